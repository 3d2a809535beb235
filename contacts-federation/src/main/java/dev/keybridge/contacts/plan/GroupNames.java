package dev.keybridge.contacts.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives every department a name that is free among its future siblings. Keycloak does not allow two groups of one name under
 * one parent; a vendor's departments whose own parents are not readable may well come with equal names, and groups of other
 * origin may be in the way. Who has the name already keeps it; anybody else gets the department id behind it.
 */
final class GroupNames {
    private final GroupTree tree;
    private final Map<Optional<String>, Set<String>> taken = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    GroupNames(GroupTree tree, List<DepartmentTarget> targets) {
        this.tree = tree;
        for (DepartmentTarget target : targets) {
            if (keepsName(target)) {
                claim(target, target.name());
            }
        }
        for (DepartmentTarget target : targets) {
            if (!names.containsKey(target.departmentId())
                    && !claim(target, target.name())
                    && !claim(target, withId(target.name(), target.departmentId()))) {
                claim(target, withMark(target.name(), target.departmentId()));
            }
        }
    }

    private static String withMark(String name, String departmentId) {
        return name + " (" + departmentId + ", Keybridge)";
    }

    private static String withId(String name, String departmentId) {
        return name + " (" + departmentId + ")";
    }

    String of(DepartmentTarget target) {
        return names.get(target.departmentId());
    }

    /** Whether a department below this parent has been given this name. */
    boolean isGiven(Optional<String> parent, String name) {
        return names(parent).contains(name);
    }

    /** A name for the group of a department that is gone, below this parent where its own has been given to another. */
    String besides(Optional<String> parent, String name, String departmentId) {
        String withId = withId(name, departmentId);
        return isGiven(parent, withId) ? withMark(name, departmentId) : withId;
    }

    private boolean keepsName(DepartmentTarget target) {
        return tree.groupOf(target.departmentId())
                .filter(group -> group.name().equals(target.name()) && tree.isBelow(group, target.parent()))
                .isPresent();
    }

    private boolean claim(DepartmentTarget target, String name) {
        boolean free = names(target.parent()).add(name);
        if (free) {
            names.put(target.departmentId(), name);
        }
        return free;
    }

    private Set<String> names(Optional<String> parent) {
        return taken.computeIfAbsent(parent, key -> {
            Set<String> foreign = new HashSet<>();
            for (Group group : tree.below(key)) {
                if (tree.departmentOf(group.id()).isEmpty()) {
                    foreign.add(group.name());
                }
            }
            return foreign;
        });
    }
}
