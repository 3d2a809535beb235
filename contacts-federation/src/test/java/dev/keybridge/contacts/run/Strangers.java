package dev.keybridge.contacts.run;

import dev.keybridge.contacts.plan.OwnedPerson;
import dev.keybridge.contacts.run.MemoryRealm.Key;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import static dev.keybridge.contacts.run.AfterEveryRun.expect;

/** Users and groups that a provider has nothing to do with, and whatever an administrator has added to those that are its own. */
final class Strangers {
    private final ImaginaryProvider provider;
    private final MemoryRealm before;
    private final MemoryRealm after;
    private final Shared shared;
    private final Set<String> ours = new HashSet<>();
    private final Set<String> ourGroups = new HashSet<>();

    Strangers(ImaginaryProvider provider, MemoryRealm before, MemoryRealm after) {
        this.provider = provider;
        this.before = before;
        this.after = after;
        this.shared = new Shared(provider, before, after);
        for (MemoryRealm realm : Set.of(before, after)) {
            realm.people(provider.id()).values().forEach(person -> ours.add(person.accountId()));
            ourGroups.addAll(realm.departments(provider.id()).values());
        }
        before.people().forEach((key, person) -> {
            if (!isOurs(key) && !shared.isShared(person.accountId())) {
                ours.remove(person.accountId());
            }
        });
        before.people()
                .forEach((key, person) ->
                        expect(isOurs(key) || shared.isSameRecord(key, person), "another provider's record changed"));
        after.people()
                .keySet()
                .forEach(key ->
                        expect(isOurs(key) || before.people().containsKey(key), "a record for another provider"));
        before.departments()
                .forEach((key, group) -> expect(
                        isOurs(key) || group.equals(after.departments().get(key)),
                        "another provider's department changed"));
    }

    private boolean isOurs(Key key) {
        return key.component().equals(provider.id());
    }

    void areAsTheyWere() {
        before.users().values().forEach(this::user);
        after.users().values().stream()
                .filter(user -> !before.users().containsKey(user.id()))
                .forEach(user -> expect(
                        user.maker().equals(Optional.of(provider.id())) && ours.contains(user.id()),
                        "an account that is nobody's: ",
                        user.id()));
        before.groups().forEach((id, group) -> {
            if (!ourGroups.contains(id)) {
                expect(group.equals(after.groups().get(id)), "a foreign group has changed: ", group);
            } else if (after.groups().containsKey(id)) {
                expect(after.groups().get(id).admin() == group.admin(), "a group's roles have changed");
            }
        });
    }

    private void user(MemoryUser user) {
        MemoryUser now = after.users().get(user.id());
        if (!ours.contains(user.id())) {
            expect(now != null && withoutLostGroups(user).equals(now), "a foreign account has changed: ", user.id());
        } else if (now != null) {
            expect(user.roles().equals(now.roles()), "roles have changed: ", user.id());
            expect(
                    user.attributes()
                            .getOrDefault("own", java.util.List.of())
                            .equals(now.attributes().getOrDefault("own", java.util.List.of())),
                    "an administrator's attribute has changed: ",
                    user.id());
            expect(foreignGroups(user).equals(foreignGroups(now)), "a foreign membership has changed: ", user.id());
            user.links()
                    .forEach((alias, person) -> expect(
                            person.equals(now.links().get(alias)) || isOfTheSameUnderAnotherId(alias, person, now),
                            "an identity link was changed or removed: ",
                            user.id()));
        }
    }

    private boolean isOfTheSameUnderAnotherId(String alias, String person, MemoryUser now) {
        OwnedPerson then = before.people(provider.id()).get(person);
        OwnedPerson owner = after.people(provider.id()).get(now.links().getOrDefault(alias, ""));
        return provider.alias().equals(Optional.of(alias))
                && then != null
                && then.accountId().equals(now.id())
                && owner != null
                && owner.accountId().equals(now.id());
    }

    private MemoryUser withoutLostGroups(MemoryUser user) {
        MemoryUser rest = user;
        for (String group : user.groups()) {
            rest = after.groups().containsKey(group) ? rest : rest.group(group, false);
        }
        return rest;
    }

    /** Not those of departments, and not the one that a mapper names; but those that make administrators in any case. */
    private Set<String> foreignGroups(MemoryUser user) {
        Set<String> special = new HashSet<>();
        if (provider.hasMapper()) {
            before.at(ImaginaryProvider.SPECIAL_GROUP).ifPresent(group -> special.add(group.id()));
        }
        Set<String> foreign = new TreeSet<>(user.groups());
        foreign.removeIf(group -> !after.groups().containsKey(group)
                || !before.groups().containsKey(group)
                || !before.makesAdministrators(group) && (ourGroups.contains(group) || special.contains(group)));
        return foreign;
    }
}
