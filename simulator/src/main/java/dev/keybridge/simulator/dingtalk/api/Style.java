package dev.keybridge.simulator.dingtalk.api;

import dev.keybridge.simulator.http.Request;
import dev.keybridge.simulator.http.Response;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How one of the two hosts speaks. */
interface Style {
    /** The token that came along, where this host looks for it. */
    Optional<String> token(Request request, Fields fields);

    Response success(Request request, Map<String, Object> answer);

    Response refuse(Request request, ApiError error);

    Response unknownPath(Request request);

    /** What a request lacks before anybody looks at it. */
    void check(Request request, Fields fields, ApiMethod method);

    /** Number or word in the answer to a refused request, for the call log. */
    String outcome(ApiError error);

    /** Fields of an answer's top that no fault changes the type of. */
    Set<String> spared();
}
