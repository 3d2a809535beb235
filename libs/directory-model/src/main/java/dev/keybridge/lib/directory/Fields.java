package dev.keybridge.lib.directory;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a vendor said about one object, by the vendor's field names (<code>position</code>, <code>extattr.工号</code>).
 *
 * <p>Three things stay apart: a field that is <em>absent</em> (withheld, or not asked for) is not in here and changes
 * nothing in Keycloak; a field that is <em>empty</em> is in here with an empty list and clears; a field with values
 * sets them. Values are text, in the vendor's order.
 */
public final class Fields {
    private static final Fields NONE = new Fields(new TreeMap<>());

    private final TreeMap<String, List<String>> values;

    private Fields(TreeMap<String, List<String>> values) {
        this.values = values;
    }

    public static Fields none() {
        return NONE;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Whether the vendor said anything about this field, be it that it is empty. */
    public boolean isKnown(String name) {
        return values.containsKey(name);
    }

    /** The values of a known field (maybe none), or empty when the vendor said nothing about it. */
    public Optional<List<String>> values(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The first value of a known field that has one. */
    public Optional<String> first(String name) {
        List<String> found = values.get(name);
        return found == null || found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /** The names of all known fields, sorted. */
    public Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** The same without the fields of these names. */
    public Fields without(Predicate<String> names) {
        TreeMap<String, List<String>> rest = new TreeMap<>(values);
        rest.keySet().removeIf(names);
        return new Fields(rest);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fields fields && values.equals(fields.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Names only: values are personal data and must not reach a log. */
    @Override
    public String toString() {
        return "Fields" + values.keySet();
    }

    /** Collects fields; a field that is never named stays absent. */
    public static final class Builder {
        private final TreeMap<String, List<String>> values = new TreeMap<>();

        private Builder() {}

        public Builder put(String name, String value) {
            return put(name, List.of(value));
        }

        public Builder put(String name, Collection<String> all) {
            values.put(name, List.copyOf(all));
            return this;
        }

        /** Known, and known to be without a value. */
        public Builder putEmpty(String name) {
            return put(name, List.of());
        }

        public Builder putAll(Fields other) {
            values.putAll(other.values);
            return this;
        }

        public Builder putAll(Map<String, List<String>> all) {
            all.forEach(this::put);
            return this;
        }

        public Fields build() {
            return new Fields(new TreeMap<>(values));
        }
    }
}
