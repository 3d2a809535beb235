package dev.keybridge.it.contacts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.it.keycloak.Realm;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The users and groups of a realm at one moment, as an administrator sees them.
 *
 * @param users by id
 * @param groups by id
 */
record RealmState(SortedMap<String, User> users, SortedMap<String, Group> groups) {
    private static final List<String> PROPERTIES =
            List.of("username", "email", "emailVerified", "firstName", "lastName", "attributes");

    /**
     * @param provider the user-storage provider that it belongs to; empty text for none
     * @param values everything else that is told about it
     * @param groups ids of its groups
     */
    record User(String provider, boolean enabled, SortedMap<String, String> values, SortedSet<String> groups) {}

    record Group(String path, SortedMap<String, String> values) {}

    static RealmState of(Realm realm) {
        SortedMap<String, Group> groups = new TreeMap<>();
        SortedMap<String, SortedSet<String>> memberships = new TreeMap<>();
        realm.groups().forEach((path, group) -> {
            String id = group.path("id").asText();
            groups.put(id, new Group(path, values(group, List.of("name", "parentId", "attributes"))));
            realm.membersOf(id)
                    .forEach(user -> memberships
                            .computeIfAbsent(user.path("id").asText(), key -> new TreeSet<>())
                            .add(id));
        });
        SortedMap<String, User> users = new TreeMap<>();
        realm.users().forEach(user -> {
            String id = user.path("id").asText();
            users.put(
                    id,
                    new User(
                            user.path("federationLink").asText(""),
                            user.path("enabled").asBoolean(),
                            values(user, PROPERTIES),
                            memberships.getOrDefault(id, new TreeSet<>())));
        });
        return new RealmState(users, groups);
    }

    private static SortedMap<String, String> values(JsonNode object, List<String> names) {
        SortedMap<String, String> values = new TreeMap<>();
        names.forEach(name -> values.put(name, text(object.path(name))));
        return values;
    }

    /** Keycloak does not keep several values in order. */
    private static String text(JsonNode value) {
        if (!value.isObject()) {
            return value.asText();
        }
        SortedMap<String, SortedSet<String>> attributes = new TreeMap<>();
        value.properties().forEach(entry -> {
            SortedSet<String> values = new TreeSet<>();
            entry.getValue().forEach(one -> values.add(one.asText()));
            attributes.put(entry.getKey(), values);
        });
        return attributes.toString();
    }

    /** The part that a provider has nothing to do with. */
    RealmState without(String provider, String targetGroup) {
        Predicate<Group> ours = group -> (group.path() + "/").startsWith(targetGroup + "/");
        SortedMap<String, User> others = new TreeMap<>(users);
        others.values().removeIf(user -> user.provider().equals(provider));
        SortedMap<String, Group> rest = new TreeMap<>(groups);
        rest.values().removeIf(ours);
        return new RealmState(others, rest);
    }

    /** What has got lost until then, in words: accounts, the use of them, memberships, groups. */
    SortedSet<String> lostIn(RealmState later) {
        SortedSet<String> lost = new TreeSet<>();
        users.forEach((id, user) -> {
            User now = later.users().get(id);
            String name = user.values().get("username");
            if (now == null) {
                lost.add("account " + name);
                return;
            }
            if (user.enabled() && !now.enabled()) {
                lost.add("use of account " + name);
            }
            user.groups().stream()
                    .filter(group -> !now.groups().contains(group))
                    .forEach(group -> lost.add(
                            "membership of " + name + " in " + groups.get(group).path()));
        });
        groups.keySet().stream()
                .filter(id -> !later.groups().containsKey(id))
                .forEach(id -> lost.add("group " + groups.get(id).path()));
        return lost;
    }

    /** What is different, for a message. */
    Map<String, String> differenceTo(RealmState other) {
        Map<String, String> different = new TreeMap<>();
        for (RealmState one : List.of(this, other)) {
            one.users()
                    .keySet()
                    .forEach(id ->
                            note("user " + id, users.get(id), other.users().get(id), different));
            one.groups()
                    .keySet()
                    .forEach(id ->
                            note("group " + id, groups.get(id), other.groups().get(id), different));
        }
        return different;
    }

    private static void note(String what, Object before, Object after, Map<String, String> different) {
        if (!String.valueOf(before).equals(String.valueOf(after))) {
            different.put(what, before + " -> " + after);
        }
    }
}
