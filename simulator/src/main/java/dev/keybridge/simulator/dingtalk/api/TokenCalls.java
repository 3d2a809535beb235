package dev.keybridge.simulator.dingtalk.api;

import dev.keybridge.simulator.dingtalk.corp.DingTalkApp;
import dev.keybridge.simulator.dingtalk.rules.DingTalkOpenPoint;
import dev.keybridge.simulator.dingtalk.session.DingTalkState;
import dev.keybridge.simulator.dingtalk.session.LoginGrant;
import dev.keybridge.simulator.session.Codes;
import dev.keybridge.simulator.session.Tokens;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Credentials for app tokens, on either host; login codes for user tokens. */
final class TokenCalls {
    private TokenCalls() {}

    static List<ApiMethod> ofNewHost() {
        return List.of(
                ApiMethod.open("POST", "/v1.0/oauth2/accessToken", TokenCalls::accessToken),
                ApiMethod.open("POST", "/v1.0/oauth2/userAccessToken", TokenCalls::userAccessToken),
                ApiMethod.open("POST", "/v1.0/oauth2/{corpId}/token", TokenCalls::corpToken));
    }

    static List<ApiMethod> ofOldHost() {
        return List.of(ApiMethod.open("GET", "/gettoken", TokenCalls::getToken));
    }

    private static Map<String, Object> accessToken(ApiCall call) {
        DingTalkApp app = app(call, "appKey", "appSecret").orElseThrow(TokenCalls::wrongPair);
        Tokens.Token<DingTalkApp> token = issue(call.state(), call.state().appTokens(), app);
        return Json.object("accessToken", token.text(), "expireIn", seconds(call, token));
    }

    private static Map<String, Object> corpToken(ApiCall call) {
        if (!call.fields().find("grant_type").orElse("").equals("client_credentials")) {
            throw ApiError.http(400, "unsupported.grant.type", "不支持的grant_type");
        }
        boolean known = call.state()
                .corps()
                .find(call.places().get(0))
                .flatMap(corp -> call.fields().find("client_id").flatMap(corp::findApp))
                .isPresent();
        if (!known) {
            throw ApiError.http(500, "unknownError", "未知错误");
        }
        DingTalkApp app = app(call, "client_id", "client_secret")
                .orElseThrow(() -> ApiError.http(400, "invalid.client", "不合法的client"));
        Tokens.Token<DingTalkApp> token = issue(call.state(), call.state().appTokens(), app);
        return Json.object("access_token", token.text(), "expires_in", seconds(call, token));
    }

    private static Map<String, Object> getToken(ApiCall call) {
        if (call.fields().find("appkey").isEmpty()
                || call.fields().find("appsecret").isEmpty()) {
            throw ApiError.number(40035, "缺少参数 corpid or appkey");
        }
        DingTalkApp app = app(call, "appkey", "appsecret").orElseThrow(() -> ApiError.number(40096));
        Tokens.Token<DingTalkApp> token = issue(call.state(), call.state().appTokens(), app);
        return Json.object("access_token", token.text(), "expires_in", seconds(call, token));
    }

    private static Map<String, Object> userAccessToken(ApiCall call) {
        DingTalkApp app = app(call, "clientId", "clientSecret").orElseThrow(TokenCalls::wrongPair);
        LoginGrant grant = switch (call.fields().find("grantType").orElse("")) {
            case "authorization_code" -> byCode(call, app);
            case "refresh_token" -> byRefreshToken(call, app);
            default -> throw ApiError.http(400, "unsupported.grant.type", "不支持的grantType");
        };
        Tokens.Token<LoginGrant> token = issue(call.state(), call.state().userTokens(), grant);
        return Json.object(
                "expireIn",
                seconds(call, token),
                "accessToken",
                token.text(),
                "refreshToken",
                call.state().refreshTokens().issue(grant).text(),
                "corpId",
                grant.chosenCorp());
    }

    private static LoginGrant byCode(ApiCall call, DingTalkApp app) {
        DingTalkState state = call.state();
        String text = call.fields().find("code").orElseThrow(TokenCalls::wrongCode);
        Codes.Code<LoginGrant> code = state.authCodes().find(text).orElseThrow(TokenCalls::wrongCode);
        Duration early =
                call.is(DingTalkOpenPoint.AUTH_CODE_LIFETIME, "one-minute") ? Duration.ofMinutes(4) : Duration.ZERO;
        boolean late = !state.clock().instant().plus(early).isBefore(code.expires());
        if (code.grant().app() != app || late || !state.authCodes().use(text)) {
            throw wrongCode();
        }
        return code.grant();
    }

    private static LoginGrant byRefreshToken(ApiCall call, DingTalkApp app) {
        Tokens<LoginGrant> tokens = call.state().refreshTokens();
        return call.fields()
                .find("refreshToken")
                .flatMap(tokens::find)
                .filter(token -> !tokens.hasExpired(token) && token.owner().app() == app)
                .map(Tokens.Token::owner)
                .orElseThrow(TokenCalls::wrongCode);
    }

    private static Optional<DingTalkApp> app(ApiCall call, String key, String secret) {
        return call.fields()
                .find(key)
                .flatMap(call.state().corps()::findApp)
                .filter(app ->
                        call.fields().find(secret).filter(app.secret()::equals).isPresent());
    }

    private static <O> Tokens.Token<O> issue(DingTalkState state, Tokens<O> tokens, O owner) {
        return switch (state.openPoints().get(DingTalkOpenPoint.TOKEN_AGAIN)) {
            case "rotate" -> tokens.renew(owner);
            case "rotate-and-revoke" -> {
                tokens.drop(tokens.issue(owner).text());
                yield tokens.renew(owner);
            }
            default -> tokens.extend(owner);
        };
    }

    private static long seconds(ApiCall call, Tokens.Token<?> token) {
        Duration left = Duration.between(call.state().clock().instant(), token.expires());
        // Milliseconds since the token was made do not show.
        return left.plusMillis(999).toSeconds();
    }

    private static ApiError wrongPair() {
        return ApiError.http(400, "invalidClientIdOrSecret", "无效的clientId或者clientSecret");
    }

    private static ApiError wrongCode() {
        return ApiError.http(400, "invalidParameter.authCode.notFound", "不合法的临时授权码");
    }
}
