package dev.keybridge.lib.dingtalk.api;

import dev.keybridge.lib.http.Secret;
import dev.keybridge.lib.http.VendorException;
import dev.keybridge.lib.http.VendorRequest;
import dev.keybridge.lib.http.Wire;

import java.util.Map;
import java.util.Optional;

/**
 * Turns login codes into people. There are two kinds of code, and neither is understood where the other belongs: the login
 * page's goes to {@link #exchange(String)}, the one that a page inside DingTalk asks for to {@link #getUserInfo(String)}.
 */
public final class LoginApi {
    private final Hosts hosts;

    LoginApi(Hosts hosts) {
        this.hosts = hosts;
    }

    /**
     * Exchanges the code of the login page. It is good for one exchange.
     *
     * @throws VendorException {@link dev.keybridge.lib.http.VendorRejectedRecord} for a code that is wrong, expired or used
     *     ({@link DingTalkErrors#OAUTH_CODE_UNKNOWN}); {@link dev.keybridge.lib.http.VendorRefused} for wrong credentials
     */
    public DingTalkUserToken exchange(String authCode) {
        DingTalkSettings app = hosts.settings();
        Wire answer = hosts.withoutToken(VendorRequest.post(
                        "/v1.0/oauth2/userAccessToken",
                        Map.of(
                                "clientId",
                                app.appKey(),
                                "clientSecret",
                                app.appSecret().reveal(),
                                "code",
                                authCode,
                                "grantType",
                                "authorization_code"))
                .once());
        return new DingTalkUserToken(Secret.of(answer.requiredText("accessToken")), said(answer, "corpId"));
    }

    /**
     * Reads the profile of whoever the token belongs to.
     *
     * @throws VendorException {@link dev.keybridge.lib.http.VendorRefused} when the app has no permission to ask
     *     (<code>Contact.User.Read</code>) or the token is not accepted
     */
    public DingTalkProfile me(Secret userToken) {
        return new DingTalkProfile(hosts.withoutToken(
                VendorRequest.get("/v1.0/contact/users/me").header(DingTalkDialect.TOKEN_HEADER, userToken.reveal())));
    }

    /**
     * Exchanges a code that a page inside DingTalk has asked for. It is good for one exchange within five minutes, by the
     * app for which it was issued.
     *
     * @throws VendorException {@link dev.keybridge.lib.http.VendorRejectedRecord} for a code that is wrong, expired, used or
     *     another app's (40078), or for somebody outside the app's visible range (40079)
     */
    public DingTalkInAppUser getUserInfo(String jsapiCode) {
        VendorRequest request = VendorRequest.post("/topapi/v2/user/getuserinfo", Map.of("code", jsapiCode));
        Wire user = hosts.legacy(request.once()).requiredObject("result");
        return new DingTalkInAppUser(user.requiredText("userid"), user.requiredText("unionid"), said(user, "name"));
    }

    private static Optional<String> said(Wire answer, String name) {
        return answer.text(name).filter(value -> !value.isBlank());
    }
}
