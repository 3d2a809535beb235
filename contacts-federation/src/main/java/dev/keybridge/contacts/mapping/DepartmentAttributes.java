package dev.keybridge.contacts.mapping;

import dev.keybridge.lib.directory.Department;
import dev.keybridge.lib.directory.Fields;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The attributes of a department's group, by the vendor's prefix: <code>wecom.department.id</code> and its neighbours. */
public final class DepartmentAttributes {
    private static final String ENGLISH = "name_en";

    private final VendorFields vendor;

    public DepartmentAttributes(VendorFields vendor) {
        this.vendor = vendor;
    }

    /** The attribute that carries the vendor's key of the department. */
    public String idAttribute() {
        return name("id");
    }

    /** All attributes of a group that the sync looks after; others belong to the administrator. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>(Set.of(name("id"), name("order"), name("leaders")));
        vendor.departmentEnglishName().ifPresent(field -> names.add(name(ENGLISH)));
        return names;
    }

    /** What the group should carry: absent = leave alone, empty = remove. */
    public Fields of(Department department) {
        Fields.Builder attributes = Fields.builder().put(name("id"), department.id());
        department.order().ifPresent(order -> attributes.put(name("order"), Long.toString(asTheVendorCounts(order))));
        department.fields().values(vendor.departmentLeaders()).ifPresent(ids -> attributes.put(name("leaders"), ids));
        vendor.departmentEnglishName()
                .flatMap(department.fields()::values)
                .map(DepartmentAttributes::withoutBlanks)
                .ifPresent(names -> attributes.put(name(ENGLISH), names));
        return attributes.build();
    }

    /** A {@link Department} ranks larger numbers first. */
    private long asTheVendorCounts(long order) {
        return vendor.smallFirst() ? -order : order;
    }

    private String name(String which) {
        return vendor.prefix() + ".department." + which;
    }

    private static List<String> withoutBlanks(List<String> values) {
        return values.stream().filter(value -> !value.isBlank()).toList();
    }
}
