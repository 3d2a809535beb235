package dev.keybridge.simulator.dingtalk.api;

import dev.keybridge.simulator.dingtalk.rules.DingTalkOpenPoint;
import dev.keybridge.simulator.dingtalk.session.DingTalkState;
import dev.keybridge.simulator.http.Request;
import dev.keybridge.simulator.http.Response;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The new host: HTTP statuses and words; the token in a header of its own, never in the query. */
final class NewStyle implements Style {
    private static final String TOKEN = "x-acs-dingtalk-access-token";

    private final DingTalkState state;

    NewStyle(DingTalkState state) {
        this.state = state;
    }

    @Override
    public Optional<String> token(Request request, Fields fields) {
        return request.header(TOKEN).filter(text -> !text.isEmpty());
    }

    @Override
    public void check(Request request, Fields fields, ApiMethod method) {
        if (!request.method().equals(method.verb())) {
            throw ApiError.http(405, "MethodNotAllowed", "method not allowed");
        }
        if (method.verb().equals("POST") && (fields.form() || fields.malformed() || request.content().length == 0)) {
            throw ApiError.http(400, "Missingbody", "body is mandatory for this action");
        }
    }

    @Override
    public Response success(Request request, Map<String, Object> answer) {
        return send(request, 200, answer);
    }

    @Override
    public Response refuse(Request request, ApiError error) {
        String id = UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("code", error.code());
        answer.put("requestid", id);
        answer.put("message", error.text(state.openPoints().is(DingTalkOpenPoint.ERROR_LANGUAGE, "english")));
        if (!error.requiredScopes().isEmpty()) {
            answer.put("accessdenieddetail", Map.of("requiredScopes", error.requiredScopes()));
        }
        return send(request, error.status(), answer).with("x-acs-request-id", id);
    }

    @Override
    public Response unknownPath(Request request) {
        return send(request, 200, Map.of("errcode", 404, "errmsg", "请求的URI地址不存在"));
    }

    @Override
    public String outcome(ApiError error) {
        return error.code();
    }

    @Override
    public Set<String> spared() {
        return Set.of("code", "requestid", "message");
    }

    private Response send(Request request, int status, Map<String, Object> fields) {
        boolean xml =
                request.header("Accept").isEmpty() && state.openPoints().is(DingTalkOpenPoint.WITHOUT_ACCEPT, "xml");
        Response response = xml
                ? Response.bytes(
                        status,
                        "application/xml;charset=UTF-8",
                        Json.xml("Response", fields).getBytes(StandardCharsets.UTF_8))
                : Json.answer(status, fields);
        return response.with("Server", "DingTalk/1.0.0")
                .with("x-acs-request-id", UUID.randomUUID().toString().toUpperCase(Locale.ROOT))
                .with("x-acs-trace-id", UUID.randomUUID().toString().replace("-", ""));
    }
}
