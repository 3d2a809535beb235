package dev.keybridge.simulator.dingtalk.api;

import dev.keybridge.simulator.dingtalk.corp.Permission;
import dev.keybridge.simulator.dingtalk.directory.DepartmentJson;
import dev.keybridge.simulator.org.Department;
import dev.keybridge.simulator.org.Organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Departments level by level: there is no call for the whole tree. And the contact scope, where a walk begins. */
final class DepartmentCalls {
    private DepartmentCalls() {}

    static List<ApiMethod> all() {
        return List.of(
                department("listsub", DepartmentCalls::listSub),
                department("listsubid", DepartmentCalls::listSubId),
                department("get", DepartmentCalls::get),
                department("listparentbydept", DepartmentCalls::parentsOfDepartment),
                department("listparentbyuser", DepartmentCalls::parentsOfUser),
                ApiMethod.forApp("GET", "/auth/scopes", null, DepartmentCalls::scopes));
    }

    private static ApiMethod department(String name, ApiMethod.Action action) {
        return ApiMethod.forApp("POST", "/topapi/v2/department/" + name, Permission.DEPARTMENTS, action);
    }

    private static Map<String, Object> listSub(ApiCall call) {
        long id = call.fields().number("dept_id", Organisation.ROOT, 400002);
        call.visibleDepartment(id);
        return Json.result(below(call, id).stream()
                .filter(one -> call.visibility().seesDepartment(one.id()))
                .map(one -> DepartmentJson.listed(one, english(call)))
                .toList());
    }

    /** Not filtered by the contact scope. */
    private static Map<String, Object> listSubId(ApiCall call) {
        long id = call.department(call.fields().number("dept_id", 400002)).id();
        return Json.result(Json.object(
                "dept_id_list", below(call, id).stream().map(Department::id).toList()));
    }

    private static List<Department> below(ApiCall call, long id) {
        return call.isEmptied() ? List.of() : call.organisation().departmentsBelow(id);
    }

    private static Map<String, Object> get(ApiCall call) {
        Department department = call.visibleDepartment(call.fields().number("dept_id", 400002));
        return Json.result(DepartmentJson.full(call.corp(), department, english(call)));
    }

    private static Map<String, Object> parentsOfDepartment(ApiCall call) {
        long id =
                call.visibleDepartment(call.fields().number("dept_id", 400002)).id();
        return Json.result(Json.object("parent_id_list", upwards(call, id)));
    }

    private static Map<String, Object> parentsOfUser(ApiCall call) {
        List<Map<String, Object>> paths =
                call.visibleMember(call.fields().required("userid", 400002)).departmentIds().stream()
                        .map(id -> Json.object("parent_dept_id_list", upwards(call, id)))
                        .toList();
        return Json.result(Json.object("parent_list", paths));
    }

    private static List<Long> upwards(ApiCall call, long from) {
        List<Long> path = new ArrayList<>();
        for (long id = from; id != 0; id = call.organisation().department(id).parentId()) {
            path.add(id);
        }
        return path;
    }

    private static Map<String, Object> scopes(ApiCall call) {
        List<String> fields = new ArrayList<>(List.of("name"));
        if (call.app().may(Permission.MOBILE_FIELDS)) {
            fields.add("mobile");
        }
        if (call.app().may(Permission.PERSONAL_FIELDS)) {
            fields.add("email");
        }
        return Json.object(
                "auth_user_field",
                fields,
                "condition_field",
                List.of(),
                "auth_org_scopes",
                Json.object(
                        "authed_dept",
                        call.app().scope().departments().stream()
                                .filter(id ->
                                        call.organisation().findDepartment(id).isPresent())
                                .sorted()
                                .toList(),
                        "authed_user",
                        call.app().scope().users().stream()
                                .filter(id -> call.corp().findMember(id).isPresent())
                                .sorted()
                                .toList()));
    }

    private static boolean english(ApiCall call) {
        return call.fields().find("language").orElse("zh_CN").startsWith("en");
    }
}
