package dev.keybridge.contacts.guard;

import dev.keybridge.contacts.plan.Plan;
import dev.keybridge.contacts.plan.Reason;

import java.util.List;

/**
 * What may be applied of a plan, and what is held back.
 *
 * @param released the part of the plan that may be applied
 * @param holds why something is held; empty when all is released
 * @param heldPeople people whose removal is held
 * @param heldDepartments departments whose group's removal is held
 * @param byApproval whether something is released only because an administrator has approved it
 */
public record Verdict(
        Plan released, List<Hold> holds, List<String> heldPeople, List<String> heldDepartments, boolean byApproval) {
    /** @param detail one English line with numbers or ids, without personal data */
    public record Hold(Reason reason, String detail) {}

    public Verdict {
        holds = List.copyOf(holds);
        heldPeople = List.copyOf(heldPeople);
        heldDepartments = List.copyOf(heldDepartments);
    }
}
