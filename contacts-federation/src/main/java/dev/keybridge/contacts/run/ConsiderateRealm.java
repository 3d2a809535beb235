package dev.keybridge.contacts.run;

import dev.keybridge.contacts.plan.GroupTree;
import dev.keybridge.contacts.store.Accounts;

import java.util.function.Function;

/** A realm that is read by turns with others whom the server serves. */
record ConsiderateRealm(RealmView realm, Turns turns) implements RealmView {
    @Override
    public Start start() {
        return realm.start();
    }

    @Override
    public <T> T read(GroupTree tree, Function<Accounts, T> work) {
        long began = System.nanoTime();
        T result = realm.read(tree, work);
        turns.giveWay(System.nanoTime() - began);
        return result;
    }
}
