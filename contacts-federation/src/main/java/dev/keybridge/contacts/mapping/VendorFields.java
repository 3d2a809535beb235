package dev.keybridge.contacts.mapping;

import java.util.List;
import java.util.Set;

/**
 * The field names of one vendor, as far as the mapping must know them.
 *
 * @param prefix what the vendor's own attributes start with, such as <code>wecom</code>
 * @param names every field that can be mapped
 * @param families beginnings of field names whose rest the company chooses, such as <code>extattr.</code>
 * @param id the field with the vendor's spelling of the person's id
 * @param name the field with the full name
 * @param departments the field with the ids of the person's departments
 * @param leads the field that tells which departments the person leads; mapped as the ids of these departments
 * @param orders the field with the person's rank in each department; mapped as <code>departmentId:order</code>
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
        String departmentLeaders,
        String departmentEnglishName) {
    public static final VendorFields WECOM = new VendorFields(
            "wecom",
            Set.of(
                    "userid",
                    "name",
                    "alias",
                    "position",
                    "mobile",
                    "email",
                    "biz_mail",
                    "gender",
                    "telephone",
                    "address",
                    "avatar",
                    "thumb_avatar",
                    "qr_code",
                    "open_userid",
                    "status",
                    "enable",
                    "main_department",
                    "direct_leader",
                    "department",
                    "order",
                    "is_leader_in_dept",
                    "external_position",
                    "english_name"),
            List.of("extattr.", "external_attr."),
            "userid",
            "name",
            "department",
            "is_leader_in_dept",
            "order",
            "department_leader",
            "name_en");

    public VendorFields {
        names = Set.copyOf(names);
        families = List.copyOf(families);
    }

    /** The user attribute that carries the vendor's id of the person: written always, and by nothing else. */
    public String idAttribute() {
        return prefix + ".userid";
    }

    /** Whether people of this vendor can have this field. */
    public boolean knows(String field) {
        return names.contains(field)
                || families.stream().anyMatch(family -> field.startsWith(family) && field.length() > family.length());
    }
}
