package dev.keybridge.simulator.wecom.api;

import dev.keybridge.simulator.org.Department;
import dev.keybridge.simulator.wecom.corp.App;
import dev.keybridge.simulator.wecom.directory.DepartmentJson;

import java.util.List;
import java.util.Set;

/**
 * The visible tree or a part of it: department/list with names (VD-90208), department/simplelist with ids (VD-95350),
 * which the contact-sync assistant may call too.
 */
final class DepartmentList implements ApiMethod {
    private final boolean simple;

    DepartmentList(boolean simple) {
        this.simple = simple;
    }

    @Override
    public String path() {
        return simple ? "/cgi-bin/department/simplelist" : "/cgi-bin/department/list";
    }

    @Override
    public List<String> arrays() {
        return List.of(simple ? "department_id" : "department");
    }

    @Override
    public int refusal(App app) {
        return simple ? 0 : Details.refusal(app);
    }

    @Override
    public Answer answer(ApiCall call) {
        List<Department> shown = departments(call);
        DepartmentJson department = new DepartmentJson(call.state().openPoints());
        return json -> {
            json.writeArrayFieldStart(arrays().get(0));
            for (Department one : shown) {
                if (simple) {
                    DepartmentJson.writeSimple(one, json);
                } else {
                    department.write(one, json);
                }
            }
            json.writeEndArray();
        };
    }

    private static List<Department> departments(ApiCall call) {
        List<Department> visible;
        if (call.has("id")) {
            long id = call.number("id", 40063, 60123);
            call.requireDepartment(id);
            Set<Long> wanted = call.organisation().subtree(id);
            visible = call.visibility().departments().stream()
                    .filter(one -> wanted.contains(one.id()))
                    .toList();
        } else {
            visible = call.visibility().departments();
        }
        return call.emptied() ? List.of() : visible;
    }
}
