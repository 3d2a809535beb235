package dev.keybridge.contacts.guard;

import dev.keybridge.contacts.plan.EmailClaims;
import dev.keybridge.contacts.plan.PersonChange;
import dev.keybridge.contacts.plan.Plan;
import dev.keybridge.contacts.plan.Problem;
import dev.keybridge.contacts.plan.Reason;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What may be applied of a plan, and what is held back.
 *
 * @param released the part of the plan that may be applied
 * @param holds why something is held; empty when all is released
 * @param heldPeople people whose removal is held
 * @param heldDepartments departments whose group's removal, or move out of one that is not listed, is held
 * @param heldIdentities people whose new user name or e-mail address is held
 * @param heldMemberships people who would lose more groups or roles than all together may lose
 * @param lossesHash of what would be taken away and is not; empty when nothing is held
 * @param byApproval whether something is released only because an administrator has approved it
 */
public record Verdict(
        Plan released,
        List<Hold> holds,
        List<String> heldPeople,
        List<String> heldDepartments,
        List<String> heldIdentities,
        List<String> heldMemberships,
        Optional<String> lossesHash,
        boolean byApproval) {
    /**
     * @param count the numbers, where numbers are what it is about
     * @param lost what is no longer seen, where that is what it is about
     */
    public record Hold(Reason reason, Optional<Count> count, List<Lost> lost) {
        public Hold {
            lost = List.copyOf(lost);
        }

        Hold(Reason reason) {
            this(reason, Optional.empty(), List.of());
        }

        Hold(Reason reason, Count count) {
            this(reason, Optional.of(count), List.of());
        }

        Hold(Reason reason, List<Lost> lost) {
            this(reason, Optional.empty(), lost);
        }
    }

    /** What is counted. */
    public enum Counted {
        PEOPLE,
        DEPARTMENTS,
        IDENTITIES,
        /** While the mapping is another one than in the last good run. */
        IDENTITIES_BY_ANOTHER_MAPPING,
        MEMBERSHIPS,
        UNREAD_PARTS,
        USERIDS
    }

    /**
     * @param total of how many; 0 where that says nothing
     * @param allowed how many would not have been held; 0 where there is no limit
     */
    public record Count(Counted what, long found, long total, long allowed) {}

    public Verdict {
        holds = List.copyOf(holds);
        heldPeople = List.copyOf(heldPeople);
        heldDepartments = List.copyOf(heldDepartments);
        heldIdentities = List.copyOf(heldIdentities);
        heldMemberships = List.copyOf(heldMemberships);
    }

    /** The same without e-mail addresses that somebody keeps because giving them up is held. */
    public Verdict withoutUnfreed(Plan whole) {
        List<Problem> problems = new ArrayList<>(released.problems());
        List<PersonChange> people = EmailClaims.withoutUnfreed(whole.people(), released.people(), problems);
        Plan possible = new Plan(released.groups(), people, released.groupRemovals(), problems, released.unchanged());
        return new Verdict(
                possible, holds, heldPeople, heldDepartments, heldIdentities, heldMemberships, lossesHash, byApproval);
    }

    static Verdict approved(Plan plan) {
        return new Verdict(plan, List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty(), true);
    }
}
