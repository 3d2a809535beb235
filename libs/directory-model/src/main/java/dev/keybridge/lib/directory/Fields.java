package dev.keybridge.lib.directory;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
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
    private static final Fields NONE = new Fields(new String[0], new Object[0]);

    /** Sorted. A hundred thousand people are held at once, so the names are shared and a single value stands for itself. */
    private final String[] names;

    /** By name: a text, or a list of other than one text. */
    private final Object[] values;

    private Fields(String[] names, Object[] values) {
        this.names = names;
        this.values = values;
    }

    public static Fields none() {
        return NONE;
    }

    /** Every name with its values, which must not be changed any more. */
    public static Fields of(SortedMap<String, List<String>> all) {
        String[] names = FieldNames.shared(all.keySet());
        Object[] values = new Object[names.length];
        int place = 0;
        for (List<String> list : all.values()) {
            values[place++] = list.size() == 1 ? list.get(0) : list;
        }
        return new Fields(names, values);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Whether the vendor said anything about this field, be it that it is empty. */
    public boolean isKnown(String name) {
        return Arrays.binarySearch(names, name) >= 0;
    }

    /** The values of a known field (maybe none), or empty when the vendor said nothing about it. */
    public Optional<List<String>> values(String name) {
        int place = Arrays.binarySearch(names, name);
        return place < 0 ? Optional.empty() : Optional.of(list(values[place]));
    }

    /** The first value of a known field that has one. */
    public Optional<String> first(String name) {
        return values(name).filter(found -> !found.isEmpty()).map(found -> found.get(0));
    }

    /** The names of all known fields, sorted. */
    public Set<String> names() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(names)));
    }

    /** How many fields are known. */
    public int size() {
        return names.length;
    }

    /** The name of a known field by its place among all of them, in order. */
    public String name(int place) {
        return names[place];
    }

    /** The values of a known field by its place. */
    public List<String> values(int place) {
        return list(values[place]);
    }

    /** Whether another object has the very same values under the name of the field at this place. */
    public boolean isSame(int place, Fields other) {
        int there = other.names == names ? place : Arrays.binarySearch(other.names, names[place]);
        return there >= 0 && values[place].equals(other.values[there]);
    }

    /** The same without the fields of these names. */
    public Fields without(Predicate<String> unwanted) {
        Builder rest = builder();
        for (int i = 0; i < names.length; i++) {
            if (!unwanted.test(names[i])) {
                rest.values.put(names[i], list(values[i]));
            }
        }
        return rest.build();
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(Object value) {
        return value instanceof String text ? List.of(text) : (List<String>) value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fields fields
                && Arrays.equals(names, fields.names)
                && Arrays.equals(values, fields.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(names) + Arrays.hashCode(values);
    }

    /** Names only: values are personal data and must not reach a log. */
    @Override
    public String toString() {
        return "Fields" + Arrays.toString(names);
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
            for (int i = 0; i < other.names.length; i++) {
                values.put(other.names[i], list(other.values[i]));
            }
            return this;
        }

        public Builder putAll(Map<String, List<String>> all) {
            all.forEach(this::put);
            return this;
        }

        public Fields build() {
            return of(values);
        }
    }
}
