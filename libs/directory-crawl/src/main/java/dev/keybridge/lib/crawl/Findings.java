package dev.keybridge.lib.crawl;

import dev.keybridge.lib.directory.Membership;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.ReadFailure;
import dev.keybridge.lib.directory.ReadFailure.What;
import dev.keybridge.lib.http.VendorException;
import dev.keybridge.lib.http.VendorSpokeNonsense;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;

/** What one read has found so far, and what it could not find. For the reading thread only. */
public final class Findings {
    private final BinaryOperator<Person> metAgain;
    private final Map<String, Person> people = new TreeMap<>();
    private final Set<String> broken = new HashSet<>();
    private final Set<String> withoutDetails = new TreeSet<>();
    private final Set<String> departmentsRead = new TreeSet<>();
    private final List<ReadFailure> failures = new ArrayList<>();

    /** @param metAgain what is known of somebody who is met a second time: of what was known and what comes now */
    public Findings(BinaryOperator<Person> metAgain) {
        this.metAgain = metAgain;
    }

    /**
     * Understands one record, or reports it.
     *
     * @param id the id in the record, under which it is reported
     * @param where how to name a record without one
     */
    public Optional<Person> understood(Supplier<Person> record, Supplier<String> id, String where) {
        try {
            return Optional.of(record.get());
        } catch (VendorSpokeNonsense e) {
            String name = readable(id).orElse(where);
            if (broken.add(name)) {
                failed(What.PERSON, name, e);
            }
            return Optional.empty();
        }
    }

    /** Somebody met in two departments is one person. */
    public void add(Person person) {
        people.merge(person.id(), person, metAgain);
    }

    public void withoutDetails(String id) {
        withoutDetails.add(id);
    }

    public void departmentRead(String id) {
        departmentsRead.add(id);
    }

    public void failed(What what, String id, VendorException why) {
        failed(what, id, why.vendorCode(), why.getMessage());
    }

    public void failed(What what, String id, String code, String reason) {
        failures.add(new ReadFailure(what, id, code, reason));
    }

    /** Whether somebody has been met, be it with a record that makes no sense. */
    public boolean met(String id) {
        return people.containsKey(id) || isBroken(id);
    }

    /** Whether a record under this id made no sense. */
    public boolean isBroken(String id) {
        return broken.contains(id);
    }

    public Optional<Person> person(String id) {
        return Optional.ofNullable(people.get(id));
    }

    /** Everybody met so far with a record that makes sense, by id. */
    public Collection<Person> people() {
        return Collections.unmodifiableCollection(people.values());
    }

    /** Everybody, by id, with their places in these departments only. */
    public List<Person> people(Set<String> departments) {
        return people.values().stream()
                .map(person -> within(departments, person))
                .toList();
    }

    public Set<String> withoutDetails() {
        return withoutDetails;
    }

    public Set<String> departmentsRead() {
        return departmentsRead;
    }

    public List<ReadFailure> failures() {
        return failures;
    }

    private static Person within(Set<String> departments, Person person) {
        Optional<List<Membership>> places = person.memberships()
                .map(all -> all.stream()
                        .filter(membership -> departments.contains(membership.departmentId()))
                        .toList());
        return new Person(
                person.id(), person.vendorId(), person.status(), person.displayName(), places, person.fields());
    }

    private static Optional<String> readable(Supplier<String> id) {
        try {
            return Optional.of(id.get());
        } catch (VendorSpokeNonsense e) {
            return Optional.empty();
        }
    }
}
