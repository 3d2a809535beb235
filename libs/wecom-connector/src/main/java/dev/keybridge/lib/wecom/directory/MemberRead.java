package dev.keybridge.lib.wecom.directory;

import dev.keybridge.lib.crawl.ChosenDepartments;
import dev.keybridge.lib.crawl.DepartmentTree;
import dev.keybridge.lib.crawl.Findings;
import dev.keybridge.lib.crawl.OnePerson;
import dev.keybridge.lib.crawl.Place;
import dev.keybridge.lib.directory.Department;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.PersonReading;
import dev.keybridge.lib.directory.PersonReading.Presence;
import dev.keybridge.lib.directory.Selection;
import dev.keybridge.lib.http.VendorException;
import dev.keybridge.lib.wecom.api.WeComClient;
import dev.keybridge.lib.wecom.api.WeComMember;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Reads one member, and the tree of departments: two calls, and a third one for a selection of departments. */
final class MemberRead {
    private final WeComClient app;
    private final Optional<WeComClient> contactSync;
    private final LongSupplier calls;

    MemberRead(WeComClient app, Optional<WeComClient> contactSync, LongSupplier calls) {
        this.app = app;
        this.contactSync = contactSync;
        this.calls = calls;
    }

    /** @throws VendorException when WeCom could not be asked */
    PersonReading read(String userId, Selection selection, Function<Person, Set<String>> former) {
        WeComMember member;
        try {
            member = app.users().get(userId);
        } catch (VendorException e) {
            if (Unknown.isMember(e)) {
                return PersonReading.notFound(Presence.UNKNOWN, Optional.of(e.vendorCode()), calls.getAsLong());
            }
            throw e;
        }
        Person person = WeComPeople.person(member);
        DepartmentTree tree = new DepartmentTree(departments(), places(selection));
        ChosenDepartments chosen = new ChosenDepartments(tree, selection);
        if (!chosen.covers(person)) {
            return PersonReading.notFound(Presence.NOT_CHOSEN, Optional.empty(), calls.getAsLong());
        }
        Findings findings = new Findings((known, again) -> again);
        former.apply(person).stream()
                .filter(id -> !tree.isReadable(id))
                .forEach(id -> OnePerson.unseen(id, "not-listed", findings));
        return OnePerson.reading(person, chosen, chosen.departments(), tree, findings, selection, calls.getAsLong());
    }

    /** None for an app that only single people are granted to. */
    private List<Department> departments() {
        try {
            return app.departments().list().stream().map(CorpRead::neutral).toList();
        } catch (VendorException e) {
            if (Unknown.isDepartment(e)) {
                return List.of();
            }
            throw e;
        }
    }

    private List<Place> places(Selection selection) {
        if (selection.isAll() || contactSync.isEmpty()) {
            return List.of();
        }
        return contactSync.get().departments().simplelist().stream()
                .map(node -> new Place(Long.toString(node.id()), CorpRead.above(node)))
                .toList();
    }
}
