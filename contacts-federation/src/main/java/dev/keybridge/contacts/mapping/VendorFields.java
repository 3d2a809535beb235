package dev.keybridge.contacts.mapping;

import dev.keybridge.lib.dingtalk.directory.DingTalkFields;
import dev.keybridge.lib.wecom.directory.WeComFields;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The field names of one vendor, as far as the mapping must know them.
 *
 * @param prefix what the vendor's own attributes start with, such as <code>wecom</code>
 * @param names every field that can be mapped, besides those of the families
 * @param families beginnings of field names whose rest each company chooses, such as <code>extattr.</code>
 * @param details those of the names that cost one more call for each person to read
 * @param joinable those of the names, and of the families, that the company itself gives to a person and to nobody else
 * @param companyMail the field with the e-mail address that the company gives to the person
 * @param id the field with the id by which the company knows the person, as the vendor spells it
 * @param key the field with the immutable key, if that is another one
 * @param name the field with the full name
 * @param departments the field with the ids of the person's departments
 * @param leads the field that tells which departments the person leads; mapped as the ids of these departments
 * @param orders the field with the person's rank in each department; mapped as <code>departmentId:order</code>
 * @param lists fields that can have several values
 * @param departmentLeaders the department's field with the ids of its leaders
 * @param departmentEnglishName the department's field with its English name, if there is one
 * @param smallFirst whether the vendor sorts departments by small numbers first
 */
public record VendorFields(
        String prefix,
        Set<String> names,
        List<String> families,
        Set<String> details,
        Set<String> joinable,
        String companyMail,
        String id,
        Optional<String> key,
        String name,
        String departments,
        String leads,
        String orders,
        Set<String> lists,
        String departmentLeaders,
        Optional<String> departmentEnglishName,
        boolean smallFirst) {
    /** The mobile number, in E.164 form: both vendors call it the same. */
    static final String MOBILE = "mobile";

    public static final VendorFields WECOM = new VendorFields(
            "wecom",
            WeComFields.names(),
            List.of(WeComFields.EXTATTR, WeComFields.EXTERNAL_ATTR),
            Set.of(),
            Set.of(WeComFields.BIZ_MAIL, WeComFields.EXTATTR),
            WeComFields.BIZ_MAIL,
            WeComFields.USERID,
            Optional.empty(),
            WeComFields.NAME,
            WeComFields.DEPARTMENT,
            WeComFields.IS_LEADER_IN_DEPT,
            WeComFields.ORDER,
            Set.of(WeComFields.DEPARTMENT, WeComFields.IS_LEADER_IN_DEPT, WeComFields.ORDER, WeComFields.DIRECT_LEADER),
            "department_leader",
            Optional.of("name_en"),
            false);

    public static final VendorFields DINGTALK = new VendorFields(
            "dingtalk",
            dingTalkNames(),
            List.of(DingTalkFields.EXTENSION),
            DingTalkFields.names().stream().filter(DingTalkFields::isDetail).collect(Collectors.toSet()),
            Set.of(DingTalkFields.JOB_NUMBER, DingTalkFields.ORG_EMAIL, DingTalkFields.EXTENSION),
            DingTalkFields.ORG_EMAIL,
            DingTalkFields.USERID,
            Optional.of(DingTalkFields.UNIONID),
            DingTalkFields.NAME,
            DingTalkFields.DEPT_ID_LIST,
            DingTalkPlaces.LEADS,
            DingTalkPlaces.ORDERS,
            Set.of(DingTalkFields.DEPT_ID_LIST, DingTalkPlaces.LEADS, DingTalkPlaces.ORDERS),
            DingTalkFields.DEPARTMENT_MANAGERS,
            Optional.empty(),
            true);

    /** What DingTalk's <code>user/get</code> calls the parts of a membership. */
    static final class DingTalkPlaces {
        static final String LEADS = "leader_in_dept";
        static final String ORDERS = "dept_order_list";

        private DingTalkPlaces() {}
    }

    private static Set<String> dingTalkNames() {
        Set<String> names = new TreeSet<>(DingTalkFields.names());
        names.add(DingTalkPlaces.LEADS);
        names.add(DingTalkPlaces.ORDERS);
        return names;
    }

    /** How many letters may be wrong for a name to be offered as what was meant. */
    private static final int NEAR = 2;

    public VendorFields {
        names = Set.copyOf(names);
        families = List.copyOf(families);
        details = Set.copyOf(details);
        joinable = Set.copyOf(joinable);
        lists = Set.copyOf(lists);
    }

    /** The user attribute that carries the vendor's id of the person: written always, and by nothing else. */
    public String idAttribute() {
        return prefix + "." + id;
    }

    /** The same for the immutable key, if that is not the id itself. */
    public Optional<String> keyAttribute() {
        return key.map(field -> prefix + "." + field);
    }

    /** Whether the company tells people apart by this field, so that it may say who somebody is in another directory. */
    public boolean canJoinBy(String field) {
        return names.contains(field) && joinable.contains(field)
                || families.stream().anyMatch(family -> joinable.contains(family) && isIn(family, field));
    }

    /** Whether the company gives the value to the person, so that nobody can claim another one's: also the id itself. */
    public boolean isAssigned(String field) {
        return field.equals(id) || canJoinBy(field);
    }

    /** The fields, and the beginnings of fields, for which this holds, sorted. */
    public Set<String> assigned() {
        Set<String> all = new TreeSet<>(joinable);
        all.add(id);
        return all;
    }

    /** Whether people of this vendor can have this field. */
    public boolean knows(String field) {
        return names.contains(field) || families.stream().anyMatch(family -> isIn(family, field));
    }

    private static boolean isIn(String family, String field) {
        return field.startsWith(family) && !field.substring(family.length()).isBlank();
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
