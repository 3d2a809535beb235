package dev.keybridge.lib.crawl;

import dev.keybridge.lib.directory.Department;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The departments that the reader can see, and how all known departments hang together. What the vendor delivers need not be
 * one tree: the reader may see several branches, and a circle must not keep us busy for ever.
 */
public final class DepartmentTree {
    /** As numbers, which they are at every vendor. */
    private static final Comparator<String> BY_ID =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private final Map<String, Department> readable = new LinkedHashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> hidden = new TreeSet<>(BY_ID);
    private final Set<String> circles = new TreeSet<>(BY_ID);

    /**
     * @param readable what the reader sees
     * @param places the place of departments that the reader need not see, in addition
     */
    public DepartmentTree(Collection<Department> readable, Collection<Place> places) {
        places.forEach(place -> put(place.id(), place.parentId()));
        for (Department department : readable) {
            this.readable.putIfAbsent(department.id(), department);
        }
        this.readable.values().forEach(department -> put(department.id(), department.parentId()));
        places.stream().map(Place::id).filter(id -> !isReadable(id)).forEach(hidden::add);
        openCircles();
    }

    public boolean isReadable(String id) {
        return readable.containsKey(id);
    }

    /** Departments that exist and that the reader does not see, as far as their places are known. */
    public Set<String> hidden() {
        return hidden;
    }

    public boolean isEmpty() {
        return readable.isEmpty();
    }

    /** Departments whose link to their parent was cut, since it closed a circle: the smallest id of each. */
    Set<String> circles() {
        return circles;
    }

    /** The department, its parent and so on, as far up as is known. */
    List<String> upwards(String id) {
        List<String> way = new ArrayList<>();
        for (String at = id; at != null; at = parents.get(at)) {
            way.add(at);
        }
        return way;
    }

    /** Readable departments whose parent is not readable. */
    public Set<String> roots() {
        Set<String> roots = new LinkedHashSet<>();
        readable.keySet().stream().filter(this::isRoot).forEach(roots::add);
        return roots;
    }

    /** All readable ids, parents before children. */
    List<String> parentsFirst() {
        Map<String, List<String>> children = new HashMap<>();
        Deque<String> open = new ArrayDeque<>();
        for (String id : readable.keySet()) {
            if (isRoot(id)) {
                open.add(id);
            } else {
                children.computeIfAbsent(parents.get(id), key -> new ArrayList<>())
                        .add(id);
            }
        }
        List<String> order = new ArrayList<>(readable.size());
        while (!open.isEmpty()) {
            String id = open.remove();
            order.add(id);
            open.addAll(children.getOrDefault(id, List.of()));
        }
        return order;
    }

    /** A readable department, in the place where it ended up. */
    Department department(String id) {
        Department found = readable.get(id);
        return new Department(id, Optional.ofNullable(parents.get(id)), found.name(), found.order(), found.fields());
    }

    private boolean isRoot(String id) {
        String parent = parents.get(id);
        return parent == null || !readable.containsKey(parent);
    }

    private void put(String id, Optional<String> parent) {
        parent.ifPresent(above -> parents.put(id, above));
    }

    private void openCircles() {
        Set<String> safe = new LinkedHashSet<>();
        for (String start : List.copyOf(parents.keySet())) {
            Set<String> way = new LinkedHashSet<>();
            String at = start;
            while (at != null && !safe.contains(at) && way.add(at)) {
                at = parents.get(at);
            }
            if (at != null && !safe.contains(at)) {
                cut(at);
            }
            safe.addAll(way);
        }
    }

    private void cut(String member) {
        String smallest = member;
        for (String at = parents.get(member); !at.equals(member); at = parents.get(at)) {
            smallest = BY_ID.compare(at, smallest) < 0 ? at : smallest;
        }
        parents.remove(smallest);
        circles.add(smallest);
    }
}
