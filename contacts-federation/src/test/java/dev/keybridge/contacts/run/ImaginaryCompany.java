package dev.keybridge.contacts.run;

import dev.keybridge.lib.directory.Completeness;
import dev.keybridge.lib.directory.Department;
import dev.keybridge.lib.directory.Fields;
import dev.keybridge.lib.directory.Membership;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.PersonStatus;
import dev.keybridge.lib.directory.ReadFailure;
import dev.keybridge.lib.directory.ReadFailure.What;
import dev.keybridge.lib.directory.Selection;
import dev.keybridge.lib.directory.Snapshot;
import dev.keybridge.lib.directory.VisibleScope;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A company at a vendor, as it truly is, and what a read of it may show. */
final class ImaginaryCompany {
    static final String ROOT = "1";

    /** @param parent empty for the company itself */
    record Office(String id, Optional<String> parent, String name) {}

    /**
     * @param vendorId the id by which the company knows the person
     * @param placesTold whether the vendor tells the departments
     * @param fields by the vendor's names; a field that is withheld is not in here
     */
    record Member(
            String id,
            String vendorId,
            PersonStatus status,
            Optional<String> name,
            Set<String> departments,
            boolean placesTold,
            SortedMap<String, List<String>> fields) {
        Member called(String userid) {
            return new Member(id, userid, status, name, departments, placesTold, fields);
        }

        /** The same human being under another key. */
        Member renamed(String userid) {
            return new Member(userid.toLowerCase(Locale.ROOT), userid, status, name, departments, placesTold, fields);
        }

        Member keyed(String key) {
            return new Member(key, vendorId, status, name, departments, placesTold, fields);
        }

        Member being(PersonStatus other) {
            return new Member(id, vendorId, other, name, departments, placesTold, fields);
        }

        Member named(Optional<String> other) {
            return new Member(id, vendorId, status, other, departments, placesTold, fields);
        }

        Member in(Set<String> others) {
            return new Member(id, vendorId, status, name, new TreeSet<>(others), placesTold, fields);
        }

        Member telling(boolean places) {
            return new Member(id, vendorId, status, name, departments, places, fields);
        }

        /** @param values empty for withheld */
        Member field(String field, Optional<List<String>> values) {
            SortedMap<String, List<String>> all = new TreeMap<>(fields);
            values.ifPresentOrElse(told -> all.put(field, told), () -> all.remove(field));
            return new Member(id, vendorId, status, name, departments, placesTold, all);
        }
    }

    /**
     * How a read goes.
     *
     * @param granted departments that the app may see, with what is below
     * @param unreadable departments whose people cannot be read
     * @param broken ids of people whose records make no sense
     * @param hidden ids of people whose details are not shown, while it is known that they are there
     * @param blank whether the vendor lists nobody
     */
    record View(Set<String> granted, Set<String> unreadable, Set<String> broken, Set<String> hidden, boolean blank) {
        static final View CLEAR = new View(Set.of(ROOT), Set.of(), Set.of(), Set.of(), false);

        View of(Set<String> departments) {
            return new View(departments, unreadable, broken, hidden, blank);
        }

        boolean isWhole() {
            return unreadable.isEmpty() && broken.isEmpty() && !blank;
        }
    }

    private final SortedMap<String, Office> departments = new TreeMap<>();
    private final SortedMap<String, Member> members = new TreeMap<>();
    private final SortedMap<String, Member> former = new TreeMap<>();

    ImaginaryCompany() {
        departments.put(ROOT, new Office(ROOT, Optional.empty(), "Company"));
    }

    SortedMap<String, Office> departments() {
        return departments;
    }

    SortedMap<String, Member> members() {
        return members;
    }

    /** People who have left, and may return. */
    SortedMap<String, Member> former() {
        return former;
    }

    /** The department, the one above it, and so on. */
    Stream<String> upwards(String department) {
        return Stream.iterate(
                        Optional.ofNullable(departments.get(department)),
                        Optional::isPresent,
                        one -> one.flatMap(Office::parent).map(departments::get))
                .map(one -> one.orElseThrow().id());
    }

    Set<String> below(String department) {
        Set<String> found = new TreeSet<>();
        departments.keySet().stream()
                .filter(id -> upwards(id).anyMatch(department::equals))
                .forEach(found::add);
        return found;
    }

    Set<String> visible(Set<String> granted) {
        Set<String> found = new TreeSet<>();
        granted.stream().filter(departments::containsKey).forEach(id -> found.addAll(below(id)));
        return found;
    }

    Snapshot read(View view) {
        Set<String> seen = visible(view.granted());
        List<ReadFailure> failures = new ArrayList<>();
        Set<String> readable = new TreeSet<>(seen);
        view.unreadable().stream().filter(seen::contains).forEach(id -> {
            readable.remove(id);
            failures.add(new ReadFailure(What.DEPARTMENT, id, "60011", "no privilege"));
        });
        List<Person> people = new ArrayList<>();
        Set<String> withoutDetails = new HashSet<>();
        for (Member member : members.values()) {
            if (view.blank() || member.departments().stream().noneMatch(readable::contains)) {
                continue;
            }
            if (view.broken().contains(member.id())) {
                failures.add(new ReadFailure(What.PERSON, member.id(), "broken", "the record makes no sense"));
            } else if (view.hidden().contains(member.id())) {
                withoutDetails.add(member.id());
            } else {
                people.add(person(member, seen));
            }
        }
        Set<String> roots = new TreeSet<>(view.granted());
        roots.retainAll(seen);
        VisibleScope scope = new VisibleScope(roots, Set.of(), Set.of(), Selection.ALL);
        return new Snapshot(
                offices(seen),
                people,
                List.of(),
                new Completeness(scope, readable, failures, false, withoutDetails),
                1);
    }

    /** What a read of one person shows, with the departments above. */
    Snapshot readOne(String id) {
        Member member = members.get(id);
        Set<String> seen = new TreeSet<>();
        member.departments().forEach(department -> upwards(department).forEach(seen::add));
        VisibleScope scope = new VisibleScope(Set.of(ROOT), Set.of(), Set.of(), Selection.ALL);
        return new Snapshot(
                offices(seen),
                List.of(person(member, seen)),
                List.of(),
                new Completeness(scope, seen, List.of(), false, Set.of()),
                1);
    }

    private List<Department> offices(Set<String> seen) {
        return departments.values().stream()
                .filter(office -> seen.contains(office.id()))
                .sorted(Comparator.comparingLong(
                                (Office office) -> upwards(office.id()).count())
                        .thenComparing(Office::id))
                .map(office -> new Department(
                        office.id(), office.parent(), office.name(), OptionalLong.empty(), Fields.none()))
                .toList();
    }

    private static Person person(Member member, Set<String> seen) {
        List<Membership> places = member.departments().stream()
                .filter(seen::contains)
                .map(Membership::of)
                .toList();
        return new Person(
                member.id(),
                member.vendorId(),
                member.status(),
                member.name(),
                member.placesTold() ? Optional.of(places) : Optional.empty(),
                Fields.builder().putAll(Map.copyOf(member.fields())).build());
    }
}
