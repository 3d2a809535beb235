package dev.keybridge.contacts.guard;

import dev.keybridge.contacts.guard.Verdict.Count;
import dev.keybridge.contacts.guard.Verdict.Counted;
import dev.keybridge.contacts.guard.Verdict.Hold;
import dev.keybridge.contacts.plan.PersonChange;
import dev.keybridge.contacts.plan.Plan;
import dev.keybridge.contacts.plan.Reason;
import dev.keybridge.lib.directory.Snapshot;

import java.util.ArrayList;
import java.util.List;

/** Why a snapshot does not prove that what it does not list is gone. */
final class Doubts {
    private final Baseline baseline;
    private final Plan plan;
    private final Snapshot snapshot;

    Doubts(Baseline baseline, Plan plan, Snapshot snapshot) {
        this.baseline = baseline;
        this.plan = plan;
        this.snapshot = snapshot;
    }

    List<Hold> holds() {
        List<Hold> doubts = new ArrayList<>();
        int failures = snapshot.completeness().failures().size();
        if (failures > 0) {
            doubts.add(new Hold(Reason.READ_INCOMPLETE, new Count(Counted.UNREAD_PARTS, failures, 0, 0)));
        }
        long others = plan.people().stream().filter(PersonChange::takesOverAnId).count();
        if (others > 1 && others > baseline.peopleThen() / 2) {
            doubts.add(
                    new Hold(Reason.IDENTITIES_CHANGED, new Count(Counted.USERIDS, others, baseline.peopleThen(), 0)));
        }
        if (snapshot.people().isEmpty()) {
            doubts.add(new Hold(Reason.READ_EMPTY));
        }
        List<Lost> missing = new ScopeComparison(baseline, plan, snapshot).missing();
        if (!missing.isEmpty()) {
            doubts.add(new Hold(Reason.SCOPE_CHANGED, missing));
        }
        return doubts;
    }
}
