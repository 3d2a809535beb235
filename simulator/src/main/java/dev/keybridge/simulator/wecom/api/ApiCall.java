package dev.keybridge.simulator.wecom.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.keybridge.simulator.fault.Effect;
import dev.keybridge.simulator.http.Request;
import dev.keybridge.simulator.org.Organisation;
import dev.keybridge.simulator.org.Person;
import dev.keybridge.simulator.org.Visibility;
import dev.keybridge.simulator.wecom.corp.App;
import dev.keybridge.simulator.wecom.corp.Corp;
import dev.keybridge.simulator.wecom.rules.OpenPoint;
import dev.keybridge.simulator.wecom.session.WeComState;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** A request whose token has been accepted. */
record ApiCall(WeComState state, Request request, Corp corp, App app, List<Effect> effects) {
    private static final JsonMapper JSON = new JsonMapper();

    Organisation organisation() {
        return corp.organisation();
    }

    Visibility visibility() {
        return app.visibility(corp.organisation());
    }

    boolean has(String parameter) {
        return !request.query().get(parameter).isEmpty();
    }

    /** @param missing the error if the parameter is missing or empty */
    String required(String parameter, int missing) {
        return request.query().find(parameter).filter(text -> !text.isEmpty()).orElseThrow(() -> new ApiError(missing));
    }

    long number(String parameter, int missing, int malformed) {
        try {
            return Long.parseLong(required(parameter, missing));
        } catch (NumberFormatException notANumber) {
            throw new ApiError(malformed);
        }
    }

    /** The body as a JSON object; nothing at all counts as an empty one. */
    JsonNode body() {
        try {
            JsonNode node = JSON.readTree(request.content());
            if (node.isMissingNode()) {
                return JsonNodeFactory.instance.objectNode();
            }
            if (node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException malformed) {
            throw new ApiError(40058, "invalid Request Parameter. Warning: wrong json format.");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        throw new ApiError(40058, "invalid Request Parameter. Warning: wrong json format.");
    }

    boolean emptied() {
        return effects.stream().anyMatch(Effect.EmptyDirectory.class::isInstance);
    }

    boolean hides(Person person) {
        return effects.stream()
                .anyMatch(effect -> effect instanceof Effect.HiddenPerson hidden
                        && hidden.personId().equalsIgnoreCase(person.userid()));
    }

    /** The member with this id, if the app may see the member. */
    Person visiblePerson(String userid) {
        Optional<Person> person = organisation().findPerson(userid).filter(one -> !emptied() && !hides(one));
        if (person.isEmpty()) {
            throw new ApiError(state.openPoints().code(OpenPoint.UNKNOWN_USERID));
        }
        if (!visibility().sees(person.get())) {
            throw new ApiError(state.openPoints().code(OpenPoint.USERID_OUT_OF_SCOPE));
        }
        return person.get();
    }

    /** Makes sure that the app may see this department. */
    void requireDepartment(long id) {
        if (organisation().findDepartment(id).isEmpty()) {
            throw new ApiError(state.openPoints().code(OpenPoint.UNKNOWN_DEPARTMENT));
        }
        if (!visibility().seesDepartment(id)) {
            throw new ApiError(state.openPoints().code(OpenPoint.DEPARTMENT_OUT_OF_SCOPE));
        }
    }
}
