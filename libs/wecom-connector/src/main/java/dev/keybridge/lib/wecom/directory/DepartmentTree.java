package dev.keybridge.lib.wecom.directory;

import dev.keybridge.lib.directory.Department;
import dev.keybridge.lib.directory.Fields;
import dev.keybridge.lib.wecom.api.WeComDepartment;
import dev.keybridge.lib.wecom.api.WeComNode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The departments that the app can read, and how all known departments hang together. What the vendor delivers need not be
 * one tree: the app may see several branches, and a circle must not keep us busy for ever.
 */
final class DepartmentTree {
    private final Map<Long, WeComDepartment> readable = new LinkedHashMap<>();
    private final Set<Long> known = new HashSet<>();
    private final Map<Long, Long> parents = new HashMap<>();
    private final Set<Long> circles = new TreeSet<>();

    /**
     * @param readable what the app sees
     * @param places the place of departments that the app need not see, in addition
     */
    DepartmentTree(Collection<WeComDepartment> readable, Collection<WeComNode> places) {
        places.forEach(this::place);
        for (WeComDepartment department : readable) {
            this.readable.putIfAbsent(department.node().id(), department);
        }
        this.readable.values().forEach(department -> place(department.node()));
        openCircles();
    }

    boolean isReadable(long id) {
        return readable.containsKey(id);
    }

    boolean isKnown(long id) {
        return known.contains(id);
    }

    boolean isEmpty() {
        return readable.isEmpty();
    }

    /** Departments whose link to their parent was cut, since it closed a circle: the smallest id of each. */
    Set<Long> circles() {
        return circles;
    }

    /** The department, its parent and so on, as far up as is known. */
    List<String> upwards(long id) {
        List<String> way = new ArrayList<>();
        for (Long at = id; at != null; at = parents.get(at)) {
            way.add(Long.toString(at));
        }
        return way;
    }

    /** Readable departments whose parent is not readable. */
    Set<String> roots() {
        Set<String> roots = new LinkedHashSet<>();
        readable.keySet().stream().filter(this::isRoot).forEach(id -> roots.add(Long.toString(id)));
        return roots;
    }

    /** All readable ids, parents before children. */
    List<Long> parentsFirst() {
        Map<Long, List<Long>> children = new HashMap<>();
        Deque<Long> open = new ArrayDeque<>();
        for (long id : readable.keySet()) {
            if (isRoot(id)) {
                open.add(id);
            } else {
                children.computeIfAbsent(parents.get(id), key -> new ArrayList<>())
                        .add(id);
            }
        }
        List<Long> order = new ArrayList<>(readable.size());
        while (!open.isEmpty()) {
            long id = open.remove();
            order.add(id);
            open.addAll(children.getOrDefault(id, List.of()));
        }
        return order;
    }

    Department department(long id) {
        WeComDepartment found = readable.get(id);
        Fields.Builder fields = Fields.builder();
        found.nameEn().ifPresent(name -> fields.put("name_en", name.isBlank() ? List.of() : List.of(name)));
        found.leaders().ifPresent(leaders -> fields.put("department_leader", leaders));
        return new Department(
                Long.toString(id),
                Optional.ofNullable(parents.get(id)).map(parent -> Long.toString(parent)),
                found.name(),
                found.node().order(),
                fields.build());
    }

    private boolean isRoot(long id) {
        Long parent = parents.get(id);
        return parent == null || !readable.containsKey(parent);
    }

    private void place(WeComNode node) {
        known.add(node.id());
        node.parentId().ifPresent(parent -> parents.put(node.id(), parent));
    }

    private void openCircles() {
        Set<Long> safe = new LinkedHashSet<>();
        for (long start : List.copyOf(parents.keySet())) {
            Set<Long> way = new LinkedHashSet<>();
            Long at = start;
            while (at != null && !safe.contains(at) && way.add(at)) {
                at = parents.get(at);
            }
            if (at != null && !safe.contains(at)) {
                cut(at);
            }
            safe.addAll(way);
        }
    }

    private void cut(long member) {
        long smallest = member;
        for (long at = parents.get(member); at != member; at = parents.get(at)) {
            smallest = Math.min(smallest, at);
        }
        parents.remove(smallest);
        circles.add(smallest);
    }
}
