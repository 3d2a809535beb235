package dev.keybridge.contacts.guard;

import dev.keybridge.contacts.guard.RemovalLimits.Limit;
import dev.keybridge.contacts.guard.Verdict.Count;
import dev.keybridge.contacts.guard.Verdict.Counted;
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
        add(holds, Counted.PEOPLE, plan.removals().size(), baseline.people(), ofPeople(limits.users()));
        add(
                holds,
                Counted.DEPARTMENTS,
                plan.groupRemovals().size(),
                baseline.departments(),
                limits.departments().of(baseline.departments(), baseline.people()));
        if (isOfIdentities()) {
            Counted what = baseline.otherMapping() ? Counted.IDENTITIES_BY_ANOTHER_MAPPING : Counted.IDENTITIES;
            holds.add(new Hold(
                    Reason.IDENTITY_LIMIT_EXCEEDED,
                    new Count(what, identities, baseline.people(), ofPeople(limits.identities()))));
        }
        if (isOfMemberships()) {
            holds.add(new Hold(
                    Reason.MEMBERSHIP_LIMIT_EXCEEDED,
                    new Count(Counted.MEMBERSHIPS, memberships, 0, ofPeople(limits.memberships()))));
        }
        return holds;
    }

    boolean isOfIdentities() {
        return identities > ofPeople(limits.identities());
    }

    boolean isOfMemberships() {
        return memberships > ofPeople(limits.memberships());
    }

    /** Of people who stay: whoever loses the account is counted as that. */
    private static long membershipsIn(Plan plan) {
        return plan.people().stream()
                .filter(change -> !change.isRemoval())
                .mapToLong(PersonChange::lostMemberships)
                .sum();
    }

    /** The lower one of what is allowed by the number of people now and at the last good run. */
    private long ofPeople(Limit limit) {
        return Math.min(
                limit.of(baseline.people(), baseline.people()), limit.of(baseline.peopleThen(), baseline.peopleThen()));
    }

    private static void add(List<Hold> holds, Counted what, long found, int total, long allowed) {
        if (found > allowed) {
            holds.add(new Hold(Reason.LIMIT_EXCEEDED, new Count(what, found, total, allowed)));
        }
    }
}
