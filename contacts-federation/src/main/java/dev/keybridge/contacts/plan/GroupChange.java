package dev.keybridge.contacts.plan;

import java.util.List;
import java.util.Optional;

/**
 * One thing to do about the group of one department.
 *
 * @param groupId empty for {@link Kind#CREATE}
 * @param parent the department whose group is to be above it; empty for the target group
 * @param name the group's name afterwards
 * @param attributes what changes
 * @param place <code>name</code> and <code>parent</code> before and after, as far as they change; a parent is a department
 */
public record GroupChange(
        Kind kind,
        String departmentId,
        Optional<String> groupId,
        Optional<String> parent,
        String name,
        List<ValueChange> attributes,
        List<ValueChange> place,
        Reason reason) {
    public enum Kind {
        CREATE,
        /** With other attributes. */
        UPDATE,
        /** With another name, and maybe other attributes. */
        RENAME,
        /** Below another department, and maybe with another name or other attributes. */
        MOVE,
        REMOVE
    }

    public GroupChange {
        attributes = List.copyOf(attributes);
        place = List.copyOf(place);
    }

    /** Whether it rests on the department above not being listed, and so on the read having been complete. */
    public boolean restsOnAbsence() {
        return reason == Reason.PARENT_NOT_LISTED;
    }

    /** Of a group that stays where it is, with the name it has, or that is made or removed. */
    public GroupChange(
            Kind kind,
            String departmentId,
            Optional<String> groupId,
            Optional<String> parent,
            String name,
            List<ValueChange> attributes,
            Reason reason) {
        this(kind, departmentId, groupId, parent, name, attributes, List.of(), reason);
    }
}
