package dev.keybridge.simulator.dingtalk.api;

import dev.keybridge.simulator.dingtalk.rules.DingTalkOpenPoint;
import dev.keybridge.simulator.dingtalk.session.DingTalkState;
import dev.keybridge.simulator.http.Request;
import dev.keybridge.simulator.http.Response;
import dev.keybridge.simulator.session.RandomText;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The old host: HTTP 200 and a number, whatever happened; the token in the query or a form, never in a header. */
final class OldStyle implements Style {
    private static final String TOP = "/topapi/";
    private static final int WRAPPED = 88;

    private final DingTalkState state;

    OldStyle(DingTalkState state) {
        this.state = state;
    }

    @Override
    public Optional<String> token(Request request, Fields fields) {
        return request.query()
                .find("access_token")
                .or(() -> fields.form() ? Optional.ofNullable(fields.body().get("access_token")) : Optional.empty())
                .filter(text -> !text.isEmpty());
    }

    @Override
    public void check(Request request, Fields fields, ApiMethod method) {
        if (fields.malformed()) {
            throw ApiError.number(47001);
        }
        if (!request.method().equals(method.verb())) {
            throw ApiError.number(method.verb().equals("POST") ? 43002 : 43001);
        }
    }

    @Override
    public Response success(Request request, Map<String, Object> answer) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("errcode", 0);
        if (state.openPoints().is(DingTalkOpenPoint.SUCCESS_ERRMSG, "sent")) {
            all.put("errmsg", "ok");
        }
        all.putAll(answer);
        return send(request, all);
    }

    @Override
    public Response refuse(Request request, ApiError error) {
        Map<String, Object> all = new LinkedHashMap<>();
        boolean blank = error.number() == WRAPPED;
        if (request.path().startsWith(TOP) && (blank || isWrapped(error))) {
            String subCode = blank ? "" : String.valueOf(error.number());
            String text = (text(error) + " " + error.caller()).strip();
            all.put("errcode", WRAPPED);
            all.put("sub_code", subCode);
            all.put("sub_msg", text);
            all.put("errmsg", "ding talk error[subcode=" + subCode + ",submsg=" + text + "]");
        } else {
            all.put("errcode", error.number());
            all.put("errmsg", text(error));
        }
        return send(request, all);
    }

    private static boolean isWrapped(ApiError error) {
        return error.gateway() != null && error.gateway().isWrapped();
    }

    private static String text(ApiError error) {
        return error.gateway() == Gateway.NO_TOKEN ? "access_token is blank" : error.text(false);
    }

    @Override
    public Response unknownPath(Request request) {
        if (!request.path().startsWith(TOP)) {
            return Json.answer(200, Map.of("errcode", 404, "errmsg", "请求的URI地址不存在"));
        }
        String name = "dingtalk.oapi." + request.path().substring(TOP.length()).replace('/', '.');
        String text = "不合法ApiName，ApiName = " + name;
        return send(request, Map.of("errcode", 22, "sub_msg", text, "errmsg", "Invalid method[submsg=" + text + "]"));
    }

    @Override
    public String outcome(ApiError error) {
        return String.valueOf(error.number());
    }

    @Override
    public Set<String> spared() {
        return Set.of("errcode", "errmsg", "request_id");
    }

    private static Response send(Request request, Map<String, Object> fields) {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        if (request.path().startsWith(TOP)) {
            all.put(
                    "request_id",
                    "1" + RandomText.ofLength(12).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "0"));
        }
        return Json.answer(200, all);
    }
}
