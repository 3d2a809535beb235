package dev.keybridge.contacts.guard;

import dev.keybridge.contacts.guard.Verdict.Hold;
import dev.keybridge.contacts.plan.PersonChange;
import dev.keybridge.contacts.plan.Plan;
import dev.keybridge.contacts.plan.Reason;
import dev.keybridge.lib.directory.Snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds back what a plan would take away unless it is proven. It can only hold, never add.
 *
 * <p>Two kinds of proof: what rests on somebody or something <em>not being listed</em> needs a complete, non-empty read of
 * at least the scope of the last good run; and whatever the proof, a run may only take away as much as the limits allow.
 */
public final class RemovalGuard {
    private final RemovalLimits limits;
    private final Baseline baseline;

    public RemovalGuard(RemovalLimits limits, Baseline baseline) {
        this.limits = limits;
        this.baseline = baseline;
    }

    /** @param fingerprints of the last targets by person id, for changes that are released in part */
    public Verdict judge(Plan plan, Snapshot snapshot, Map<String, String> fingerprints) {
        if (baseline.approvedLosses().filter(plan.lossesHash()::equals).isPresent()) {
            return new Verdict(plan, List.of(), List.of(), List.of(), true);
        }
        List<Hold> doubts = doubts(plan, snapshot);
        List<Hold> excesses = excesses(plan);
        boolean held = !doubts.isEmpty() || !excesses.isEmpty();
        List<PersonChange> people = new ArrayList<>();
        List<String> heldPeople = new ArrayList<>();
        for (PersonChange change : plan.people()) {
            boolean stop = (!excesses.isEmpty() ? change.isRemoval() : !doubts.isEmpty() && change.restsOnAbsence())
                    // Somebody who may still be there keeps the id: as long as that is held, so is the newcomer.
                    || held && change.takesOverAnId();
            if (stop) {
                heldPeople.add(change.personId());
            } else if (held && !change.isRemoval()) {
                withoutLosses(change, fingerprints).ifPresent(people::add);
            } else {
                people.add(change);
            }
        }
        List<String> heldDepartments = held
                ? plan.groupRemovals().stream()
                        .map(removal -> removal.departmentId())
                        .toList()
                : List.of();
        Plan released = new Plan(
                plan.groups(), people, held ? List.of() : plan.groupRemovals(), plan.problems(), plan.unchanged());
        boolean matters = !heldPeople.isEmpty()
                || !heldDepartments.isEmpty()
                || people.size() < plan.people().size();
        List<Hold> holds = new ArrayList<>(doubts);
        holds.addAll(excesses);
        return new Verdict(
                released,
                matters || hasReduced(plan, released) ? holds : List.of(),
                heldPeople,
                heldDepartments,
                false);
    }

    private static Optional<PersonChange> withoutLosses(PersonChange change, Map<String, String> fingerprints) {
        return change.withoutLosses(fingerprints.getOrDefault(change.personId(), ""));
    }

    private static boolean hasReduced(Plan plan, Plan released) {
        return !plan.lossesHash().equals(released.lossesHash());
    }

    private List<Hold> doubts(Plan plan, Snapshot snapshot) {
        List<Hold> doubts = new ArrayList<>();
        int failures = snapshot.completeness().failures().size();
        if (failures > 0) {
            doubts.add(new Hold(Reason.READ_INCOMPLETE, failures + " parts of the directory could not be read"));
        }
        long others = plan.people().stream().filter(PersonChange::takesOverAnId).count();
        if (others > 1 && others > baseline.people() / 2) {
            doubts.add(new Hold(
                    Reason.IDENTITIES_CHANGED,
                    others + " of " + baseline.people() + " userids belong to other people than before"));
        }
        if (snapshot.people().isEmpty()) {
            doubts.add(new Hold(Reason.READ_EMPTY, "the vendor listed nobody"));
        }
        baseline.scope()
                .map(last -> new ScopeComparison(last, snapshot).missing())
                .filter(missing -> !missing.isEmpty())
                .ifPresent(missing -> doubts.add(new Hold(Reason.SCOPE_CHANGED, missing)));
        return doubts;
    }

    private List<Hold> excesses(Plan plan) {
        List<Hold> excesses = new ArrayList<>();
        long users = plan.removals().size();
        long usersAllowed = limits.usersOf(baseline.people());
        if (users > usersAllowed) {
            excesses.add(new Hold(
                    Reason.LIMIT_EXCEEDED, users + " of " + baseline.people() + " people, allowed " + usersAllowed));
        }
        long groups = plan.groupRemovals().size();
        long groupsAllowed = limits.departmentsOf(baseline.departments(), baseline.people());
        if (groups > groupsAllowed) {
            excesses.add(new Hold(
                    Reason.LIMIT_EXCEEDED,
                    groups + " of " + baseline.departments() + " departments, allowed " + groupsAllowed));
        }
        return excesses;
    }
}
