package dev.keybridge.simulator.wecom.api;

import dev.keybridge.simulator.fault.Effect;
import dev.keybridge.simulator.http.Request;
import dev.keybridge.simulator.session.Tokens;
import dev.keybridge.simulator.wecom.corp.App;
import dev.keybridge.simulator.wecom.corp.Corp;
import dev.keybridge.simulator.wecom.rules.OpenPoint;
import dev.keybridge.simulator.wecom.session.WeComState;

import java.util.List;

/** The checks before every API, in the vendor's order: token present, token good, app enabled, address, permission, pace. */
final class Gate {
    private final WeComState state;

    Gate(WeComState state) {
        this.state = state;
    }

    ApiCall admit(ApiMethod method, Request request, List<Effect> effects) {
        Tokens.Token<App> token = token(request);
        App app = token.owner();
        if (app.isDisabled()) {
            throw new ApiError(50003);
        }
        TrustedIps.check(app, request);
        if (!method.verb().equals(request.method())) {
            state.calls().unexpected(request.method() + " " + request.path() + " (it is " + method.verb() + ")");
            throw new ApiError(method.verb().equals("POST") ? 43002 : 43001);
        }
        int refusal = method.refusal(app);
        if (refusal != 0) {
            throw new ApiError(refusal);
        }
        Corp corp = state.corps().find(app.corpId()).orElseThrow(() -> new ApiError(40014));
        ApiCall call = new ApiCall(state, request, corp, app, effects);
        if (method.counts(call) && state.pacing().isTooOften(app.corpId(), request.path())) {
            throw new ApiError(45009);
        }
        return call;
    }

    private Tokens.Token<App> token(Request request) {
        String text = request.query().get("access_token");
        if (text.isEmpty()) {
            throw new ApiError(41001);
        }
        Tokens.Token<App> token = state.tokens().find(text).orElseThrow(() -> new ApiError(40014));
        if (state.tokens().hasExpired(token)) {
            throw new ApiError(state.openPoints().code(OpenPoint.EXPIRED_TOKEN));
        }
        return token;
    }
}
