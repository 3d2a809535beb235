package dev.keybridge.contacts.run;

import dev.keybridge.contacts.plan.OwnedPerson;
import dev.keybridge.contacts.plan.OwnedPerson.State;
import dev.keybridge.contacts.run.MemoryRealm.Key;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.PersonStatus;
import dev.keybridge.lib.directory.Snapshot;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import static dev.keybridge.contacts.run.AfterEveryRun.expect;

/** Accounts that the providers of two vendors look after: each has its part, and neither turns the other's people away. */
record Shared(ImaginaryProvider provider, MemoryRealm before, MemoryRealm after) {
    /** Whether the account is one that this provider and another vendor's one both look after: one of them has joined it. */
    boolean isShared(String account) {
        Optional<OwnedPerson> ours = ours(account);
        Optional<OwnedPerson> theirs = theirs(before, account);
        return ours.isPresent()
                && theirs.isPresent()
                && (ours.get().isJoined() || theirs.get().isJoined())
                && ours.get().isJoined() != theirs.get().isJoined();
    }

    /** What this provider has on record about it now, or had before it gave it up. */
    private Optional<OwnedPerson> ours(String account) {
        return row(after, provider.id(), account).or(() -> row(before, provider.id(), account));
    }

    boolean isJoined(String account) {
        return ours(account).filter(OwnedPerson::isJoined).isPresent();
    }

    private Optional<OwnedPerson> theirs(MemoryRealm realm, String account) {
        return provider.companion().flatMap(other -> row(realm, other.id(), account));
    }

    static Optional<OwnedPerson> row(MemoryRealm realm, String component, String account) {
        return realm.people(component).values().stream()
                .filter(row -> row.accountId().equals(account))
                .findFirst();
    }

    /** Whether the other provider had the person among its members when the run began. */
    boolean isStillThere(String account) {
        return theirs(before, account)
                .filter(row -> row.state() == State.PRESENT)
                .isPresent();
    }

    /** Whether the owner's vendor said that nobody gets in by it. */
    boolean isBarredThere(String account) {
        return theirs(before, account)
                .filter(row -> row.state() == State.BARRED && !row.isJoined())
                .isPresent();
    }

    /** Whether it was off already, for whatever reason, when the other provider lost the person. */
    boolean wasDismissedThere(String account) {
        return theirs(before, account)
                .filter(row -> row.state() == State.WITHDRAWN && row.memory().disabledBySync())
                .isPresent();
    }

    /** Whether somebody who has left here, or is barred, keeps the account for the other vendor's sake. */
    boolean keeps(PersonStatus status, String account) {
        boolean barred = status == PersonStatus.DISABLED || status == PersonStatus.LEFT;
        return barred
                && provider.companion().isPresent()
                && isStillThere(account)
                && (isJoined(account) || status == PersonStatus.LEFT);
    }

    void areShared(Snapshot snapshot) {
        before.users().values().stream().filter(user -> isShared(user.id())).forEach(user -> isShared(user, snapshot));
    }

    private void isShared(MemoryUser then, Snapshot snapshot) {
        MemoryUser now = after.users().get(then.id());
        String id = then.id();
        expect(now != null || !isStillThere(id), "deleted while another vendor has the person: ", then);
        expect(now != null || !isJoined(id), "an account of another vendor's provider was deleted: ", then);
        if (now == null) {
            return;
        }
        if (then.enabled() && !now.enabled()) {
            boolean ownerSays = !isJoined(id) && isListedAs(snapshot, id, PersonStatus.DISABLED::equals);
            expect(ownerSays || !isStillThere(id), "disabled while another vendor has the person: ", then);
        }
        if (!then.enabled() && now.enabled()) {
            expect(
                    !isBarredThere(id)
                            && isListedAs(
                                    snapshot,
                                    id,
                                    status -> status != PersonStatus.DISABLED && status != PersonStatus.LEFT),
                    "enabled against the will of the account's own vendor, or without need: ",
                    then);
        }
        boolean joined = isJoined(id);
        expect(
                othersPart(then, joined).equals(othersPart(now, joined)),
                "what is another vendor's was changed: ",
                then,
                " is now ",
                now);
    }

    private boolean isListedAs(Snapshot snapshot, String account, Predicate<PersonStatus> status) {
        return snapshot.people().stream()
                .filter(person -> ours(account)
                        .filter(row -> row.personId().equals(person.id()))
                        .isPresent())
                .map(Person::status)
                .anyMatch(status);
    }

    /** Without what this provider may write in it. */
    private MemoryUser othersPart(MemoryUser user, boolean joined) {
        MemoryUser rest = user.enabled(true);
        String prefix = provider.vendor().fields().prefix() + ".";
        for (String name : user.attributes().keySet()) {
            String others = provider.companion().orElseThrow().vendor().fields().prefix() + ".";
            if (joined ? name.startsWith(prefix) : !name.startsWith(others)) {
                rest = rest.attribute(name, List.of());
            }
        }
        if (!joined) {
            rest = rest.madeBy(Optional.empty());
            for (String name : List.of("email", "firstName", "lastName")) {
                rest = rest.property(name, Optional.empty());
            }
        }
        for (String group : user.groups()) {
            boolean lost =
                    !before.groups().containsKey(group) || !after.groups().containsKey(group);
            if (lost || isOurGroup(group)) {
                rest = rest.group(group, false);
            }
        }
        return provider.alias().isPresent() ? rest.link(provider.alias().get(), Optional.empty()) : rest;
    }

    private boolean isOurGroup(String group) {
        return before.departments(provider.id()).containsValue(group)
                || after.departments(provider.id()).containsValue(group)
                || provider.hasMapper()
                        && before.at(ImaginaryProvider.SPECIAL_GROUP)
                                .filter(special -> special.id().equals(group))
                                .isPresent();
    }

    /** What another provider has on record stays, except that an account is not off any more by what it did. */
    boolean isSameRecord(Key key, OwnedPerson then) {
        OwnedPerson now = after.people().get(key);
        MemoryUser user = after.users().get(then.accountId());
        boolean enabled = user != null
                && user.enabled()
                && !before.users().get(then.accountId()).enabled();
        return then.equals(now)
                || now != null
                        && enabled
                        && isShared(then.accountId())
                        && then.memory().disabledBySync()
                        && now.equals(new OwnedPerson(
                                then.personId(),
                                then.accountId(),
                                then.origin(),
                                new OwnedPerson.Memory(
                                        then.state(), false, then.memory().fingerprint()),
                                then.leftAt()));
    }
}
