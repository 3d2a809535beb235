package dev.keybridge.contacts.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The realm's groups as they are now, and which of them stands for which department.
 *
 * <p>Groups that stand for departments are known by id, never by path: names may contain a slash, and administrators may
 * have renamed or moved them.
 */
public final class GroupTree {
    static final String PARENT = "parent";

    private final Optional<String> targetGroup;
    private final Set<String> granting;
    private final Set<String> alone;
    private final Map<String, Group> groups;
    private final Map<String, String> groupOfDepartment = new HashMap<>();
    private final Map<String, String> departmentOfGroup = new HashMap<>();
    private final Map<String, List<Group>> children = new HashMap<>();

    /**
     * @param targetGroup id of the group below which the departments belong; empty when it does not exist yet
     * @param groups all groups of the realm by id
     * @param owned group ids by department id, as remembered; a group that no longer exists does not count
     * @param granting ids of groups whose own roles make their members administrators
     */
    public GroupTree(
            Optional<String> targetGroup, Map<String, Group> groups, Map<String, String> owned, Set<String> granting) {
        this(targetGroup, groups, owned, granting, Set.of());
    }

    private GroupTree(
            Optional<String> targetGroup,
            Map<String, Group> groups,
            Map<String, String> owned,
            Set<String> granting,
            Set<String> alone) {
        this.alone = alone;
        this.granting = Set.copyOf(granting);
        this.targetGroup = targetGroup;
        this.groups = Map.copyOf(groups);
        owned.forEach((department, group) -> {
            if (groups.containsKey(group)) {
                groupOfDepartment.put(department, group);
                departmentOfGroup.put(group, department);
            }
        });
        groups.values()
                .forEach(group -> group.parentId()
                        .ifPresent(parent -> children.computeIfAbsent(parent, key -> new ArrayList<>())
                                .add(group)));
    }

    /** The same tree, which leaves the members of these departments' groups alone, too. */
    public GroupTree leavingAlone(Set<String> departments) {
        return new GroupTree(
                targetGroup,
                groups,
                groupOfDepartment,
                granting,
                departments.stream()
                        .flatMap(id -> groupOf(id).stream())
                        .map(Group::id)
                        .collect(Collectors.toSet()));
    }

    public Optional<Group> groupOf(String departmentId) {
        return Optional.ofNullable(groupOfDepartment.get(departmentId)).map(groups::get);
    }

    public Optional<String> departmentOf(String groupId) {
        return Optional.ofNullable(departmentOfGroup.get(groupId));
    }

    /** How to refer to an existing group: as a department's, if it is one. */
    public GroupRef refOf(String groupId) {
        String department = departmentOfGroup.get(groupId);
        return department == null ? GroupRef.mapped(groupId) : GroupRef.department(department);
    }

    /** Whether members of a group are administrators, by its roles or those of a group above it. */
    public boolean makesAdministrators(String groupId) {
        return granting.contains(groupId) || upwards(groupId).anyMatch(granting::contains);
    }

    /** Whether nobody is put into a group, nor taken out, because of who its members are or are to be. */
    public boolean isLeftAlone(String groupId) {
        return alone.contains(groupId) || makesAdministrators(groupId);
    }

    /** Whether the target group is, or lies below, the group of a department: then the tree would grow into itself. */
    public boolean isTargetInside() {
        return targetGroup
                .filter(id -> upwards(id).anyMatch(departmentOfGroup::containsKey))
                .isPresent();
    }

    private Stream<String> upwards(String groupId) {
        return Stream.iterate(
                        Optional.ofNullable(groups.get(groupId)),
                        Optional::isPresent,
                        group -> group.flatMap(Group::parentId).map(groups::get))
                .limit(groups.size())
                .map(group -> group.orElseThrow().id());
    }

    Map<String, String> ownedGroups() {
        return groupOfDepartment;
    }

    /** The groups directly below the group of a department, or below the target group. */
    List<Group> below(Optional<String> departmentId) {
        Optional<String> group =
                departmentId.isPresent() ? groupOf(departmentId.get()).map(Group::id) : targetGroup;
        return group.map(id -> children.getOrDefault(id, List.of())).orElse(List.of());
    }

    List<Group> childrenOf(String groupId) {
        return children.getOrDefault(groupId, List.of());
    }

    /** What is to change of a group so that it stands there under that name: parent before name, and nothing that is right. */
    List<ValueChange> place(Group group, Optional<String> parent, String name) {
        List<ValueChange> place = new ArrayList<>();
        if (!isBelow(group, parent)) {
            List<String> before =
                    group.parentId().flatMap(this::departmentOf).map(List::of).orElse(List.of());
            place.add(new ValueChange(PARENT, before, parent.map(List::of).orElse(List.of())));
        }
        if (!group.name().equals(name)) {
            place.add(new ValueChange("name", List.of(group.name()), List.of(name)));
        }
        return place;
    }

    /** Whether a group is directly below the group of a department, or below the target group. */
    boolean isBelow(Group group, Optional<String> departmentId) {
        Optional<String> parent =
                departmentId.isPresent() ? groupOf(departmentId.get()).map(Group::id) : targetGroup;
        return parent.isPresent() && parent.equals(group.parentId());
    }
}
