package dev.keybridge.contacts.guard;

import dev.keybridge.contacts.plan.GroupChange;
import dev.keybridge.contacts.plan.Plan;
import dev.keybridge.lib.directory.Department;
import dev.keybridge.lib.directory.Snapshot;
import dev.keybridge.lib.directory.VisibleScope;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a snapshot sees at least as much of the company as the last good run did. */
final class ScopeComparison {
    private final Baseline baseline;
    private final Plan plan;
    private final Snapshot snapshot;

    ScopeComparison(Baseline baseline, Plan plan, Snapshot snapshot) {
        this.baseline = baseline;
        this.plan = plan;
        this.snapshot = snapshot;
    }

    /** What was visible and no longer is, in one English line; empty when nothing is missing. */
    String missing() {
        return baseline.scope().map(this::missingOf).orElse("");
    }

    private String missingOf(VisibleScope last) {
        VisibleScope now = snapshot.completeness().scope();
        return Stream.of(
                        lost("departments", last.departments(), now.departments(), departments()),
                        hidden(),
                        // Listed one by one, a leaver and a withdrawn grant look the same, unless all ids are known.
                        snapshot.completeness().enumerated()
                                ? ""
                                : lost("people", last.people(), now.people(), people()),
                        lost("tags", last.tags(), now.tags(), Set.of()),
                        baseline.withdrawnFields().isEmpty()
                                ? ""
                                : "fields of people no longer shown: " + new TreeSet<>(baseline.withdrawnFields()),
                        last.selection().equals(now.selection()) ? "" : "another selection of departments")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** Departments that have a group, exist, and were seen until now. */
    private String hidden() {
        Set<String> hidden = new TreeSet<>(snapshot.completeness().hiddenDepartments());
        hidden.retainAll(
                plan.groupRemovals().stream().map(GroupChange::departmentId).collect(Collectors.toSet()));
        return hidden.isEmpty() ? "" : "departments no longer readable: " + hidden;
    }

    private Set<String> departments() {
        return snapshot.departments().stream().map(Department::id).collect(Collectors.toSet());
    }

    private Set<String> people() {
        // Vendors grant people by the id that the company knows them by.
        return snapshot.people().stream()
                .flatMap(person -> Stream.of(person.id(), person.vendorId()))
                .collect(Collectors.toSet());
    }

    private static String lost(String what, Set<String> before, Set<String> now, Set<String> seen) {
        Set<String> lost = new TreeSet<>(before);
        lost.removeAll(now);
        lost.removeAll(seen);
        return lost.isEmpty() ? "" : what + " no longer granted: " + lost;
    }
}
