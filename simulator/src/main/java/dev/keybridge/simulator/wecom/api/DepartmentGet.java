package dev.keybridge.simulator.wecom.api;

import dev.keybridge.simulator.org.Department;
import dev.keybridge.simulator.wecom.corp.App;
import dev.keybridge.simulator.wecom.directory.DepartmentJson;

/** One department (VD-95351). */
final class DepartmentGet implements ApiMethod {
    @Override
    public String path() {
        return "/cgi-bin/department/get";
    }

    @Override
    public int refusal(App app) {
        return Details.refusal(app);
    }

    @Override
    public Answer answer(ApiCall call) {
        long id = call.number("id", 40063, 60123);
        call.requireDepartment(id);
        Department shown = call.organisation().department(id);
        DepartmentJson department = new DepartmentJson(call.state().openPoints());
        return json -> {
            json.writeFieldName("department");
            department.write(shown, json);
        };
    }
}
