package dev.keybridge.contacts.rest;

import dev.keybridge.contacts.journal.ChangeList;
import dev.keybridge.contacts.journal.JournalLine;
import dev.keybridge.contacts.plan.Group;
import dev.keybridge.contacts.plan.Problem.Subject;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The departments as they are, with what one run does or would do to them. Built line by line, then asked level by level. */
final class DepartmentTree {
    private static final String DEPARTMENT = "department:";

    private static final class Node {
        final String id;
        String name;
        String parent;
        String formerName;
        String formerParent;
        boolean moved;
        String action;
        String outcome;
        int joins;
        int leaves;
        int changesBelow;
        final List<Node> children = new ArrayList<>();

        Node(String id) {
            this.id = id;
            this.name = id;
        }

        int changes() {
            return joins + leaves + (action == null ? 0 : 1);
        }

        DepartmentView view() {
            return new DepartmentView(
                    id,
                    name,
                    parent,
                    action,
                    outcome,
                    formerName,
                    formerParent,
                    moved,
                    joins,
                    leaves,
                    children.size(),
                    changesBelow);
        }
    }

    private final Map<String, Node> nodes = new HashMap<>();
    private final List<Node> top = new ArrayList<>();

    /**
     * @param groups all groups of the realm by id
     * @param owned group ids by department id
     */
    DepartmentTree(Map<String, Group> groups, Map<String, String> owned) {
        Map<String, String> departmentOf = new HashMap<>();
        owned.forEach((department, group) -> departmentOf.put(group, department));
        owned.forEach((department, groupId) -> Optional.ofNullable(groups.get(groupId))
                .ifPresent(group -> {
                    Node node = node(department);
                    node.name = group.name();
                    node.parent = group.parentId().map(departmentOf::get).orElse(null);
                }));
    }

    /** What the run says about one department or person. */
    void add(JournalLine line) {
        if (line.changes().isEmpty() || line.action().isEmpty()) {
            return;
        }
        ChangeList changes = line.changes().get();
        if (line.subject() == Subject.DEPARTMENT) {
            change(node(line.vendorId()), line, changes);
        } else if (line.subject() == Subject.PERSON) {
            departments(changes.joins()).forEach(id -> node(id).joins++);
            departments(changes.leaves()).forEach(id -> node(id).leaves++);
        }
    }

    private static void change(Node node, JournalLine line, ChangeList changes) {
        node.action = line.action().get();
        node.outcome = line.outcome().name();
        if (node.action.equals("REMOVE")) {
            return;
        }
        boolean known = !node.action.equals("CREATE");
        if (known && changes.name() != null && !changes.name().equals(node.name)) {
            node.formerName = node.name;
        }
        if (known && !Objects.equals(changes.parent(), node.parent)) {
            node.formerParent = node.parent;
            node.moved = true;
        }
        node.name = changes.name() == null ? node.name : changes.name();
        node.parent = changes.parent();
    }

    /** Puts everything in its place, once all has been added. */
    DepartmentTree built() {
        nodes.values()
                .forEach(node -> Optional.ofNullable(node.parent)
                        .map(nodes::get)
                        .filter(parent -> !isBelow(parent, node))
                        .map(parent -> parent.children)
                        .orElse(top)
                        .add(node));
        Comparator<Node> byName = Comparator.comparing((Node node) -> node.name).thenComparing(node -> node.id);
        top.sort(byName);
        nodes.values().forEach(node -> node.children.sort(byName));
        count();
        return this;
    }

    /** A ring, which no vendor should send, is cut where it closes. */
    private boolean isBelow(Node node, Node above) {
        Set<Node> seen = new HashSet<>();
        for (Node at = node; at != null && seen.add(at); at = at.parent == null ? null : nodes.get(at.parent)) {
            if (at == above) {
                return true;
            }
        }
        return false;
    }

    private void count() {
        Deque<Node> order = new ArrayDeque<>(top);
        Deque<Node> deepestFirst = new ArrayDeque<>();
        while (!order.isEmpty()) {
            Node node = order.pop();
            deepestFirst.push(node);
            order.addAll(node.children);
        }
        deepestFirst.forEach(node -> node.changesBelow = node.children.stream()
                .mapToInt(child -> child.changesBelow + child.changes())
                .sum());
    }

    /**
     * The departments right below another one, by name.
     *
     * @param parent null: right below the target group
     * @param onlyChanged leaves out where nothing changes, there and below
     */
    List<DepartmentView> below(String parent, boolean onlyChanged) {
        List<Node> level = parent == null
                ? top
                : Optional.ofNullable(nodes.get(parent))
                        .map(node -> node.children)
                        .orElse(List.of());
        return level.stream()
                .filter(node -> !onlyChanged || node.changes() + node.changesBelow > 0)
                .map(Node::view)
                .toList();
    }

    private Node node(String id) {
        return nodes.computeIfAbsent(id, Node::new);
    }

    private static List<String> departments(List<String> references) {
        return references.stream()
                .filter(reference -> reference.startsWith(DEPARTMENT))
                .map(reference -> reference.substring(DEPARTMENT.length()))
                .toList();
    }
}
