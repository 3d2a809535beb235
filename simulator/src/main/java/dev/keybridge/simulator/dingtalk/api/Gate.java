package dev.keybridge.simulator.dingtalk.api;

import dev.keybridge.simulator.dingtalk.corp.DingTalkApp;
import dev.keybridge.simulator.dingtalk.corp.Permission;
import dev.keybridge.simulator.dingtalk.rules.DingTalkOpenPoint;
import dev.keybridge.simulator.dingtalk.session.DingTalkState;
import dev.keybridge.simulator.dingtalk.session.LoginGrant;
import dev.keybridge.simulator.fault.Effect;
import dev.keybridge.simulator.http.Request;
import dev.keybridge.simulator.session.Tokens;

import java.util.List;
import java.util.Optional;

/** The checks before every interface: token there, token good, address, permission point, pace. */
final class Gate {
    private final DingTalkState state;
    private final Style style;

    Gate(DingTalkState state, Style style) {
        this.state = state;
        this.style = style;
    }

    ApiCall admit(ApiMethod method, Request request, Fields fields, List<String> places, List<Effect> effects) {
        return switch (method.credential()) {
            case NONE -> {
                pace(fields.appKey().orElse(request.remoteAddress()), method);
                yield new ApiCall(state, fields, null, null, places, effects);
            }
            case APP_TOKEN -> {
                DingTalkApp app = app(request, fields, method);
                admit(app, request, method);
                yield new ApiCall(state, fields, app, null, places, effects);
            }
            case USER_TOKEN -> {
                LoginGrant grant = grant(request, fields, method);
                admit(grant.app(), request, method);
                yield new ApiCall(state, fields, grant.app(), grant, places, effects);
            }
        };
    }

    private void admit(DingTalkApp app, Request request, ApiMethod method) {
        if (!app.allowedIps().isEmpty() && !app.allowedIps().contains(request.remoteAddress())) {
            throw ApiError.foreign(request.remoteAddress(), app.appKey());
        }
        Permission needed = method.permission();
        if (needed != null && !app.may(needed)) {
            throw ApiError.lacks(needed);
        }
        pace(app.appKey(), method);
    }

    private void pace(String caller, ApiMethod method) {
        if (state.pacing().isTooOften("*" + method.path(), state.limits().platformCallsPerSecond())) {
            throw ApiError.by(Gateway.PLATFORM_BUSY);
        }
        if (state.pacing().isTooOften(caller + method.path(), state.limits().callsPerSecond())) {
            throw ApiError.by(Gateway.TOO_OFTEN);
        }
    }

    private DingTalkApp app(Request request, Fields fields, ApiMethod method) {
        String text = text(request, fields);
        Optional<Tokens.Token<DingTalkApp>> token = state.appTokens().find(text);
        if (token.isEmpty()) {
            throw wrongKind(state.userTokens().find(text).isPresent(), method);
        }
        if (state.appTokens().hasExpired(token.get())) {
            throw ApiError.number(state.openPoints().code(DingTalkOpenPoint.EXPIRED_TOKEN));
        }
        return token.get().owner();
    }

    private LoginGrant grant(Request request, Fields fields, ApiMethod method) {
        String text = text(request, fields);
        Optional<Tokens.Token<LoginGrant>> token = state.userTokens().find(text);
        if (token.isEmpty()) {
            throw wrongKind(state.appTokens().find(text).isPresent(), method);
        }
        if (state.userTokens().hasExpired(token.get())) {
            throw ApiError.http(400, state.openPoints().get(DingTalkOpenPoint.EXPIRED_USER_TOKEN), "用户access_token已过期");
        }
        return token.get().owner();
    }

    /** A token of the other kind is known on the new host, but permits nothing. The old one knows no user tokens. */
    private ApiError wrongKind(boolean ofTheOtherKind, ApiMethod method) {
        return ofTheOtherKind && style instanceof NewStyle && method.permission() != null
                ? ApiError.lacks(method.permission())
                : ApiError.by(Gateway.BAD_TOKEN);
    }

    private String text(Request request, Fields fields) {
        return style.token(request, fields).orElseThrow(() -> ApiError.by(Gateway.NO_TOKEN));
    }
}
