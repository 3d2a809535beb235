package dev.keybridge.contacts.rest;

import dev.keybridge.contacts.journal.ChangeList;
import dev.keybridge.contacts.journal.JournalLine;
import dev.keybridge.contacts.journal.Outcome;
import dev.keybridge.contacts.plan.Detail;
import dev.keybridge.contacts.plan.Group;
import dev.keybridge.contacts.plan.Problem.Subject;
import dev.keybridge.contacts.plan.Reason;
import dev.keybridge.lib.directory.Fields;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

@DisplayName("The tree of departments")
class DepartmentTreeTest {
    private static final Map<String, Group> GROUPS = Map.of(
            "g0", group("g0", null, "WeCom"),
            "g1", group("g1", "g0", "Company"),
            "g2", group("g2", "g1", "Research"),
            "g3", group("g3", "g1", "Sales"));
    private static final Map<String, String> OWNED = Map.of("1", "g1", "2", "g2", "3", "g3", "9", "gone");

    private final DepartmentTree tree = new DepartmentTree(GROUPS, OWNED);

    private static Group group(String id, String parent, String name) {
        return new Group(id, Optional.ofNullable(parent), name, Fields.builder().build());
    }

    private void department(String id, String action, String name, String parent) {
        add(
                Subject.DEPARTMENT,
                id,
                action,
                new ChangeList(List.of(), List.of(), List.of(), List.of(), List.of(), null, null, name, parent));
    }

    private void person(List<String> joins, List<String> leaves) {
        add(
                Subject.PERSON,
                "anna",
                "UPDATE",
                new ChangeList(List.of(), joins, leaves, List.of(), List.of(), null, null, null, null));
    }

    private void add(Subject subject, String id, String action, ChangeList changes) {
        tree.add(new JournalLine(
                subject,
                id,
                Outcome.PLANNED,
                Optional.of(action),
                Reason.CHANGED_AT_VENDOR,
                Detail.NONE,
                Optional.of(changes)));
    }

    @Test
    @DisplayName("shows what is, what comes and what goes, level by level")
    void levels() {
        department("4", "CREATE", "Lab", "2");
        department("3", "REMOVE", "Sales", "1");
        tree.built();

        assertThat(tree.below(null, false))
                .singleElement()
                .satisfies(top -> assertThat(top)
                        .extracting(DepartmentView::name, DepartmentView::children, DepartmentView::changesBelow)
                        .containsExactly("Company", 2, 2));
        assertThat(tree.below("1", false))
                .extracting(DepartmentView::name, DepartmentView::action)
                .containsExactly(tuple("Research", null), tuple("Sales", "REMOVE"));
        assertThat(tree.below("2", false)).extracting(DepartmentView::name).containsExactly("Lab");
        assertThat(tree.below("no-such", false)).isEmpty();
    }

    @Test
    @DisplayName("says what a department was called and where it was")
    void moved() {
        department("2", "UPDATE", "Laboratory", "3");
        tree.built();

        assertThat(tree.below("3", true)).singleElement().satisfies(node -> {
            assertThat(node.name()).isEqualTo("Laboratory");
            assertThat(node.formerName()).isEqualTo("Research");
            assertThat(node.moved()).isTrue();
            assertThat(node.formerParent()).isEqualTo("1");
        });
    }

    @Test
    @DisplayName("counts who joins and leaves, and hides branches in which nothing happens")
    void people() {
        person(List.of("department:2", "group:g7"), List.of("department:1"));
        person(List.of("department:2"), List.of());
        tree.built();

        assertThat(tree.below("1", true)).singleElement().satisfies(node -> {
            assertThat(node.joins()).isEqualTo(2);
            assertThat(node.leaves()).isZero();
        });
        assertThat(tree.below(null, true))
                .singleElement()
                .satisfies(top -> assertThat(top.changesBelow()).isEqualTo(2));
    }

    @Test
    @DisplayName("ends where departments are said to be above each other")
    void ring() {
        department("5", "CREATE", "A", "6");
        department("6", "CREATE", "B", "5");
        tree.built();

        assertThat(tree.below(null, false)).hasSize(3);
    }
}
