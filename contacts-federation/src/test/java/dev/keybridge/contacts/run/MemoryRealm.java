package dev.keybridge.contacts.run;

import dev.keybridge.contacts.plan.OwnedPerson;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A realm that exists in memory only: users, groups, and the tables of the contacts providers. It keeps what Keycloak's database
 * keeps apart and refuses what that refuses. Its rows never change, so a copy of the maps is a state to go back to.
 */
final class MemoryRealm {
    /** @param parent empty at the top level */
    record Group(String id, Optional<String> parent, String name, Map<String, List<String>> attributes, boolean admin) {
        Group named(String other) {
            return new Group(id, parent, other, attributes, admin);
        }

        Group below(Optional<String> other) {
            return new Group(id, other, name, attributes, admin);
        }

        Group with(Map<String, List<String>> others) {
            return new Group(id, parent, name, Map.copyOf(others), admin);
        }

        Group admin(boolean makesAdministrators) {
            return new Group(id, parent, name, attributes, makesAdministrators);
        }
    }

    record Key(String component, String id) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int first = component.compareTo(other.component);
            return first == 0 ? id.compareTo(other.id) : first;
        }
    }

    /** What a database refuses to store. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    private SortedMap<String, MemoryUser> users = new TreeMap<>();
    private SortedMap<String, Group> groups = new TreeMap<>();
    private SortedMap<Key, OwnedPerson> people = new TreeMap<>();
    private SortedMap<Key, String> departments = new TreeMap<>();
    private int lastId;

    MemoryRealm copy() {
        MemoryRealm other = new MemoryRealm();
        other.become(this);
        return other;
    }

    private void become(MemoryRealm other) {
        users = new TreeMap<>(other.users);
        groups = new TreeMap<>(other.groups);
        people = new TreeMap<>(other.people);
        departments = new TreeMap<>(other.departments);
        lastId = other.lastId;
    }

    /** All or nothing. */
    void transaction(Runnable work) {
        MemoryRealm before = copy();
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            become(before);
            throw e;
        }
    }

    Map<String, MemoryUser> users() {
        return users;
    }

    Map<String, Group> groups() {
        return groups;
    }

    Map<Key, OwnedPerson> people() {
        return people;
    }

    Map<Key, String> departments() {
        return departments;
    }

    /** Ids of groups by department id. */
    SortedMap<String, String> departments(String component) {
        SortedMap<String, String> found = new TreeMap<>();
        departments.forEach((key, group) -> {
            if (key.component().equals(component)) {
                found.put(key.id(), group);
            }
        });
        return found;
    }

    SortedMap<String, OwnedPerson> people(String component) {
        SortedMap<String, OwnedPerson> found = new TreeMap<>();
        people.forEach((key, person) -> {
            if (key.component().equals(component)) {
                found.put(key.id(), person);
            }
        });
        return found;
    }

    String newId(String kind) {
        return "%s-%04d".formatted(kind, ++lastId);
    }

    void put(MemoryUser user) {
        String name = user.username();
        if (name == null || name.isBlank() || !name.equals(name.toLowerCase(Locale.ROOT))) {
            throw new Refused("no user name: " + name);
        }
        for (MemoryUser other : users.values()) {
            if (!other.id().equals(user.id())
                    && (other.username().equals(name)
                            || user.email().isPresent() && other.email().equals(user.email()))) {
                throw new Refused("user name or e-mail address in use: " + name + " " + user.email());
            }
        }
        for (String group : user.groups()) {
            if (!groups.containsKey(group)) {
                throw new Refused("no such group");
            }
        }
        users.put(user.id(), user);
    }

    void change(String id, UnaryOperator<MemoryUser> change) {
        put(change.apply(users.get(id)));
    }

    void removeUser(String id) {
        users.remove(id);
    }

    void put(Group group) {
        if (group.name().isBlank()) {
            throw new Refused("a group without a name");
        }
        if (children(group.parent())
                .anyMatch(
                        other -> !other.id().equals(group.id()) && other.name().equals(group.name()))) {
            throw new Refused("two groups of one name side by side");
        }
        if (group.parent().isPresent() && upwards(group.parent().get()).anyMatch(group.id()::equals)) {
            throw new Refused("a group within itself");
        }
        groups.put(group.id(), group);
    }

    Stream<Group> children(Optional<String> parent) {
        return groups.values().stream().filter(group -> group.parent().equals(parent));
    }

    /** The group, the one above it, and so on. */
    Stream<String> upwards(String group) {
        return Stream.iterate(
                        Optional.ofNullable(groups.get(group)),
                        Optional::isPresent,
                        one -> one.flatMap(Group::parent).map(groups::get))
                .map(one -> one.orElseThrow().id());
    }

    /** With everything below it, as Keycloak does. */
    void removeGroup(String id) {
        children(Optional.of(id)).map(Group::id).toList().forEach(this::removeGroup);
        groups.remove(id);
        users.replaceAll((key, user) -> user.group(id, false));
    }

    boolean makesAdministrators(String group) {
        return upwards(group).anyMatch(id -> groups.get(id).admin());
    }

    boolean isAdministrator(MemoryUser user) {
        return user.roles().contains(MemoryUser.ADMIN_ROLE)
                || user.groups().stream().anyMatch(this::makesAdministrators);
    }

    /** By path, each step a group's name; none of these has a slash. */
    Optional<Group> at(String path) {
        Optional<Group> found = Optional.empty();
        for (String name : path.substring(1).split("/")) {
            found = children(found.map(Group::id))
                    .filter(group -> group.name().equals(name))
                    .findFirst();
            if (found.isEmpty()) {
                return found;
            }
        }
        return found;
    }

    /** Makes what is missing of a path. */
    String make(String path) {
        Optional<String> parent = Optional.empty();
        for (String name : path.substring(1).split("/")) {
            Optional<String> above = parent;
            parent = Optional.of(children(above)
                    .filter(group -> group.name().equals(name))
                    .map(Group::id)
                    .findFirst()
                    .orElseGet(() -> {
                        String id = newId("group");
                        put(new Group(id, above, name, Map.of(), false));
                        return id;
                    }));
        }
        return parent.orElseThrow();
    }

    boolean isSameAs(MemoryRealm other) {
        return users.equals(other.users)
                && groups.equals(other.groups)
                && people.equals(other.people)
                && departments.equals(other.departments);
    }
}
