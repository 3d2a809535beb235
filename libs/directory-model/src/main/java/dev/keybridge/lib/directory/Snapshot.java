package dev.keybridge.lib.directory;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The company as one read found it. Every person is listed once, whatever the number of departments.
 *
 * @param departments in an order in which parents come before children
 * @param people each id once
 * @param tags empty when tags were not asked for
 * @param completeness what this snapshot may be used for
 * @param vendorCalls requests sent to the vendor for it, retries and tokens included
 */
public record Snapshot(
        List<Department> departments,
        List<Person> people,
        List<Tag> tags,
        Completeness completeness,
        long vendorCalls) {
    public Snapshot {
        departments = List.copyOf(departments);
        people = List.copyOf(people);
        tags = List.copyOf(tags);
        Objects.requireNonNull(completeness);
    }

    /** Ids of everybody who exists, those included whose details could not be read. */
    public Set<String> listed() {
        Set<String> ids = new HashSet<>(completeness.withoutDetails());
        people.forEach(person -> ids.add(person.id()));
        return ids;
    }

    /** Sizes only: the content is personal data and must not reach a log. */
    @Override
    public String toString() {
        return "Snapshot[departments=" + departments.size() + ", people=" + people.size() + ", tags=" + tags.size()
                + ", complete=" + completeness.isComplete() + "]";
    }
}
