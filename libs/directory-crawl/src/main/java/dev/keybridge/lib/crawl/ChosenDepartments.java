package dev.keybridge.lib.crawl;

import dev.keybridge.lib.directory.Department;
import dev.keybridge.lib.directory.Membership;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.ReadFailure.What;
import dev.keybridge.lib.directory.Selection;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The departments that the administrator wants, of those that the reader can see. */
public final class ChosenDepartments {
    private final DepartmentTree tree;
    private final Selection selection;
    private final Set<String> ids = new LinkedHashSet<>();

    public ChosenDepartments(DepartmentTree tree, Selection selection) {
        this.tree = tree;
        this.selection = selection;
        tree.parentsFirst().stream().filter(this::covers).forEach(ids::add);
    }

    public boolean isReadable(String id) {
        return tree.isReadable(id);
    }

    /** Readable or not. */
    public boolean coversAny(Collection<String> departments) {
        return departments.stream().anyMatch(this::covers);
    }

    /** Whether somebody is wanted: because one of their departments is, or because nothing is left out on purpose. */
    public boolean covers(Person person) {
        return selection.isAll()
                || coversAny(person.memberships().orElse(List.of()).stream()
                        .map(Membership::departmentId)
                        .toList());
    }

    /** Parents before children. */
    public Set<String> ids() {
        return ids;
    }

    public List<Department> departments() {
        return ids.stream().map(tree::department).toList();
    }

    /** Reports what is wanted or granted and not there, since without it the read is less than it seems. */
    public void reportMissing(Collection<String> granted, Findings findings) {
        Set<String> missing = new TreeSet<>(selection.included());
        missing.removeAll(selection.excluded());
        granted.stream().filter(this::covers).forEach(missing::add);
        missing.removeAll(ids);
        missing.forEach(
                id -> findings.failed(
                        What.DEPARTMENT,
                        id,
                        "not-listed",
                        "the department is selected or granted and the vendor does not list it: deleted, or outside the visible scope"));
        tree.circles()
                .forEach(id -> findings.failed(
                        What.DEPARTMENT, id, "circle", "the department is below itself; it was put at the top"));
    }

    private boolean covers(String id) {
        return selection.covers(tree.upwards(id));
    }
}
