package dev.keybridge.contacts.run;

import dev.keybridge.contacts.plan.OwnedPerson;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.PersonStatus;
import dev.keybridge.lib.directory.Snapshot;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static dev.keybridge.contacts.run.AfterEveryRun.expect;

/** Accounts that were there before and are somebody's now: rightly so, and all that should be. */
record TakenOver(ImaginaryProvider provider, Snapshot snapshot, MemoryRealm before, MemoryRealm after) {
    void wereTheirs() {
        after.people(provider.id()).forEach((id, row) -> {
            OwnedPerson then = before.people(provider.id()).get(id);
            MemoryUser account = before.users().get(row.accountId());
            if (account != null && (then == null || !then.accountId().equals(row.accountId()))) {
                isTheirs(id, account);
            }
        });
    }

    private void isTheirs(String id, MemoryUser account) {
        Person person = snapshot.people().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("somebody who is not listed has got an account: " + id));
        Optional<String> former = former(id, account);
        expect(!account.isServiceAccount(), "the account of a client was taken over: ", account);
        boolean joined = after.people(provider.id()).get(id).isJoined();
        expect(isOfAnother(account) == joined, "the account of another provider was taken over: ", account);
        expect(
                !joined
                        || new Acquaintance(provider, snapshot, before)
                                        .only(person)
                                        .equals(Optional.of(account.id()))
                                && !before.isAdministrator(account),
                "somebody was joined with the account of somebody else: ",
                account,
                " for ",
                person);
        expect(
                former.filter(snapshot.listed()::contains).isEmpty(),
                "the account of somebody who is listed was taken over: ",
                former);
        Optional<String> link = link(account);
        expect(
                link.isEmpty() || link.equals(Optional.of(id)) || link.equals(former),
                "the account of another identity was taken over: ",
                account);
        expect(
                joined
                        || link.equals(Optional.of(id)) && former.isEmpty()
                        || new Resemblance(provider, snapshot, before)
                                .of(person)
                                .equals(Set.of(account.id())),
                "an account was taken over for no reason: ",
                account,
                " for ",
                person);
    }

    /** After a run that went well: whose account is beyond doubt has it. */
    void areAll() {
        Resemblance resemblance = new Resemblance(provider, snapshot, before);
        Map<String, String> owners = Resemblance.owners(before, provider.id());
        Acquaintance acquaintance = new Acquaintance(provider, snapshot, before);
        for (Person person : snapshot.people()) {
            if (!isStranger(person)) {
                continue;
            }
            if (!acquaintance.of(person).isEmpty()) {
                acquaintance.only(person).map(before.users()::get).ifPresent(account -> isJoined(person, account));
                continue;
            }
            if (!provider.hasRules()) {
                continue;
            }
            Set<String> found = resemblance.of(person);
            if (found.size() != 1) {
                continue;
            }
            MemoryUser account = before.users().get(found.iterator().next());
            boolean wanted = snapshot.people().stream()
                    .anyMatch(other -> other != person && resemblance.of(other).contains(account.id()));
            boolean free = !account.isServiceAccount()
                    && !before.isAdministrator(account)
                    && !isOfAnother(account)
                    && !owners.containsKey(account.id())
                    && link(account).isEmpty();
            boolean theirs = Optional.ofNullable(after.people(provider.id()).get(person.id()))
                    .filter(row -> row.accountId().equals(account.id()))
                    .isPresent();
            expect(wanted || !free || theirs, "has not got the account: ", account, " ", person);
        }
    }

    /** Whom the other vendor's provider has already, by a key that nobody else has, has no second account. */
    private void isJoined(Person person, MemoryUser account) {
        boolean free = !account.isServiceAccount()
                && !before.isAdministrator(account)
                && !Resemblance.owners(before, provider.id()).containsKey(account.id())
                && link(account).isEmpty();
        boolean joined = Optional.ofNullable(after.people(provider.id()).get(person.id()))
                .filter(row -> row.accountId().equals(account.id()) && row.isJoined())
                .isPresent();
        expect(!free || joined, "not joined: ", account, " ", person);
    }

    /** Whether only a key or a rule can tell whose account the person has. */
    private boolean isStranger(Person person) {
        return !before.people(provider.id()).containsKey(person.id())
                && person.status() != PersonStatus.LEFT
                && before.users().values().stream()
                        .noneMatch(
                                user -> link(user).filter(person.id()::equals).isPresent());
    }

    private Optional<String> link(MemoryUser account) {
        return provider.alias().map(account.links()::get);
    }

    private Optional<String> former(String id, MemoryUser account) {
        return Optional.ofNullable(Resemblance.owners(before, provider.id()).get(account.id()))
                .filter(other -> !other.equals(id));
    }

    private boolean isOfAnother(MemoryUser account) {
        return account.maker().filter(maker -> !maker.equals(provider.id())).isPresent()
                || before.people().entrySet().stream()
                        .anyMatch(row -> !row.getKey().component().equals(provider.id())
                                && row.getValue().accountId().equals(account.id()));
    }
}
