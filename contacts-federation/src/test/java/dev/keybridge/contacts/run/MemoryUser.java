package dev.keybridge.contacts.run;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A row of the imaginary realm's users, with what hangs on it.
 *
 * @param properties <code>username</code>, <code>email</code>, <code>firstName</code>, <code>lastName</code>, as far as set, and
 *     what else is in the row
 * @param maker the user-storage provider that it belongs to
 * @param links the person's id at each identity provider
 */
record MemoryUser(
        String id,
        boolean enabled,
        Optional<String> maker,
        SortedMap<String, String> properties,
        SortedMap<String, List<String>> attributes,
        SortedSet<String> groups,
        SortedSet<String> roles,
        SortedMap<String, String> links) {
    static final String ADMIN_ROLE = "admin";
    private static final String EMAIL = "email";
    private static final String VERIFIED = "emailVerified";
    private static final String CLIENT = "client";

    static MemoryUser fresh(String id, String username, Optional<String> maker) {
        SortedMap<String, String> properties = new TreeMap<>();
        properties.put("username", username);
        return new MemoryUser(
                id, true, maker, properties, new TreeMap<>(), new TreeSet<>(), new TreeSet<>(), new TreeMap<>());
    }

    String username() {
        return properties.get("username");
    }

    Optional<String> email() {
        return Optional.ofNullable(properties.get(EMAIL));
    }

    MemoryUser enabled(boolean value) {
        return new MemoryUser(id, value, maker, properties, attributes, groups, roles, links);
    }

    MemoryUser madeBy(Optional<String> component) {
        return new MemoryUser(id, enabled, component, properties, attributes, groups, roles, links);
    }

    /** Whether the e-mail address was verified, which another one is not. */
    boolean isEmailVerified() {
        return properties.containsKey(VERIFIED);
    }

    MemoryUser verified() {
        return email().isPresent() ? property(VERIFIED, Optional.of("true")) : this;
    }

    boolean isServiceAccount() {
        return properties.containsKey(CLIENT);
    }

    MemoryUser ofClient() {
        return property(CLIENT, Optional.of(id));
    }

    /** @param value empty to unset it */
    MemoryUser property(String name, Optional<String> value) {
        SortedMap<String, String> all = new TreeMap<>(properties);
        if (name.equals(EMAIL)) {
            all.remove(VERIFIED);
        }
        value.ifPresentOrElse(text -> all.put(name, text), () -> all.remove(name));
        return new MemoryUser(id, enabled, maker, all, attributes, groups, roles, links);
    }

    /** @param values none to remove it */
    MemoryUser attribute(String name, Collection<String> values) {
        SortedMap<String, List<String>> all = new TreeMap<>(attributes);
        if (values.isEmpty()) {
            all.remove(name);
        } else {
            all.put(name, List.copyOf(values));
        }
        return new MemoryUser(id, enabled, maker, properties, all, groups, roles, links);
    }

    MemoryUser group(String group, boolean member) {
        SortedSet<String> all = with(groups, group, member);
        return new MemoryUser(id, enabled, maker, properties, attributes, all, roles, links);
    }

    MemoryUser role(String role, boolean granted) {
        SortedSet<String> all = with(roles, role, granted);
        return new MemoryUser(id, enabled, maker, properties, attributes, groups, all, links);
    }

    /** @param person empty to remove it */
    MemoryUser link(String alias, Optional<String> person) {
        SortedMap<String, String> all = new TreeMap<>(links);
        person.ifPresentOrElse(key -> all.put(alias, key), () -> all.remove(alias));
        return new MemoryUser(id, enabled, maker, properties, attributes, groups, roles, all);
    }

    private static SortedSet<String> with(SortedSet<String> before, String one, boolean in) {
        SortedSet<String> all = new TreeSet<>(before);
        if (in) {
            all.add(one);
        } else {
            all.remove(one);
        }
        return all;
    }
}
