package dev.keybridge.contacts.plan;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What has to be written so that an account becomes its target. All parts are sorted: the same input gives the same delta.
 *
 * @param enabled the new value, if it changes
 * @param link whether the identity link has to be added
 */
public record AccountDelta(
        List<ValueChange> properties,
        List<ValueChange> attributes,
        SortedSet<GroupRef> join,
        SortedSet<GroupRef> leave,
        SortedSet<String> grant,
        SortedSet<String> revoke,
        Optional<Boolean> enabled,
        boolean link) {
    public static final AccountDelta NONE = new AccountDelta(
            List.of(),
            List.of(),
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>(),
            Optional.empty(),
            false);

    public AccountDelta {
        properties = List.copyOf(properties);
        attributes = List.copyOf(attributes);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    AccountDelta withEnabled(Optional<Boolean> value) {
        return new AccountDelta(properties, attributes, join, leave, grant, revoke, value, link);
    }

    AccountDelta withoutProperty(String name) {
        Predicate<ValueChange> others = change -> !change.name().equals(name);
        return new AccountDelta(
                properties.stream().filter(others).toList(), attributes, join, leave, grant, revoke, enabled, link);
    }

    AccountDelta withoutLink() {
        return new AccountDelta(properties, attributes, join, leave, grant, revoke, enabled, false);
    }

    /** The same without leaving groups and losing roles. */
    AccountDelta addingOnly() {
        return new AccountDelta(properties, attributes, join, new TreeSet<>(), grant, new TreeSet<>(), enabled, link);
    }
}
