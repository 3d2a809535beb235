package dev.keybridge.contacts.guard;

import dev.keybridge.contacts.guard.RemovalLimits.Limit;
import dev.keybridge.contacts.guard.Verdict.Hold;
import dev.keybridge.contacts.plan.PersonChange;
import dev.keybridge.contacts.plan.Plan;
import dev.keybridge.contacts.plan.Reason;

import java.util.ArrayList;
import java.util.List;

/** Of what a plan takes away or replaces more than the limits allow. */
final class Excesses {
    private final RemovalLimits limits;
    private final Baseline baseline;
    private final Plan plan;
    private final long identities;
    private final long memberships;

    Excesses(RemovalLimits limits, Baseline baseline, Plan plan) {
        this.limits = limits;
        this.baseline = baseline;
        this.plan = plan;
        // Asked about every change, so counted once.
        this.identities =
                plan.people().stream().filter(PersonChange::replacesIdentity).count();
        this.memberships = membershipsIn(plan);
    }

    List<Hold> holds() {
        List<Hold> holds = new ArrayList<>();
        add(holds, Reason.LIMIT_EXCEEDED, "people", plan.removals().size(), limits.users(), baseline.people());
        add(
                holds,
                Reason.LIMIT_EXCEEDED,
                "departments",
                plan.groupRemovals().size(),
                limits.departments(),
                baseline.departments());
        if (isOfIdentities()) {
            holds.add(new Hold(
                    Reason.IDENTITY_LIMIT_EXCEEDED,
                    text(identities, "people", limits.identities(), baseline.people())
                            + (baseline.otherMapping()
                                    ? "; the mapping is another one than in the last good run"
                                    : "")));
        }
        if (isOfMemberships()) {
            holds.add(new Hold(
                    Reason.MEMBERSHIP_LIMIT_EXCEEDED,
                    memberships + " memberships of people who stay, allowed "
                            + limits.memberships().of(baseline.people(), baseline.people())));
        }
        return holds;
    }

    boolean isOfIdentities() {
        return identities > limits.identities().of(baseline.people(), baseline.people());
    }

    boolean isOfMemberships() {
        return memberships > limits.memberships().of(baseline.people(), baseline.people());
    }

    /** Of people who stay: whoever loses the account is counted as that. */
    private static long membershipsIn(Plan plan) {
        return plan.people().stream()
                .filter(change -> !change.isRemoval())
                .mapToLong(PersonChange::lostMemberships)
                .sum();
    }

    private void add(List<Hold> holds, Reason reason, String what, long found, Limit limit, int total) {
        if (found > limit.of(total, baseline.people())) {
            holds.add(new Hold(reason, text(found, what, limit, total)));
        }
    }

    private String text(long found, String what, Limit limit, int total) {
        return found + " of " + total + " " + what + ", allowed " + limit.of(total, baseline.people());
    }
}
