package dev.keybridge.contacts.plan;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Departments whose group makes administrators, where it is or where it is to be. */
final class Offices {
    private Offices() {}

    /** @param targets parents before children */
    static Set<String> of(GroupTree tree, List<DepartmentTarget> targets) {
        Set<String> offices = new TreeSet<>();
        for (DepartmentTarget target : targets) {
            boolean now = tree.groupOf(target.departmentId())
                    .filter(group -> tree.makesAdministrators(group.id()))
                    .isPresent();
            if (now || target.parent().filter(offices::contains).isPresent()) {
                offices.add(target.departmentId());
            }
        }
        return offices;
    }
}
