package dev.keybridge.contacts.mapping;

import dev.keybridge.lib.wecom.directory.WeComFields;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The field names of one vendor, as far as the mapping must know them.
 *
 * @param prefix what the vendor's own attributes start with, such as <code>wecom</code>
 * @param names every field that can be mapped, besides those of the families
 * @param families beginnings of field names whose rest each company chooses, such as <code>extattr.</code>
 * @param id the field with the vendor's spelling of the person's id
 * @param name the field with the full name
 * @param departments the field with the ids of the person's departments
 * @param leads the field that tells which departments the person leads; mapped as the ids of these departments
 * @param orders the field with the person's rank in each department; mapped as <code>departmentId:order</code>
 * @param lists fields that can have several values
 * @param departmentLeaders the department's field with the ids of its leaders
 * @param departmentEnglishName the department's field with its English name
 */
public record VendorFields(
        String prefix,
        Set<String> names,
        List<String> families,
        String id,
        String name,
        String departments,
        String leads,
        String orders,
        Set<String> lists,
        String departmentLeaders,
        String departmentEnglishName) {
    public static final VendorFields WECOM = new VendorFields(
            "wecom",
            WeComFields.names(),
            List.of(WeComFields.EXTATTR, WeComFields.EXTERNAL_ATTR),
            WeComFields.USERID,
            WeComFields.NAME,
            WeComFields.DEPARTMENT,
            WeComFields.IS_LEADER_IN_DEPT,
            WeComFields.ORDER,
            Set.of(WeComFields.DEPARTMENT, WeComFields.IS_LEADER_IN_DEPT, WeComFields.ORDER, WeComFields.DIRECT_LEADER),
            "department_leader",
            "name_en");

    /** How many letters may be wrong for a name to be offered as what was meant. */
    private static final int NEAR = 2;

    public VendorFields {
        names = Set.copyOf(names);
        families = List.copyOf(families);
        lists = Set.copyOf(lists);
    }

    /** The user attribute that carries the vendor's id of the person: written always, and by nothing else. */
    public String idAttribute() {
        return prefix + ".userid";
    }

    /** Whether people of this vendor can have this field. */
    public boolean knows(String field) {
        return names.contains(field)
                || families.stream()
                        .anyMatch(family -> field.startsWith(family)
                                && !field.substring(family.length()).isBlank());
    }

    /** Names that may have been meant, sorted; all of them when none is near. */
    public Set<String> near(String field) {
        Set<String> near = new TreeSet<>();
        for (String name : names) {
            if (name.contains(field) || field.contains(name) || EditDistance.between(name, field) <= NEAR) {
                near.add(name);
            }
        }
        if (near.isEmpty()) {
            near.addAll(names);
            families.forEach(family -> near.add(family + "…"));
        }
        return near;
    }
}
