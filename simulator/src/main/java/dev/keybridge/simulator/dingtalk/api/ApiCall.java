package dev.keybridge.simulator.dingtalk.api;

import dev.keybridge.simulator.dingtalk.corp.DingTalkApp;
import dev.keybridge.simulator.dingtalk.corp.DingTalkCorp;
import dev.keybridge.simulator.dingtalk.rules.DingTalkOpenPoint;
import dev.keybridge.simulator.dingtalk.session.DingTalkState;
import dev.keybridge.simulator.dingtalk.session.LoginGrant;
import dev.keybridge.simulator.fault.Effect;
import dev.keybridge.simulator.org.Department;
import dev.keybridge.simulator.org.Organisation;
import dev.keybridge.simulator.org.Person;
import dev.keybridge.simulator.org.Visibility;

import java.util.List;
import java.util.Optional;

/**
 * A request that the gateway has let in.
 *
 * @param app whose token came along, {@code null} if none is needed
 * @param grant whose user token came along, {@code null} unless one is needed
 * @param places what stood in the places of the path
 */
record ApiCall(
        DingTalkState state,
        Fields fields,
        DingTalkApp app,
        LoginGrant grant,
        List<String> places,
        List<Effect> effects) {
    DingTalkCorp corp() {
        return state.corps().corp(app.corpId());
    }

    Organisation organisation() {
        return corp().organisation();
    }

    Visibility visibility() {
        return app.visibility(organisation());
    }

    boolean is(DingTalkOpenPoint point, String position) {
        return state.openPoints().is(point, position);
    }

    boolean isEmptied() {
        return effects.stream().anyMatch(Effect.EmptyDirectory.class::isInstance);
    }

    boolean hides(Person person) {
        return effects.stream()
                .anyMatch(effect -> effect instanceof Effect.HiddenPerson hidden
                        && hidden.personId().equalsIgnoreCase(person.userid()));
    }

    /** The member with this id, if the app may see the member. */
    Person visibleMember(String userid) {
        Optional<Person> person = corp().findMember(userid).filter(one -> !isEmptied() && !hides(one));
        if (person.isEmpty()) {
            throw ApiError.number(state.openPoints().code(DingTalkOpenPoint.UNKNOWN_USERID));
        }
        if (!visibility().sees(person.get())) {
            throw ApiError.number(50002);
        }
        return person.get();
    }

    /** The department that a field names, visible or not. */
    Department department(long id) {
        if (id <= 0) {
            throw ApiError.number(40009);
        }
        return organisation().findDepartment(id).orElseThrow(() -> ApiError.number(60003));
    }

    /** The department that a field names, if the app may see it. */
    Department visibleDepartment(long id) {
        Department department = department(id);
        if (!visibility().seesDepartment(id)) {
            throw ApiError.number(50004);
        }
        return department;
    }
}
