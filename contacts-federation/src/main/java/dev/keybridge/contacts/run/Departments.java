package dev.keybridge.contacts.run;

import dev.keybridge.contacts.mapping.DepartmentAttributes;
import dev.keybridge.contacts.mapping.VendorFields;
import dev.keybridge.contacts.plan.DepartmentTarget;
import dev.keybridge.lib.directory.Department;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The departments of a snapshot in an order of their own: whatever order the vendor lists them in, the plan is the same. */
final class Departments {
    private final Map<String, Integer> depths = new HashMap<>();
    private final List<Department> sorted;
    private final DepartmentAttributes attributes;

    /** @param listed parents before children */
    Departments(List<Department> listed, VendorFields vendor) {
        for (Department department : listed) {
            int above = department.parentId().map(depths::get).orElse(-1);
            depths.put(department.id(), above + 1);
        }
        this.sorted = listed.stream()
                .sorted(Comparator.comparing((Department department) -> depths.get(department.id()))
                        .thenComparing(Department::id))
                .toList();
        this.attributes = new DepartmentAttributes(vendor);
    }

    /** What their groups are to be, parents before children. */
    List<DepartmentTarget> targets() {
        return sorted.stream()
                .map(department -> new DepartmentTarget(
                        department.id(),
                        department.parentId().filter(depths::containsKey),
                        department.parentId().filter(id -> !depths.containsKey(id)),
                        name(department),
                        attributes.of(department)))
                .toList();
    }

    /** Keycloak refuses groups without a name. */
    private static String name(Department department) {
        return department.name().isBlank() ? "(" + department.id() + ")" : department.name();
    }
}
