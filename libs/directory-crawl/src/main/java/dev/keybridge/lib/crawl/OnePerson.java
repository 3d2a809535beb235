package dev.keybridge.lib.crawl;

import dev.keybridge.lib.directory.Completeness;
import dev.keybridge.lib.directory.Department;
import dev.keybridge.lib.directory.DirectoryUnavailable;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.PersonReading;
import dev.keybridge.lib.directory.ReadFailure.What;
import dev.keybridge.lib.directory.Selection;
import dev.keybridge.lib.directory.Snapshot;
import dev.keybridge.lib.directory.VisibleScope;
import dev.keybridge.lib.http.VendorException;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What reading a single person has in common, whoever the vendor is. */
public final class OnePerson {
    private OnePerson() {}

    /** @throws DirectoryUnavailable when the vendor could not be asked */
    public static PersonReading asked(Supplier<PersonReading> question) {
        try {
            return question.get();
        } catch (VendorException e) {
            throw Failures.unavailable(e);
        }
    }

    /** A department in which the person was, and of which nobody can say whether it is still there. */
    public static void unseen(String departmentId, String code, Findings findings) {
        findings.failed(
                What.DEPARTMENT,
                departmentId,
                code,
                "the person was in this department, which cannot be seen now: deleted, or outside the visible scope");
    }

    public static PersonReading reading(
            Person person,
            ChosenDepartments chosen,
            List<Department> departments,
            DepartmentTree tree,
            Findings findings,
            Selection selection,
            long calls) {
        findings.add(person);
        VisibleScope scope = new VisibleScope(tree.roots(), Set.of(), Set.of(), selection);
        return PersonReading.found(new Snapshot(
                departments,
                findings.people(chosen.ids()),
                List.of(),
                new Completeness(scope, Set.of(), findings.failures(), false, Set.of()),
                calls));
    }
}
