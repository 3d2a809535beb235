package dev.keybridge.lib.wecom.api;

import dev.keybridge.lib.http.VendorException;
import dev.keybridge.lib.http.VendorRequest;
import dev.keybridge.lib.http.VendorSession;
import dev.keybridge.lib.http.Wire;

import java.util.Map;
import java.util.Optional;

/** Turns login codes into members (VD-91023, VD-95833). */
public final class LoginApi {
    private final VendorSession session;

    LoginApi(VendorSession session) {
        this.session = session;
    }

    /**
     * Exchanges a login code. A code is good for one exchange within five minutes and belongs to the app that issued it.
     *
     * @throws VendorException {@link dev.keybridge.lib.http.VendorRejectedRecord} for a code that is wrong, expired or used
     *     (40029, 42003, 42022); {@link dev.keybridge.lib.http.VendorRefused} for wrong credentials (40001, 40013), an
     *     untrusted address of ours (60020) or redirect (50001), the wrong kind of secret (48002)
     */
    public WeComUserInfo getUserInfo(String code) {
        VendorRequest request = VendorRequest.get("/cgi-bin/auth/getuserinfo")
                .with("code", code)
                .once();
        Wire answer = session.call(request);
        return new WeComUserInfo(
                said(answer, "userid"),
                said(answer, "user_ticket"),
                said(answer, "openid"),
                said(answer, "external_userid"));
    }

    /**
     * Fetches what the member has consented to show.
     *
     * @throws VendorException {@link dev.keybridge.lib.http.VendorRejectedRecord} for an expired or wrong ticket (84014,
     *     84015)
     */
    public WeComUserDetail getUserDetail(String userTicket) {
        VendorRequest request = VendorRequest.post("/cgi-bin/auth/getuserdetail", Map.of("user_ticket", userTicket));
        return new WeComUserDetail(session.call(request));
    }

    private static Optional<String> said(Wire answer, String name) {
        return answer.text(name).filter(value -> !value.isBlank());
    }
}
