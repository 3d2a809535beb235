package dev.keybridge.contacts.run;

import dev.keybridge.contacts.plan.OwnedPerson;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.Snapshot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import static dev.keybridge.contacts.run.AfterEveryRun.expect;

/** Absent is not empty: what the vendor did not tell stays as it is in the account. */
record Withheld(ImaginaryProvider provider, Snapshot snapshot, MemoryRealm before, MemoryRealm after) {
    void changedNothing() {
        for (Person person : snapshot.people()) {
            account(person.id(), before)
                    .ifPresent(then -> account(person.id(), after)
                            .filter(now -> now.id().equals(then.id()))
                            .ifPresent(now -> changedNothing(person, then, now)));
        }
        for (String id : snapshot.completeness().withoutDetails()) {
            account(id, before).ifPresent(then -> {
                MemoryUser now = after.users().get(then.id());
                expect(now != null && left(then).equals(now), "somebody was changed of whom nothing is told: ", id);
            });
        }
    }

    private void changedNothing(Person person, MemoryUser then, MemoryUser now) {
        String who = " was not told and has changed: ";
        if (person.fields().values("email").isEmpty()) {
            expect(then.email().equals(now.email()), "an e-mail address", who, person.id());
        }
        Map.of(
                        "mobile",
                        ImaginaryProvider.PHONE,
                        ImaginaryProvider.title(provider.vendor()),
                        ImaginaryProvider.TITLE,
                        ImaginaryProvider.key(provider.vendor()),
                        ImaginaryProvider.keyAttribute(provider.vendor()),
                        ImaginaryProvider.TELEPHONE,
                        ImaginaryProvider.NUMBER)
                .forEach((field, attribute) -> expect(
                        person.fields().isKnown(field)
                                || values(then, attribute).equals(values(now, attribute)),
                        attribute,
                        who,
                        person.id()));
        if (person.displayName().isEmpty()) {
            expect(
                    Optional.ofNullable(then.properties().get("firstName"))
                                    .equals(Optional.ofNullable(now.properties().get("firstName")))
                            && Optional.ofNullable(then.properties().get("lastName"))
                                    .equals(Optional.ofNullable(now.properties().get("lastName"))),
                    "a name",
                    who,
                    person.id());
        }
        boolean keeps = new Shared(provider, before, after).keeps(person.status(), then.id());
        if (person.memberships().isEmpty() && !keeps) {
            Set<String> kept = left(then).groups();
            Set<String> actual = new TreeSet<>(now.groups());
            actual.retainAll(before.groups().keySet());
            expect(kept.equals(actual), "departments", who, person.id());
        }
    }

    private static List<String> values(MemoryUser user, String attribute) {
        return user.attributes().getOrDefault(attribute, List.of());
    }

    private Optional<MemoryUser> account(String person, MemoryRealm realm) {
        return Optional.ofNullable(realm.people(provider.id()).get(person))
                .map(OwnedPerson::accountId)
                .map(realm.users()::get);
    }

    /** What is left of somebody when groups are removed. */
    private MemoryUser left(MemoryUser user) {
        MemoryUser rest = user;
        for (String group : user.groups()) {
            rest = after.groups().containsKey(group) ? rest : rest.group(group, false);
        }
        return rest;
    }
}
