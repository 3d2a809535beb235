package dev.keybridge.lib.wecom.directory;

import dev.keybridge.lib.directory.Department;
import dev.keybridge.lib.directory.ReadFailure.What;
import dev.keybridge.lib.directory.Selection;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The departments that the administrator wants, of those that the app can read. */
final class ChosenDepartments {
    private final DepartmentTree tree;
    private final Selection selection;
    private final Set<Long> ids = new LinkedHashSet<>();

    ChosenDepartments(DepartmentTree tree, Selection selection) {
        this.tree = tree;
        this.selection = selection;
        tree.parentsFirst().stream().filter(this::covers).forEach(ids::add);
    }

    /** Whether nothing is left out on purpose. */
    boolean isAll() {
        return selection.isAll();
    }

    boolean isReadable(long id) {
        return tree.isReadable(id);
    }

    /** Readable or not. */
    boolean coversAny(Collection<Long> departments) {
        return departments.stream().anyMatch(this::covers);
    }

    /** Parents before children. */
    Set<Long> ids() {
        return ids;
    }

    List<Department> departments() {
        return ids.stream().map(tree::department).toList();
    }

    /** Reports what is wanted or granted and not there, since without it the read is less than it seems. */
    void reportMissing(Collection<Long> granted, Findings findings) {
        Set<String> missing = new TreeSet<>(selection.included());
        missing.removeAll(selection.excluded());
        granted.stream().filter(this::covers).forEach(id -> missing.add(Long.toString(id)));
        ids.forEach(id -> missing.remove(Long.toString(id)));
        missing.forEach(
                id -> findings.failed(
                        What.DEPARTMENT,
                        id,
                        "not-listed",
                        "the department is selected or granted and WeCom does not list it: deleted, or outside the visible scope"));
        tree.circles()
                .forEach(id -> findings.failed(
                        What.DEPARTMENT,
                        Long.toString(id),
                        "circle",
                        "the department is below itself; it was put at the top"));
    }

    private boolean covers(long id) {
        return selection.covers(tree.upwards(id));
    }
}
