package dev.keybridge.lib.wecom.directory;

import dev.keybridge.lib.directory.Membership;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.ReadFailure;
import dev.keybridge.lib.directory.ReadFailure.What;
import dev.keybridge.lib.http.VendorException;
import dev.keybridge.lib.http.VendorSpokeNonsense;
import dev.keybridge.lib.wecom.api.WeComMember;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What one read has found so far, and what it could not find. For the reading thread only. */
final class Findings {
    private final Map<String, Person> people = new TreeMap<>();
    private final Set<String> broken = new HashSet<>();
    private final Set<String> withoutDetails = new TreeSet<>();
    private final Set<String> departmentsRead = new TreeSet<>();
    private final List<ReadFailure> failures = new ArrayList<>();

    /**
     * Understands one record, or reports it.
     *
     * @param where how to name a record without a userid
     */
    Optional<Person> person(WeComMember member, String where) {
        try {
            return Optional.of(WeComPeople.person(member));
        } catch (VendorSpokeNonsense e) {
            String id = idOf(member).orElse(where);
            if (broken.add(id)) {
                failed(What.PERSON, id, e);
            }
            return Optional.empty();
        }
    }

    /** Somebody met in two departments is one person. */
    void add(Person person) {
        people.putIfAbsent(person.id(), person);
    }

    void withoutDetails(String id) {
        withoutDetails.add(id);
    }

    void departmentRead(long id) {
        departmentsRead.add(Long.toString(id));
    }

    void failed(What what, String id, VendorException why) {
        failed(what, id, why.vendorCode(), why.getMessage());
    }

    void failed(What what, String id, String code, String reason) {
        failures.add(new ReadFailure(what, id, code, reason));
    }

    /** Whether this member has been met, be it with a record that makes no sense. */
    boolean met(String id) {
        return people.containsKey(id) || broken.contains(id);
    }

    /** Of everybody met so far with a record that makes sense. */
    Set<String> ids() {
        return Collections.unmodifiableSet(people.keySet());
    }

    int peopleCount() {
        return people.size();
    }

    /** Everybody, by id, with their places in these departments only. */
    List<Person> people(Set<String> departments) {
        return people.values().stream()
                .map(person -> within(departments, person))
                .toList();
    }

    Set<String> withoutDetails() {
        return withoutDetails;
    }

    Set<String> departmentsRead() {
        return departmentsRead;
    }

    List<ReadFailure> failures() {
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

    private static Optional<String> idOf(WeComMember member) {
        try {
            return Optional.of(WeComUserId.canonical(member.userId()));
        } catch (VendorSpokeNonsense e) {
            return Optional.empty();
        }
    }
}
