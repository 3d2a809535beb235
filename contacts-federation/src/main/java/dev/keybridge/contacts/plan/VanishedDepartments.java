package dev.keybridge.contacts.plan;

import dev.keybridge.contacts.plan.Problem.Severity;
import dev.keybridge.contacts.plan.Problem.Subject;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Departments that have a group and are no longer listed. The deepest come first, so that groups can be removed in this order. */
final class VanishedDepartments {
    private final GroupTree tree;
    private final Set<String> listed;
    private final List<String> departments;
    private final Set<String> removed = new HashSet<>();
    private final List<GroupChange> removals = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    VanishedDepartments(GroupTree tree, List<DepartmentTarget> targets) {
        this.tree = tree;
        this.listed = targets.stream().map(DepartmentTarget::departmentId).collect(Collectors.toSet());
        this.departments = tree.ownedGroups().keySet().stream()
                .filter(department -> !listed.contains(department))
                .sorted(Comparator.comparingInt(this::depth).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        departments.forEach(this::remove);
    }

    List<GroupChange> removals() {
        return removals;
    }

    List<Problem> problems() {
        return problems;
    }

    private int depth(String department) {
        int depth = 0;
        Optional<String> above = Optional.of(department);
        while (above.isPresent() && depth < tree.ownedGroups().size()) {
            above = tree.groupOf(above.get()).flatMap(Group::parentId).flatMap(tree::departmentOf);
            depth++;
        }
        return depth;
    }

    /** A group that is to go may still stand where a department of the same name is to stand now. */
    List<GroupChange> makingWay(GroupNames names) {
        List<GroupChange> changes = new ArrayList<>();
        for (String department : departments) {
            Group group = tree.groupOf(department).orElseThrow();
            Optional<String> parent = group.parentId().flatMap(tree::departmentOf);
            if (tree.isBelow(group, parent) && names.isGiven(parent, group.name())) {
                String name = names.besides(parent, group.name(), department);
                changes.add(new GroupChange(
                        GroupChange.Kind.RENAME,
                        department,
                        Optional.of(group.id()),
                        parent,
                        name,
                        List.of(),
                        tree.place(group, parent, name),
                        Reason.NO_LONGER_LISTED));
            }
        }
        return changes;
    }

    private void remove(String department) {
        Group group = tree.groupOf(department).orElseThrow();
        if (tree.makesAdministrators(group.id())) {
            problems.add(kept(department, Reason.MAPPED_TO_ADMIN));
            return;
        }
        boolean holdsOthers = tree.childrenOf(group.id()).stream().anyMatch(child -> !leaves(child));
        if (holdsOthers) {
            problems.add(kept(department, Reason.FOREIGN_SUBGROUPS));
        } else {
            removed.add(department);
            removals.add(new GroupChange(
                    GroupChange.Kind.REMOVE,
                    department,
                    Optional.of(group.id()),
                    group.parentId().flatMap(tree::departmentOf),
                    group.name(),
                    List.of(),
                    Reason.NO_LONGER_LISTED));
        }
    }

    private static Problem kept(String department, Reason reason) {
        return new Problem(Severity.WARNING, Subject.DEPARTMENT, department, reason, Detail.of(Detail.Code.GROUP_KEPT));
    }

    /** Whether a subgroup will not be there any more: moved with its department, or removed before. */
    private boolean leaves(Group child) {
        return tree.departmentOf(child.id())
                .filter(department -> listed.contains(department) || removed.contains(department))
                .isPresent();
    }
}
