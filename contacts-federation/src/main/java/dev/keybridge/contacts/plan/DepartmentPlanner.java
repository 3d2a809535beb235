package dev.keybridge.contacts.plan;

import dev.keybridge.contacts.plan.Problem.Severity;
import dev.keybridge.contacts.plan.Problem.Subject;
import dev.keybridge.lib.directory.Fields;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides what becomes of the groups of departments. Creations and updates come parents first, so that each one's parent is
 * in its final place when its turn comes and no move can make a circle; removals come children first.
 */
public final class DepartmentPlanner {
    private static final String PARENT = "parent";

    private final GroupTree tree;
    private final Set<String> offices;
    private final List<GroupChange> changes = new ArrayList<>();
    private final List<GroupChange> removals = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> listed = new HashSet<>();
    private final Set<String> removed = new HashSet<>();

    /** @param targets parents before children */
    public DepartmentPlanner(GroupTree tree, List<DepartmentTarget> targets) {
        this.tree = tree;
        this.offices = offices(tree, targets);
        targets.forEach(target -> listed.add(target.departmentId()));
        GroupNames names = new GroupNames(tree, targets);
        vanished().forEach(department -> makeWay(department, names));
        targets.forEach(target -> plan(target, names.of(target)));
        vanished().forEach(this::remove);
    }

    /** Creations and updates, in the order in which they can be carried out. */
    public List<GroupChange> changes() {
        return List.copyOf(changes);
    }

    /** Removals, in the order in which they can be carried out, after everything else. */
    public List<GroupChange> removals() {
        return List.copyOf(removals);
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /**
     * Departments whose group makes administrators, where it is or where it is to be: who edits the directory must not be able
     * to make some. Nobody joins or leaves them, no other group gets below them, and none of them is removed.
     */
    public Set<String> offices() {
        return Collections.unmodifiableSet(offices);
    }

    private static Set<String> offices(GroupTree tree, List<DepartmentTarget> targets) {
        Set<String> offices = new TreeSet<>();
        for (DepartmentTarget target : targets) {
            boolean now = tree.groupOf(target.departmentId())
                    .filter(group -> tree.makesAdministrators(group.id()))
                    .isPresent();
            if (now || target.parent().filter(offices::contains).isPresent()) {
                offices.add(target.departmentId());
            }
        }
        return offices;
    }

    private void plan(DepartmentTarget target, String name) {
        Optional<Group> now = tree.groupOf(target.departmentId());
        Fields actual = now.map(Group::attributes).orElse(Fields.none());
        List<ValueChange> attributes = new ArrayList<>();
        for (String attribute : target.attributes().names()) {
            List<String> before = actual.values(attribute).orElse(List.of());
            List<String> after = target.attributes().values(attribute).orElseThrow();
            ValueChange change = new ValueChange(attribute, before, after);
            if (change.isReal()) {
                attributes.add(change);
            }
        }
        if (now.isEmpty()) {
            changes.add(new GroupChange(
                    GroupChange.Kind.CREATE,
                    target.departmentId(),
                    Optional.empty(),
                    target.parent(),
                    name,
                    attributes,
                    Reason.NEW_AT_VENDOR));
            return;
        }
        if (target.parent().filter(offices::contains).isPresent() && !tree.isBelow(now.get(), target.parent())) {
            problems.add(new Problem(
                    Severity.FAILED,
                    Subject.DEPARTMENT,
                    target.departmentId(),
                    Reason.MAPPED_TO_ADMIN,
                    "the group stays where it is"));
            return;
        }
        List<ValueChange> place = place(now.get(), target.parent(), name);
        if (!attributes.isEmpty() || !place.isEmpty()) {
            changes.add(new GroupChange(
                    kind(place),
                    target.departmentId(),
                    now.map(Group::id),
                    target.parent(),
                    name,
                    attributes,
                    place,
                    Reason.CHANGED_AT_VENDOR));
        }
    }

    private List<ValueChange> place(Group group, Optional<String> parent, String name) {
        List<ValueChange> place = new ArrayList<>();
        if (!tree.isBelow(group, parent)) {
            List<String> before =
                    group.parentId().flatMap(tree::departmentOf).map(List::of).orElse(List.of());
            place.add(new ValueChange(PARENT, before, parent.map(List::of).orElse(List.of())));
        }
        if (!group.name().equals(name)) {
            place.add(new ValueChange("name", List.of(group.name()), List.of(name)));
        }
        return place;
    }

    private static GroupChange.Kind kind(List<ValueChange> place) {
        if (place.isEmpty()) {
            return GroupChange.Kind.UPDATE;
        }
        return place.get(0).name().equals(PARENT) ? GroupChange.Kind.MOVE : GroupChange.Kind.RENAME;
    }

    /** Departments that have a group and are no longer listed, the deepest first. */
    private List<String> vanished() {
        return tree.ownedGroups().keySet().stream()
                .filter(department -> !listed.contains(department))
                .sorted(Comparator.comparingInt(this::depth).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
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
    private void makeWay(String department, GroupNames names) {
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
                    place(group, parent, name),
                    Reason.NO_LONGER_LISTED));
        }
    }

    private void remove(String department) {
        Group group = tree.groupOf(department).orElseThrow();
        if (tree.makesAdministrators(group.id())) {
            problems.add(new Problem(
                    Severity.WARNING, Subject.DEPARTMENT, department, Reason.MAPPED_TO_ADMIN, "the group is kept"));
            return;
        }
        boolean holdsOthers = tree.childrenOf(group.id()).stream().anyMatch(child -> !leaves(child));
        if (holdsOthers) {
            problems.add(new Problem(
                    Severity.WARNING, Subject.DEPARTMENT, department, Reason.FOREIGN_SUBGROUPS, "the group is kept"));
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

    /** Whether a subgroup will not be there any more: moved with its department, or removed before. */
    private boolean leaves(Group child) {
        return tree.departmentOf(child.id())
                .filter(department -> listed.contains(department) || removed.contains(department))
                .isPresent();
    }
}
