package dev.keybridge.contacts.mapping;

import dev.keybridge.lib.directory.Completeness;
import dev.keybridge.lib.directory.Department;
import dev.keybridge.lib.directory.Fields;
import dev.keybridge.lib.directory.Membership;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.PersonStatus;
import dev.keybridge.lib.directory.ReadFailure;
import dev.keybridge.lib.directory.Selection;
import dev.keybridge.lib.directory.Snapshot;
import dev.keybridge.lib.directory.Tag;
import dev.keybridge.lib.directory.VisibleScope;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A small company for tests: people by what the vendor said of them, departments by id. */
final class Directory {
    private final List<Department> departments = new ArrayList<>();
    private final List<Tag> tags = new ArrayList<>();
    private final List<ReadFailure> failures = new ArrayList<>();
    private Selection selection = Selection.ALL;

    static Directory empty() {
        return new Directory();
    }

    /** 1 with 2 below it, 3 below 2, and 4 beside 2. */
    static Directory company() {
        return empty().root("1").department("2", "1").department("3", "2").department("4", "1");
    }

    Directory root(String id) {
        departments.add(new Department(id, Optional.empty(), "D" + id, OptionalLong.empty(), Fields.none()));
        return this;
    }

    Directory department(String id, String parent) {
        departments.add(new Department(id, Optional.of(parent), "D" + id, OptionalLong.empty(), Fields.none()));
        return this;
    }

    Directory tag(String id, String name, Set<String> people, Set<String> inDepartments) {
        tags.add(new Tag(id, name, people, inDepartments));
        return this;
    }

    Directory failure(ReadFailure.What what) {
        failures.add(new ReadFailure(what, "7", "unreachable", "for this test"));
        return this;
    }

    Directory selected(String... included) {
        selection = new Selection(Set.of(included), Set.of());
        return this;
    }

    MappingFacts facts() {
        VisibleScope scope = new VisibleScope(Set.of(), Set.of(), Set.of(), selection);
        return MappingFacts.of(new Snapshot(
                departments, List.of(), tags, new Completeness(scope, Set.of(), failures, false, Set.of()), 0));
    }

    static Person person(String userid, UnaryOperator<Fields.Builder> fields, Membership... places) {
        return person(userid, Optional.empty(), Optional.of(List.of(places)), fields);
    }

    static Person named(String userid, String name) {
        return person(userid, Optional.of(name), Optional.empty(), fields -> fields);
    }

    static Person withoutPlaces(String userid) {
        return person(userid, Optional.empty(), Optional.empty(), fields -> fields);
    }

    static Person in(String userid, String... places) {
        return person(
                userid,
                fields -> fields,
                Set.of(places).stream().map(Membership::of).toArray(Membership[]::new));
    }

    static Person person(
            String userid,
            Optional<String> name,
            Optional<List<Membership>> places,
            UnaryOperator<Fields.Builder> fields) {
        return new Person(
                userid.toLowerCase(Locale.ROOT),
                userid,
                PersonStatus.ACTIVE,
                name,
                places,
                fields.apply(Fields.builder()).build());
    }

    static Membership place(String department, boolean leader, long order) {
        return new Membership(department, Optional.of(leader), OptionalLong.of(order));
    }
}
