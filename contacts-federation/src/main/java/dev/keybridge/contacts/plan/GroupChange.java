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
 */
public record GroupChange(
        Kind kind,
        String departmentId,
        Optional<String> groupId,
        Optional<String> parent,
        String name,
        List<ValueChange> attributes,
        Reason reason) {
    public enum Kind {
        CREATE,
        /** Renamed, moved, or with other attributes. */
        UPDATE,
        REMOVE
    }

    public GroupChange {
        attributes = List.copyOf(attributes);
    }
}
