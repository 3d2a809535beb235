package dev.keybridge.contacts.guard;

import dev.keybridge.contacts.guard.Lost.What;
import dev.keybridge.contacts.plan.GroupChange;
import dev.keybridge.contacts.plan.Plan;
import dev.keybridge.lib.directory.Department;
import dev.keybridge.lib.directory.Snapshot;
import dev.keybridge.lib.directory.VisibleScope;

import java.util.ArrayList;
import java.util.List;
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

    /** What was visible and no longer is. */
    List<Lost> missing() {
        return baseline.scope().map(this::missingOf).orElse(List.of());
    }

    private List<Lost> missingOf(VisibleScope last) {
        VisibleScope now = snapshot.completeness().scope();
        List<Lost> missing = new ArrayList<>();
        missing.add(lost(What.DEPARTMENTS, last.departments(), now.departments(), departments()));
        missing.add(hidden());
        // Listed one by one, a leaver and a withdrawn grant look the same, unless all ids are known.
        if (!snapshot.completeness().enumerated()) {
            missing.add(lost(What.PEOPLE, last.people(), now.people(), people()));
        }
        missing.add(lost(What.TAGS, last.tags(), now.tags(), Set.of()));
        missing.add(Lost.of(What.FIELDS, baseline.withdrawnFields()));
        missing.removeIf(lost -> lost.ids().isEmpty());
        if (!last.selection().equals(now.selection())) {
            missing.add(Lost.of(What.SELECTION, Set.of()));
        }
        return missing;
    }

    /** Departments that have a group, exist, and were seen until now. */
    private Lost hidden() {
        Set<String> hidden = new TreeSet<>(snapshot.completeness().hiddenDepartments());
        hidden.retainAll(
                plan.groupRemovals().stream().map(GroupChange::departmentId).collect(Collectors.toSet()));
        return Lost.of(What.DEPARTMENTS_HIDDEN, hidden);
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

    private static Lost lost(What what, Set<String> before, Set<String> now, Set<String> seen) {
        Set<String> lost = new TreeSet<>(before);
        lost.removeAll(now);
        lost.removeAll(seen);
        return Lost.of(what, lost);
    }
}
