package dev.keybridge.simulator.wecom.api;

import dev.keybridge.simulator.org.Person;
import dev.keybridge.simulator.wecom.corp.App;
import dev.keybridge.simulator.wecom.directory.MemberJson;

import java.util.List;

/** One member with all fields that the app may see (VD-90196). */
final class UserGet implements ApiMethod {
    @Override
    public String path() {
        return "/cgi-bin/user/get";
    }

    @Override
    public List<String> arrays() {
        return List.of("department", "order", "is_leader_in_dept", "direct_leader");
    }

    @Override
    public int refusal(App app) {
        return Details.refusal(app);
    }

    @Override
    public Answer answer(ApiCall call) {
        Person person = call.visiblePerson(call.required("userid", 41009));
        MemberJson member =
                new MemberJson(call.visibility(), call.app(), call.state().openPoints());
        return json -> member.write(person, json);
    }
}
