package dev.keybridge.contacts.guard;

import dev.keybridge.contacts.guard.Verdict.Hold;
import dev.keybridge.contacts.plan.GroupChange;
import dev.keybridge.contacts.plan.PersonChange;
import dev.keybridge.contacts.plan.Plan;
import dev.keybridge.contacts.plan.Reason;
import dev.keybridge.contacts.plan.Remainder;
import dev.keybridge.lib.directory.Snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

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
        Excesses tooMuch = new Excesses(limits, baseline, plan);
        String losses = plan.lossesHash(tooMuch.isOfIdentities());
        if (baseline.approvedLosses().filter(losses::equals).isPresent()) {
            return Verdict.approved(plan);
        }
        List<Hold> doubts = new Doubts(baseline, plan, snapshot).holds();
        List<Hold> excesses = tooMuch.holds();
        boolean held = !doubts.isEmpty() || !excesses.isEmpty();
        List<PersonChange> people = new ArrayList<>();
        List<String> heldPeople = new ArrayList<>();
        for (PersonChange change : plan.people()) {
            boolean stop = !excesses.isEmpty() && change.isRemoval()
                    || !doubts.isEmpty() && change.restsOnAbsence()
                    // Somebody who may still be there keeps the id: as long as that is held, so is the newcomer.
                    || held && change.takesOverAnId();
            if (stop) {
                heldPeople.add(change.personId());
            } else {
                released(change, held, tooMuch.isOfIdentities(), fingerprints).ifPresent(people::add);
            }
        }
        List<GroupChange> groups = plan.groups().stream()
                .filter(change -> doubts.isEmpty() || !change.restsOnAbsence())
                .toList();
        Plan released =
                new Plan(groups, people, held ? List.of() : plan.groupRemovals(), plan.problems(), plan.unchanged());
        boolean matters =
                held && !losses.equals(released.lossesHash(tooMuch.isOfIdentities())) || !heldPeople.isEmpty();
        return new Verdict(
                released,
                matters ? reasons(doubts, excesses) : List.of(),
                heldPeople,
                heldDepartments(plan, released),
                tooMuch.isOfIdentities() ? ids(plan, PersonChange::replacesIdentity) : List.of(),
                tooMuch.isOfMemberships()
                        ? ids(plan, change -> !change.isRemoval() && change.losesMemberships())
                        : List.of(),
                matters ? Optional.of(losses) : Optional.empty(),
                false);
    }

    private static List<String> heldDepartments(Plan plan, Plan released) {
        List<GroupChange> held = new ArrayList<>(plan.groups());
        held.removeAll(released.groups());
        held.addAll(plan.groupRemovals());
        held.removeAll(released.groupRemovals());
        return held.stream().map(GroupChange::departmentId).toList();
    }

    private List<Hold> reasons(List<Hold> doubts, List<Hold> excesses) {
        List<Hold> holds = new ArrayList<>(doubts);
        holds.addAll(excesses);
        if (baseline.approvedLosses().isPresent()) {
            holds.add(new Hold(Reason.APPROVAL_DOES_NOT_FIT));
        }
        return holds;
    }

    private static Optional<PersonChange> released(
            PersonChange change, boolean held, boolean identities, Map<String, String> fingerprints) {
        if (!held) {
            return Optional.of(change);
        }
        String before = fingerprints.getOrDefault(change.personId(), "");
        if (change.isRemoval()) {
            return Optional.of(new Remainder(change, before).keepingMemberships());
        }
        Optional<PersonChange> rest = new Remainder(change, before).withoutLosses();
        return identities ? rest.flatMap(part -> new Remainder(part, before).withoutOtherIdentity()) : rest;
    }

    private static List<String> ids(Plan plan, Predicate<PersonChange> which) {
        return plan.people().stream().filter(which).map(PersonChange::personId).toList();
    }
}
