package dev.keybridge.contacts.plan;

import dev.keybridge.contacts.plan.Problem.Severity;
import dev.keybridge.contacts.plan.Problem.Subject;
import dev.keybridge.lib.directory.Fields;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides what becomes of the groups of departments. Creations and updates come parents first, so that each one's parent is
 * in its final place when its turn comes and no move can make a circle; removals come children first.
 */
public final class DepartmentPlanner {
    private final GroupTree tree;
    private final Set<String> offices;
    private final List<GroupChange> changes = new ArrayList<>();
    private final VanishedDepartments vanished;
    private final List<Problem> problems = new ArrayList<>();

    /** @param targets parents before children */
    public DepartmentPlanner(GroupTree tree, List<DepartmentTarget> targets) {
        this.tree = tree;
        this.offices = Offices.of(tree, targets);
        this.vanished = new VanishedDepartments(tree, targets);
        GroupNames names = new GroupNames(tree, targets);
        changes.addAll(vanished.makingWay(names));
        targets.forEach(target -> plan(target, names.of(target)));
        problems.addAll(vanished.problems());
    }

    /** Creations and updates, in the order in which they can be carried out. */
    public List<GroupChange> changes() {
        return List.copyOf(changes);
    }

    /** Removals, in the order in which they can be carried out, after everything else. */
    public List<GroupChange> removals() {
        return List.copyOf(vanished.removals());
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
                    Detail.of(Detail.Code.GROUP_STAYS)));
            return;
        }
        List<ValueChange> place = tree.place(now.get(), target.parent(), name);
        if (!attributes.isEmpty() || !place.isEmpty()) {
            changes.add(new GroupChange(
                    kind(place),
                    target.departmentId(),
                    now.map(Group::id),
                    target.parent(),
                    name,
                    attributes,
                    place,
                    standsBelowUnlisted(now.get(), target) ? Reason.PARENT_NOT_LISTED : Reason.CHANGED_AT_VENDOR));
        }
    }

    /** Whether the group is where the vendor says, below a department that is merely not listed. */
    private boolean standsBelowUnlisted(Group group, DepartmentTarget target) {
        return target.unlisted().isPresent() && tree.isBelow(group, target.unlisted());
    }

    private static GroupChange.Kind kind(List<ValueChange> place) {
        if (place.isEmpty()) {
            return GroupChange.Kind.UPDATE;
        }
        return place.get(0).name().equals(GroupTree.PARENT) ? GroupChange.Kind.MOVE : GroupChange.Kind.RENAME;
    }
}
