package dev.keybridge.lib.dingtalk.directory;

import dev.keybridge.lib.crawl.FakeVendor;
import dev.keybridge.lib.crawl.FakeVendor.Answer;
import dev.keybridge.lib.dingtalk.FakeDingTalk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** An organisation written down in a few lines, and what DingTalk would answer about it. */
final class Organisation {
    private record Employee(String userId, String unionId, List<Long> departments, String more) {}

    private final Map<Long, Long> departments = new LinkedHashMap<>();
    private final Map<String, Employee> employees = new LinkedHashMap<>();
    private final Map<Long, List<String>> roles = new LinkedHashMap<>();
    private final Set<String> hidden = new TreeSet<>();
    private String grantedDepartments = "1";
    private String grantedPeople = "";
    private int pageSize = 100;

    Organisation department(long id, long parent) {
        departments.put(id, parent);
        return this;
    }

    Organisation employee(String userId, long... in) {
        return employee(userId, "union-" + userId, "", in);
    }

    /** @param more JSON fields, each with a comma in front */
    Organisation employee(String userId, String unionId, String more, long... in) {
        List<Long> places = new ArrayList<>();
        for (long department : in) {
            places.add(department);
        }
        employees.put(userId, new Employee(userId, unionId, places, more));
        return this;
    }

    Organisation role(long id, String... userIds) {
        roles.put(id, List.of(userIds));
        return this;
    }

    /** Lists of ids with commas. */
    Organisation grants(String departmentIds, String userIds) {
        grantedDepartments = departmentIds;
        grantedPeople = userIds;
        return this;
    }

    /** Not to be had by userid. */
    Organisation hide(String userId) {
        hidden.add(userId);
        return this;
    }

    Organisation pagesOf(int size) {
        pageSize = size;
        return this;
    }

    FakeDingTalk openTo(FakeDingTalk vendor) {
        String users = List.of(grantedPeople.split(",")).stream()
                .filter(id -> !id.isEmpty())
                .map(id -> "\"" + id + "\"")
                .collect(Collectors.joining(","));
        return vendor.legacy(
                        "/auth/scopes",
                        question -> Answer.ok("{\"errcode\":0,\"errmsg\":\"ok\",\"auth_org_scopes\":{\"authed_dept\":["
                                + grantedDepartments + "],\"authed_user\":[" + users
                                + "]},\"auth_user_field\":[\"name\"]}"))
                .legacy("/topapi/v2/department/listsub", question -> below(Long.parseLong(question.get("dept_id"))))
                .legacy("/topapi/v2/department/get", question -> department(Long.parseLong(question.get("dept_id"))))
                .legacy("/topapi/v2/user/list", this::page)
                .legacy(
                        "/topapi/user/listid",
                        question -> FakeDingTalk.result("{\"userid_list\":"
                                + FakeVendor.array(in(Long.parseLong(question.get("dept_id"))).stream()
                                        .map(employee -> "\"" + employee.userId() + "\"")
                                        .toList())
                                + "}"))
                .legacy("/topapi/v2/user/get", question -> got(question.get("userid")))
                .legacy(
                        "/topapi/role/list",
                        "{\"hasMore\":false,\"list\":[{\"groupId\":9,\"name\":\"G\",\"roles\":"
                                + FakeVendor.array(roles.keySet().stream()
                                        .map(id -> "{\"id\":" + id + ",\"name\":\"R" + id + "\"}")
                                        .toList())
                                + "}]}")
                .legacy("/topapi/role/simplelist", question -> holders(Long.parseLong(question.get("role_id"))));
    }

    private Answer below(long id) {
        if (!departments.containsKey(id)) {
            return FakeDingTalk.error("50004");
        }
        return FakeDingTalk.result(FakeVendor.array(departments.entrySet().stream()
                .filter(department -> department.getValue() == id)
                .map(department -> "{\"dept_id\":" + department.getKey() + ",\"name\":\"D" + department.getKey()
                        + "\",\"parent_id\":" + id + "}")
                .toList()));
    }

    private Answer department(long id) {
        Long parent = departments.get(id);
        if (parent == null) {
            return FakeDingTalk.error("50004");
        }
        return FakeDingTalk.result("{\"dept_id\":" + id + ",\"name\":\"D" + id + "\",\"order\":" + id
                + (parent > 0 ? ",\"parent_id\":" + parent : "") + ",\"dept_manager_userid_list\":[\"boss" + id
                + "\"]}");
    }

    private Answer page(Map<String, String> question) {
        long department = Long.parseLong(question.get("dept_id"));
        int from = Integer.parseInt(question.get("cursor"));
        List<Employee> all = in(department);
        int to = Math.min(all.size(), from + pageSize);
        String list = FakeVendor.array(all.subList(Math.min(from, to), to).stream()
                .map(employee -> record(
                        employee,
                        ",\"leader\":" + employee.userId().startsWith("boss") + ",\"dept_order\":"
                                + (176292748870660512L + department)))
                .toList());
        boolean more = to < all.size();
        return FakeDingTalk.result(
                "{\"has_more\":" + more + (more ? ",\"next_cursor\":" + to : "") + ",\"list\":" + list + "}");
    }

    private List<Employee> in(long department) {
        return employees.values().stream()
                .filter(employee -> employee.departments().contains(department))
                .toList();
    }

    private Answer got(String userId) {
        if (hidden.contains(userId)) {
            return FakeDingTalk.error("50002");
        }
        Employee employee = employees.get(userId);
        return employee == null
                ? FakeDingTalk.error("60121")
                : FakeDingTalk.result(record(
                        employee,
                        ",\"manager_userid\":\"boss\",\"leader_in_dept\":"
                                + FakeVendor.array(employee.departments().stream()
                                        .map(id -> "{\"dept_id\":" + id + ",\"leader\":false}")
                                        .toList())));
    }

    private static String record(Employee employee, String more) {
        return "{\"userid\":\"" + employee.userId() + "\",\"unionid\":\"" + employee.unionId() + "\",\"name\":\"N\","
                + "\"active\":true,\"dept_id_list\":" + employee.departments() + employee.more() + more + "}";
    }

    private Answer holders(long role) {
        return FakeDingTalk.result("{\"hasMore\":false,\"list\":"
                + FakeVendor.array(roles.get(role).stream()
                        .map(id -> "{\"userid\":\"" + id + "\",\"name\":\"N\",\"manageScopes\":[]}")
                        .toList())
                + "}");
    }
}
