package dev.keybridge.simulator.org;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/** The departments of one company and who is above whom. Guarded by its {@link Organisation}. */
final class DepartmentTree {
    private final Map<Long, Department> byId = new LinkedHashMap<>();
    private final Map<Long, Set<Long>> children = new LinkedHashMap<>();

    DepartmentTree(Department root) {
        byId.put(root.id(), root);
    }

    Department get(long id) {
        Department department = byId.get(id);
        if (department == null) {
            throw new NoSuchElementException("no department " + id);
        }
        return department;
    }

    Department find(long id) {
        return byId.get(id);
    }

    List<Department> all() {
        return new ArrayList<>(byId.values());
    }

    int size() {
        return byId.size();
    }

    List<Department> childrenOf(long id) {
        return children.getOrDefault(id, Collections.emptySet()).stream()
                .map(byId::get)
                .toList();
    }

    long nextId() {
        return Collections.max(byId.keySet()) + 1;
    }

    void add(Department department) {
        get(department.parentId());
        refuseTwinOf(department);
        if (byId.putIfAbsent(department.id(), department) != null) {
            throw new IllegalArgumentException("department " + department.id() + " exists");
        }
        children.computeIfAbsent(department.parentId(), parent -> new LinkedHashSet<>())
                .add(department.id());
    }

    void replace(Department changed) {
        Department before = get(changed.id());
        if (changed.parentId() != before.parentId()) {
            get(changed.parentId());
            if (subtree(changed.id()).contains(changed.parentId())) {
                throw new IllegalArgumentException("department " + changed.id() + " would be above itself");
            }
        }
        refuseTwinOf(changed);
        byId.put(changed.id(), changed);
        if (changed.parentId() != before.parentId()) {
            children.get(before.parentId()).remove(changed.id());
            children.computeIfAbsent(changed.parentId(), parent -> new LinkedHashSet<>())
                    .add(changed.id());
        }
    }

    void remove(long id) {
        Department gone = get(id);
        if (id == Organisation.ROOT || !childrenOf(id).isEmpty()) {
            throw new IllegalStateException("department " + id + " is the root or has departments below it");
        }
        byId.remove(id);
        children.remove(id);
        children.get(gone.parentId()).remove(id);
    }

    /** The department and everything below it, parents before children. */
    Set<Long> subtree(long id) {
        Set<Long> found = new LinkedHashSet<>();
        found.add(get(id).id());
        List<Long> open = new ArrayList<>(found);
        for (int next = 0; next < open.size(); next++) {
            for (long child : children.getOrDefault(open.get(next), Collections.emptySet())) {
                if (found.add(child)) {
                    open.add(child);
                }
            }
        }
        return found;
    }

    private void refuseTwinOf(Department department) {
        boolean twin = childrenOf(department.parentId()).stream()
                .anyMatch(sibling ->
                        sibling.id() != department.id() && sibling.name().equals(department.name()));
        if (twin) {
            throw new IllegalArgumentException(
                    "department " + department.parentId() + " already has one below it with that name");
        }
    }
}
