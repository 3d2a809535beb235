package dev.keybridge.contacts.plan;

import dev.keybridge.lib.directory.Fields;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

final class DepartmentPlannerTest {
    private static final String TARGET = "target";

    private final Map<String, Group> groups = new HashMap<>();
    private final Map<String, String> owned = new HashMap<>();
    private final Set<String> granting = new HashSet<>();

    private static DepartmentTarget department(String id, String parent, String name) {
        return new DepartmentTarget(
                id,
                Optional.ofNullable(parent),
                Optional.empty(),
                name,
                Fields.builder().put("wecom.department.id", id).build());
    }

    private static DepartmentTarget topmost(String id, String unlisted, String name) {
        return new DepartmentTarget(
                id,
                Optional.empty(),
                Optional.of(unlisted),
                name,
                Fields.builder().put("wecom.department.id", id).build());
    }

    private DepartmentPlanner plan(DepartmentTarget... targets) {
        return plan(List.of(targets));
    }

    private DepartmentPlanner plan(List<DepartmentTarget> targets) {
        return new DepartmentPlanner(new GroupTree(Optional.of(TARGET), groups, owned, granting), targets);
    }

    /** Keycloak as far as it matters here: sibling names are unique at every moment, and a group cannot be its own ancestor. */
    private void carryOut(DepartmentPlanner plan) {
        plan.changes().forEach(this::write);
        for (GroupChange removal : plan.removals()) {
            String group = removal.groupId().orElseThrow();
            assertThat(groups.values())
                    .as("Keycloak removes subgroups along with a group")
                    .noneMatch(other -> other.parentId().filter(group::equals).isPresent());
            groups.remove(group);
            owned.remove(removal.departmentId());
        }
    }

    private void write(GroupChange change) {
        String id = change.groupId().orElse("group of " + change.departmentId());
        String parent = change.parent().map(owned::get).orElse(TARGET);
        assertThat(parent).as("the parent of " + change).isNotNull();
        groups.values().stream()
                .filter(other -> !other.id().equals(id)
                        && other.name().equals(change.name())
                        && other.parentId().filter(parent::equals).isPresent())
                .findFirst()
                .ifPresent(other -> {
                    assertThat(owned).as("only our own groups step aside").containsValue(other.id());
                    groups.put(
                            other.id(),
                            new Group(other.id(), other.parentId(), other.name() + " ~", other.attributes()));
                });
        Fields.Builder attributes = Fields.builder();
        Optional.ofNullable(groups.get(id)).ifPresent(group -> attributes.putAll(group.attributes()));
        change.attributes().forEach(attribute -> attributes.put(attribute.name(), attribute.after()));
        groups.put(id, new Group(id, Optional.of(parent), change.name(), attributes.build()));
        owned.put(change.departmentId(), id);
        String at = id;
        for (int steps = 0; !at.equals(TARGET); steps++) {
            assertThat(steps).as("a circle of groups").isLessThan(1000);
            at = groups.get(at).parentId().orElse(TARGET);
        }
    }

    private void given(DepartmentTarget... targets) {
        carryOut(plan(targets));
    }

    private String nameOf(String department) {
        return groups.get(owned.get(department)).name();
    }

    @Test
    @DisplayName("a second look at the same departments has nothing to do")
    void settled() {
        given(department("1", null, "Company"), department("2", "1", "R/D \"x\" 🚀 研发"));
        DepartmentPlanner again = plan(department("1", null, "Company"), department("2", "1", "R/D \"x\" 🚀 研发"));
        assertThat(again.changes()).isEmpty();
        assertThat(again.removals()).isEmpty();
    }

    @Test
    @DisplayName("two departments that swap their names keep their groups")
    void swap() {
        given(department("1", null, "A"), department("2", null, "B"));
        String first = owned.get("1");
        given(department("1", null, "B"), department("2", null, "A"));
        assertThat(owned.get("1")).isEqualTo(first);
        assertThat(nameOf("1")).isEqualTo("B");
        assertThat(nameOf("2")).isEqualTo("A");
    }

    @Test
    @DisplayName("a department and its parent that change places make no circle")
    void upsideDown() {
        given(department("1", null, "A"), department("2", "1", "B"));
        given(department("2", null, "B"), department("1", "2", "A"));
        assertThat(groups.get(owned.get("1")).parentId()).contains(owned.get("2"));
    }

    @Test
    @DisplayName("departments of unreadable parents with one name all get a group; who had the name keeps it")
    void sameName() {
        given(department("7", null, "Sales"));
        given(department("3", null, "Sales"), department("7", null, "Sales"));
        assertThat(nameOf("7")).isEqualTo("Sales");
        assertThat(nameOf("3")).isEqualTo("Sales (3)");
    }

    @Test
    @DisplayName("a group of other origin with the same name is not touched")
    void foreignGroup() {
        groups.put("foreign", new Group("foreign", Optional.of(TARGET), "Sales", Fields.none()));
        given(department("3", null, "Sales"));
        assertThat(nameOf("3")).isEqualTo("Sales (3)");
        assertThat(groups.get("foreign").name()).isEqualTo("Sales");
    }

    @Test
    @DisplayName("a new department may have the name of one that is gone")
    void reusedName() {
        given(department("3", null, "Sales"));
        given(department("4", null, "Sales"));
        assertThat(nameOf("4")).isEqualTo("Sales");
        assertThat(owned).containsOnlyKeys("4");
    }

    @Test
    @DisplayName("a group that holds subgroups of other origin is kept, and the groups above it")
    void foreignSubgroup() {
        given(department("1", null, "A"), department("2", "1", "B"));
        groups.put("foreign", new Group("foreign", Optional.of(owned.get("2")), "Own", Fields.none()));
        DepartmentPlanner plan = plan();
        assertThat(plan.removals()).isEmpty();
        assertThat(plan.problems()).extracting(Problem::vendorId).containsExactly("2", "1");
    }

    @Test
    @DisplayName("a group that was deleted in Keycloak is made again")
    void deletedHere() {
        given(department("1", null, "A"));
        groups.remove(owned.get("1"));
        DepartmentPlanner plan = plan(department("1", null, "A"));
        assertThat(plan.changes()).extracting(GroupChange::kind).containsExactly(GroupChange.Kind.CREATE);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    @DisplayName("any tree becomes any other tree in one step, and then there is nothing left to do")
    void anyTree(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            List<DepartmentTarget> tree = randomTree(random);
            carryOut(plan(tree));
            for (DepartmentTarget target : tree) {
                Group group = groups.get(owned.get(target.departmentId()));
                assertThat(group.parentId())
                        .contains(target.parent().map(owned::get).orElse(TARGET));
                assertThat(group.name()).startsWith(target.name());
            }
            assertThat(owned).hasSize(tree.size());
            assertThat(groups).hasSize(tree.size());
            DepartmentPlanner again = plan(tree);
            assertThat(again.changes()).isEmpty();
            assertThat(again.removals()).isEmpty();
        }
    }

    private static List<DepartmentTarget> randomTree(Random random) {
        List<DepartmentTarget> tree = new ArrayList<>();
        List<Integer> ids = new ArrayList<>();
        for (int id = 1; id <= 12; id++) {
            if (random.nextInt(4) > 0) {
                ids.add(id);
            }
        }
        Collections.shuffle(ids, random);
        for (int i = 0; i < ids.size(); i++) {
            String parent = i == 0 || random.nextInt(5) == 0 ? null : String.valueOf(ids.get(random.nextInt(i)));
            tree.add(department(String.valueOf(ids.get(i)), parent, "D" + random.nextInt(4)));
        }
        return tree;
    }

    @Test
    @DisplayName("A group that would leave the one above it only because that department is not listed, says so")
    void parentNotListed() {
        carryOut(plan(department("1", null, "Company"), department("2", "1", "HQ"), department("3", "2", "Sales")));

        DepartmentPlanner plan = plan(topmost("3", "2", "Sales"));

        assertThat(plan.changes())
                .extracting(GroupChange::kind, GroupChange::reason)
                .containsExactly(tuple(GroupChange.Kind.MOVE, Reason.PARENT_NOT_LISTED));
        assertThat(plan(topmost("3", "1", "Sales")).changes())
                .as("moved below another one that is not listed")
                .extracting(GroupChange::reason)
                .containsExactly(Reason.CHANGED_AT_VENDOR);
    }

    @Test
    @DisplayName("No group with people in it is moved below one with admin roles: that would make them administrators")
    void nobody_becomes_administrator_by_a_move() {
        carryOut(plan(department("1", null, "Heads"), department("2", null, "Sales")));
        granting.add(owned.get("1"));

        DepartmentPlanner plan = plan(department("1", null, "Heads"), department("2", "1", "Sales"));

        assertThat(plan.changes()).isEmpty();
        assertThat(plan.offices()).containsExactly("1", "2");
        assertThat(plan.problems())
                .extracting(Problem::vendorId, Problem::reason)
                .containsExactly(tuple("2", Reason.MAPPED_TO_ADMIN));
    }

    @Test
    @DisplayName("The group of a department is kept when it has admin roles: its members would lose them")
    void groups_with_admin_roles_are_kept() {
        carryOut(plan(department("1", null, "Heads"), department("2", "1", "Deputies")));
        granting.add(owned.get("1"));

        DepartmentPlanner plan = plan();

        assertThat(plan.removals()).isEmpty();
        assertThat(plan.problems())
                .extracting(Problem::vendorId, Problem::reason)
                .contains(tuple("1", Reason.MAPPED_TO_ADMIN), tuple("2", Reason.MAPPED_TO_ADMIN));
    }

    @Test
    @DisplayName("The group of a department that is gone makes way without taking the name of a third one")
    void makes_way_without_taking_a_name() {
        carryOut(plan(
                department("1", null, "Company"),
                department("3", "1", "Sales"),
                department("4", "1", "Sales (3)"),
                department("5", null, "Sales")));

        carryOut(plan(
                department("1", null, "Company"), department("4", "1", "Sales (3)"), department("5", "1", "Sales")));

        assertThat(groups.get(owned.get("4")).name()).isEqualTo("Sales (3)");
        assertThat(groups.get(owned.get("5")).name()).isEqualTo("Sales");
    }
}
