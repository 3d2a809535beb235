package dev.keybridge.simulator.dingtalk.directory;

import dev.keybridge.simulator.dingtalk.corp.DingTalkCorp;
import dev.keybridge.simulator.org.Department;
import dev.keybridge.simulator.org.Organisation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Departments in DingTalk's fields. */
public final class DepartmentJson {
    /** DingTalk sorts departments by small numbers first, {@link Department#order} by large ones. */
    private static final long LAST_ORDER = 100_000_000;

    private DepartmentJson() {}

    /** Of department/listsub. */
    public static Map<String, Object> listed(Department department, boolean english) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("dept_id", department.id());
        json.put("name", name(department, english));
        json.put("parent_id", department.parentId());
        json.put("create_dept_group", true);
        json.put("auto_add_user", true);
        return json;
    }

    /** Of department/get. */
    public static Map<String, Object> full(DingTalkCorp corp, Department department, boolean english) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("dept_id", department.id());
        json.put("name", name(department, english));
        if (department.id() != Organisation.ROOT) {
            json.put("parent_id", department.parentId());
        }
        json.put("order", LAST_ORDER - department.order());
        json.put("create_dept_group", true);
        json.put("auto_add_user", true);
        json.put("group_contain_sub_dept", false);
        json.put("hide_dept", false);
        json.put("outer_dept", false);
        json.put("dept_permits", List.of());
        json.put("user_permits", List.of());
        json.put("outer_permit_depts", List.of());
        json.put("outer_permit_users", List.of());
        json.put("dept_manager_userid_list", department.leaders());
        department.leaders().stream().findFirst().ifPresent(leader -> json.put("org_dept_owner", leader));
        json.put("owning_member_count", corp.membersIn(department.id()).size());
        json.put("member_count", countBelow(corp, department.id()));
        return json;
    }

    private static String name(Department department, boolean english) {
        return english && !department.nameEn().isEmpty() ? department.nameEn() : department.name();
    }

    private static int countBelow(DingTalkCorp corp, long departmentId) {
        Set<String> people = new HashSet<>();
        for (long id : corp.organisation().subtree(departmentId)) {
            corp.membersIn(id).forEach(person -> people.add(person.userid()));
        }
        return people.size();
    }
}
