package dev.keybridge.contacts.plan;

import java.util.Comparator;

/**
 * A group that the sync puts people into: the group of a department, which need not exist yet when the plan is made, or an
 * existing group that a mapper names.
 *
 * @param kind which of the two
 * @param id the vendor's department id, or the Keycloak group id
 */
public record GroupRef(Kind kind, String id) implements Comparable<GroupRef> {
    private static final Comparator<GroupRef> ORDER =
            Comparator.comparing(GroupRef::kind).thenComparing(GroupRef::id);

    public enum Kind {
        DEPARTMENT,
        MAPPED
    }

    public static GroupRef department(String departmentId) {
        return new GroupRef(Kind.DEPARTMENT, departmentId);
    }

    public static GroupRef mapped(String groupId) {
        return new GroupRef(Kind.MAPPED, groupId);
    }

    @Override
    public int compareTo(GroupRef other) {
        return ORDER.compare(this, other);
    }
}
