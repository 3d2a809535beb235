package dev.keybridge.contacts.run;

import dev.keybridge.contacts.plan.OwnedPerson;
import dev.keybridge.contacts.plan.OwnedPerson.Origin;
import dev.keybridge.contacts.plan.OwnedPerson.State;
import dev.keybridge.lib.directory.Snapshot;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import static dev.keybridge.contacts.run.AfterEveryRun.expect;

/** Who is not listed any more has lost what the provider's settings say, and nothing else. */
record EndStateOfLeavers(
        ImaginaryProvider provider, Snapshot snapshot, MemoryRealm before, MemoryRealm after, long now) {
    private static final long DAY = 86_400;

    void isAsConfigured() {
        Set<String> there = new HashSet<>(snapshot.completeness().withoutDetails());
        snapshot.people().forEach(person -> there.add(person.id()));
        before.people(provider.id()).forEach((id, person) -> {
            if (!there.contains(id) && !isSomebodyElses(person)) {
                gone(person);
            }
        });
    }

    /** Whether the account is that of the same human being under another id by now. */
    private boolean isSomebodyElses(OwnedPerson person) {
        return after.people(provider.id()).values().stream()
                .anyMatch(row -> row.accountId().equals(person.accountId())
                        && !row.personId().equals(person.personId()));
    }

    private void gone(OwnedPerson person) {
        MemoryUser then = before.users().get(person.accountId());
        MemoryUser user = after.users().get(person.accountId());
        boolean known = after.people(provider.id()).containsKey(person.personId());
        if (then == null) {
            expect(!known, "somebody is remembered who is gone everywhere: ", person.personId());
        } else if (!before.isAdministrator(then)) {
            switch (provider.leaverAction()) {
                case KEEP -> expect(known && user.enabled() == then.enabled(), "not kept: ", person.personId());
                case UNLINK ->
                    expect(
                            !known
                                    && !user.maker().equals(Optional.of(provider.id()))
                                    && user.enabled() == then.enabled(),
                            "not left alone: ",
                            person.personId());
                case DISABLE -> outOfUse(person, then, user);
                case DELETE -> {
                    boolean ours = then.maker().equals(Optional.of(provider.id()));
                    if (new Shared(provider, before, after).isStillThere(then.id())) {
                        outOfUse(person, then, user);
                    } else if (person.origin() == Origin.CREATED && isOver(person) && !ours) {
                        expect(known && user != null, "deleted, or forgotten: ", person.personId());
                    } else if (person.origin() == Origin.CREATED && isOver(person)) {
                        expect(user == null && !known, "not deleted: ", person.personId());
                    } else {
                        suspended(person, user);
                    }
                }
            }
        }
    }

    /** Another vendor may still have the person: then only what comes from this one is taken away. */
    private void outOfUse(OwnedPerson person, MemoryUser then, MemoryUser user) {
        if (new Shared(provider, before, after).isStillThere(then.id())) {
            expect(
                    user != null && user.enabled() == then.enabled(),
                    "turned away, though another vendor has the person: ",
                    person.personId());
        } else {
            suspended(person, user);
        }
    }

    private boolean isOver(OwnedPerson person) {
        return provider.graceDays() == 0
                || person.state() == State.GONE && now - person.leftAt().orElse(now) >= provider.graceDays() * DAY;
    }

    /** Whom an administrator has enabled since stays enabled. */
    private static void suspended(OwnedPerson person, MemoryUser user) {
        expect(user != null && (!user.enabled() || person.state() == State.GONE), "not disabled: ", person.personId());
    }
}
