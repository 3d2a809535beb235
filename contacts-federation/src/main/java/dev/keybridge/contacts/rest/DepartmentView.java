package dev.keybridge.contacts.rest;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One department in the tree of a run: what it is now, and what the run does or would do to it. Asked for by id, it has a name
 * only.
 *
 * @param id the vendor's id
 * @param name the name of its group; afterwards, where it changes
 * @param parent the department above it, afterwards; absent right below the target group
 * @param action <code>CREATE</code>, <code>UPDATE</code> or <code>REMOVE</code>; absent where the group stays as it is
 * @param outcome what became of that; absent for the same
 * @param formerName absent where the name stays
 * @param formerParent absent where it stays where it is, and for what was right below the target group
 * @param moved whether it is below something else afterwards
 * @param joins people who join the group
 * @param leaves people who leave the group
 * @param children departments right below it
 * @param changesBelow departments that change, and people who join or leave, anywhere below it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DepartmentView(
        String id,
        String name,
        String parent,
        String action,
        String outcome,
        String formerName,
        String formerParent,
        Boolean moved,
        Integer joins,
        Integer leaves,
        Integer children,
        Integer changesBelow) {
    /** What it is called, and nothing else. */
    static DepartmentView named(String id, String name) {
        return new DepartmentView(id, name, null, null, null, null, null, null, null, null, null, null);
    }
}
