package dev.keybridge.lib.dingtalk.directory;

import dev.keybridge.lib.crawl.ChosenDepartments;
import dev.keybridge.lib.crawl.DepartmentTree;
import dev.keybridge.lib.crawl.Findings;
import dev.keybridge.lib.crawl.OnePerson;
import dev.keybridge.lib.dingtalk.api.DingTalkClient;
import dev.keybridge.lib.dingtalk.api.DingTalkDepartment;
import dev.keybridge.lib.dingtalk.api.DingTalkErrors;
import dev.keybridge.lib.dingtalk.api.DingTalkUser;
import dev.keybridge.lib.directory.Department;
import dev.keybridge.lib.directory.Fields;
import dev.keybridge.lib.directory.Membership;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.PersonReading;
import dev.keybridge.lib.directory.PersonReading.Presence;
import dev.keybridge.lib.directory.Selection;
import dev.keybridge.lib.http.VendorException;
import dev.keybridge.lib.http.VendorRejectedRecord;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Reads one employee, and the departments from each of theirs upwards: a call for each. */
final class EmployeeRead {
    private final DingTalkClient app;
    private final LongSupplier calls;
    private final Findings findings = new Findings(Employees::merged);
    private final Map<String, DingTalkDepartment> seen = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    EmployeeRead(DingTalkClient app, LongSupplier calls) {
        this.app = app;
        this.calls = calls;
    }

    /** @throws VendorException when DingTalk could not be asked */
    PersonReading read(String userId, Selection selection, Function<Person, Set<String>> former) {
        DingTalkUser user;
        try {
            user = app.users().get(userId);
        } catch (VendorException e) {
            return missing(e);
        }
        Person person = DingTalkPeople.person(user);
        person.memberships().orElse(List.of()).stream()
                .map(Membership::departmentId)
                .forEach(this::climb);
        for (String id : former.apply(person)) {
            climb(id);
            if (!seen.containsKey(id)) {
                OnePerson.unseen(id, DingTalkErrors.DEPARTMENT_OUT_OF_SCOPE, findings);
            }
        }
        List<Department> departments =
                seen.values().stream().map(EmployeeRead::bare).toList();
        DepartmentTree tree = new DepartmentTree(departments, List.of());
        ChosenDepartments chosen = new ChosenDepartments(tree, selection);
        if (!chosen.covers(person)) {
            return PersonReading.notFound(Presence.NOT_CHOSEN, Optional.empty(), calls.getAsLong());
        }
        DepartmentDetails details = new DepartmentDetails(findings);
        seen.forEach(details::read);
        List<Department> detailed = details.addedTo(chosen.departments());
        return OnePerson.reading(person, chosen, detailed, tree, findings, selection, calls.getAsLong());
    }

    private PersonReading missing(VendorException e) {
        if (DingTalkErrors.is(e, DingTalkErrors.USER_OUT_OF_SCOPE)) {
            return PersonReading.notFound(Presence.OUT_OF_SIGHT, Optional.of(e.vendorCode()), calls.getAsLong());
        }
        if (Employees.isNobody(e)) {
            return PersonReading.notFound(Presence.UNKNOWN, Optional.of(e.vendorCode()), calls.getAsLong());
        }
        throw e;
    }

    /** From a department to the organisation, or as far up as the app may see. */
    private void climb(String departmentId) {
        String at = departmentId;
        while (at != null && DepartmentWalk.isOrdinary(Long.parseLong(at)) && asked.add(at)) {
            try {
                DingTalkDepartment department = app.departments().get(Long.parseLong(at));
                seen.put(at, department);
                OptionalLong parent = department.parentId();
                at = parent.isPresent() ? Long.toString(parent.getAsLong()) : null;
            } catch (VendorRejectedRecord outOfSight) {
                at = null;
            }
        }
    }

    private static Department bare(DingTalkDepartment department) {
        return new Department(
                Long.toString(department.id()),
                DepartmentWalk.parent(department),
                department.name(),
                OptionalLong.empty(),
                Fields.none());
    }
}
