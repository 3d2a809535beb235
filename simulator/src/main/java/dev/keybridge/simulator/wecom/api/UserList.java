package dev.keybridge.simulator.wecom.api;

import dev.keybridge.simulator.org.Person;
import dev.keybridge.simulator.org.Visibility;
import dev.keybridge.simulator.wecom.corp.App;
import dev.keybridge.simulator.wecom.directory.MemberJson;
import dev.keybridge.simulator.wecom.rules.OpenPoint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The members of one department: user/list with all fields (VD-90201), user/simplelist with three (VD-90200). */
final class UserList implements ApiMethod {
    private final boolean simple;

    UserList(boolean simple) {
        this.simple = simple;
    }

    @Override
    public String path() {
        return simple ? "/cgi-bin/user/simplelist" : "/cgi-bin/user/list";
    }

    @Override
    public List<String> arrays() {
        return List.of("userlist");
    }

    @Override
    public int refusal(App app) {
        return Details.refusal(app);
    }

    @Override
    public Answer answer(ApiCall call) {
        long departmentId = call.number("department_id", 41019, 60123);
        call.requireDepartment(departmentId);
        List<Person> people = members(call, departmentId);
        if (people.size() > call.state().limits().userListRows()) {
            throw new ApiError(45029);
        }
        MemberJson member =
                new MemberJson(call.visibility(), call.app(), call.state().openPoints());
        return json -> {
            json.writeArrayFieldStart("userlist");
            for (Person person : people) {
                json.writeStartObject();
                if (simple) {
                    member.writeSimple(person, json);
                } else {
                    member.write(person, json);
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        };
    }

    private static List<Person> members(ApiCall call, long departmentId) {
        if (call.emptied()) {
            return List.of();
        }
        boolean below = call.request().query().get("fetch_child").equals("1")
                && call.state().openPoints().is(OpenPoint.FETCH_CHILD, "works");
        Visibility visibility = call.visibility();
        Map<String, Person> found = new LinkedHashMap<>();
        for (long id : below ? call.organisation().subtree(departmentId) : Set.of(departmentId)) {
            for (Person person : call.organisation().peopleIn(id)) {
                if (visibility.sees(person) && !call.hides(person)) {
                    found.put(person.userid(), person);
                }
            }
        }
        return List.copyOf(found.values());
    }
}
