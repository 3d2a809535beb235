package dev.keybridge.contacts.run;

import dev.keybridge.contacts.plan.GroupTree;
import dev.keybridge.contacts.store.Accounts;

import java.util.function.Function;

/** The accounts of a realm whose departments are known. Each look is a short transaction of its own, in any thread. */
record RealmAccounts(RealmView realm, GroupTree tree) {
    <T> T read(Function<Accounts, T> work) {
        return realm.read(tree, work);
    }
}
