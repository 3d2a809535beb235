package dev.keybridge.contacts.run;

import dev.keybridge.contacts.plan.OwnedPerson;

import java.util.Optional;

import static dev.keybridge.contacts.run.AfterEveryRun.expect;

/** A run about one person concerns that person and nobody and nothing else. */
record OneOnly(ImaginaryProvider provider, String person, MemoryRealm before, MemoryRealm after) {
    void wasChanged() {
        expect(before.groups().equals(after.groups()), "groups were changed for one person");
        expect(before.departments().equals(after.departments()), "departments were changed for one person");
        MemoryRealm.Key key = new MemoryRealm.Key(provider.id(), person);
        before.people()
                .forEach((row, owned) -> expect(
                        row.equals(key) || owned.equals(after.people().get(row)), "somebody else's record: ", row));
        String account = Optional.ofNullable(after.people().get(key))
                .or(() -> Optional.ofNullable(before.people().get(key)))
                .map(OwnedPerson::accountId)
                .orElse("");
        before.users()
                .forEach((id, user) -> expect(
                        user.equals(after.users().get(id)) || id.equals(account), "somebody else's account: ", user));
        expect(after.users().keySet().containsAll(before.users().keySet()), "an account was deleted for one person");
    }
}
