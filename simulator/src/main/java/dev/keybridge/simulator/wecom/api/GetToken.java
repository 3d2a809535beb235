package dev.keybridge.simulator.wecom.api;

import dev.keybridge.simulator.http.Request;
import dev.keybridge.simulator.session.Tokens;
import dev.keybridge.simulator.wecom.corp.App;
import dev.keybridge.simulator.wecom.corp.Corp;
import dev.keybridge.simulator.wecom.rules.OpenPoint;
import dev.keybridge.simulator.wecom.session.WeComState;

import java.time.Duration;
import java.util.Optional;

/** Corp id and secret for an access token (VD-91039). The secret is looked for before the corp id. */
final class GetToken {
    static final String PATH = "/cgi-bin/gettoken";

    private final WeComState state;

    GetToken(WeComState state) {
        this.state = state;
    }

    Answer answer(Request request) {
        String secret = request.query().get("corpsecret");
        String corpId = request.query().get("corpid");
        if (secret.isEmpty()) {
            throw new ApiError(41004);
        }
        if (corpId.isEmpty()) {
            throw new ApiError(41002);
        }
        Corp corp = state.corps().find(corpId).orElseThrow(() -> new ApiError(40013));
        App app = appWith(corp, secret).filter(one -> !one.isDisabled()).orElse(null);
        if (app == null) {
            state.wrongSecrets().count(request.remoteAddress());
            throw new ApiError(belongsElsewhere(corp, secret) ? 40091 : 40001);
        }
        if (state.openPoints().is(OpenPoint.UNTRUSTED_IP_AT_GETTOKEN, "refused")) {
            TrustedIps.check(app, request);
        }
        Tokens.Token<App> token = state.tokens().issue(app);
        long left = Duration.between(state.clock().instant(), token.expires()).toSeconds();
        boolean full = state.openPoints().is(OpenPoint.REPEATED_EXPIRES_IN, "full");
        return json -> {
            json.writeStringField("access_token", token.text());
            json.writeNumberField("expires_in", full ? state.tokens().lifetime().toSeconds() : Math.max(left, 1));
        };
    }

    private static Optional<App> appWith(Corp corp, String secret) {
        return corp.apps().stream().filter(app -> app.secret().equals(secret)).findFirst();
    }

    private boolean belongsElsewhere(Corp corp, String secret) {
        return state.corps().all().stream()
                .anyMatch(other -> other != corp && appWith(other, secret).isPresent());
    }
}
