package dev.keybridge.contacts.plan;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What has to be written so that an account becomes its target. All parts are sorted: the same input gives the same delta.
 *
 * @param enabled the new value, if it changes
 * @param link the user name for the identity link, if the link has to be added
 */
public record AccountDelta(
        List<ValueChange> properties,
        List<ValueChange> attributes,
        SortedSet<GroupRef> join,
        SortedSet<GroupRef> leave,
        SortedSet<String> grant,
        SortedSet<String> revoke,
        Optional<Boolean> enabled,
        Optional<String> link) {
    static final String EMAIL = "email";

    public static final AccountDelta NONE = new AccountDelta(
            List.of(),
            List.of(),
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>(),
            Optional.empty(),
            Optional.empty());

    public AccountDelta {
        properties = unchangeable(properties);
        attributes = unchangeable(attributes);
        join = compact(join);
        leave = compact(leave);
        grant = compact(grant);
        revoke = compact(revoke);
    }

    private static List<ValueChange> unchangeable(List<ValueChange> values) {
        return values instanceof FirstValues ? values : List.copyOf(values);
    }

    /** Most are empty, and a large company has many. */
    private static <T> SortedSet<T> compact(SortedSet<T> set) {
        return set.isEmpty() ? Collections.emptySortedSet() : Collections.unmodifiableSortedSet(set);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** The e-mail address as it changes, if it does. */
    Optional<ValueChange> email() {
        for (ValueChange change : properties) {
            if (change.name().equals(EMAIL)) {
                return Optional.of(change);
            }
        }
        return Optional.empty();
    }

    AccountDelta withEnabled(Optional<Boolean> value) {
        return new AccountDelta(properties, attributes, join, leave, grant, revoke, value, link);
    }

    AccountDelta withLosses(SortedSet<GroupRef> groups, SortedSet<String> lost) {
        return new AccountDelta(properties, attributes, join, groups, grant, lost, enabled, link);
    }

    AccountDelta withUsername(String name) {
        List<ValueChange> renamed = properties.stream()
                .map(change -> change.name().equals("username")
                        ? new ValueChange(change.name(), change.before(), List.of(name))
                        : change)
                .toList();
        return new AccountDelta(renamed, attributes, join, leave, grant, revoke, enabled, link);
    }

    AccountDelta withoutProperty(String name) {
        Predicate<ValueChange> others = change -> !change.name().equals(name);
        return new AccountDelta(
                properties.stream().filter(others).toList(), attributes, join, leave, grant, revoke, enabled, link);
    }

    AccountDelta withoutClearing(String name) {
        boolean clears = properties.stream()
                .anyMatch(change -> change.name().equals(name) && change.after().isEmpty());
        return clears ? withoutProperty(name) : this;
    }

    /** Whether a user name or e-mail address is replaced or removed; one that is added is nobody's loss. */
    static boolean isIdentity(ValueChange change) {
        return (change.name().equals("username") || change.name().equals(EMAIL))
                && !change.before().isEmpty();
    }

    AccountDelta withoutIdentity() {
        List<ValueChange> others =
                properties.stream().filter(change -> !isIdentity(change)).toList();
        return new AccountDelta(others, attributes, join, leave, grant, revoke, enabled, link);
    }

    AccountDelta withLink(String name) {
        return new AccountDelta(properties, attributes, join, leave, grant, revoke, enabled, Optional.of(name));
    }

    AccountDelta withoutLink() {
        return new AccountDelta(properties, attributes, join, leave, grant, revoke, enabled, Optional.empty());
    }

    /** The same without leaving groups and losing roles. */
    AccountDelta addingOnly() {
        return new AccountDelta(properties, attributes, join, new TreeSet<>(), grant, new TreeSet<>(), enabled, link);
    }
}
