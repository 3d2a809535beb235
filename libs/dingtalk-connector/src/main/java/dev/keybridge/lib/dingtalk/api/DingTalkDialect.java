package dev.keybridge.lib.dingtalk.api;

import dev.keybridge.lib.dingtalk.api.Meanings.Meaning;
import dev.keybridge.lib.http.Pace;
import dev.keybridge.lib.http.Reaction;
import dev.keybridge.lib.http.Secret;
import dev.keybridge.lib.http.VendorAccount;
import dev.keybridge.lib.http.VendorDialect;
import dev.keybridge.lib.http.VendorFault;
import dev.keybridge.lib.http.VendorRequest;
import dev.keybridge.lib.http.Wire;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How DingTalk reports errors and hands out tokens: the new API by HTTP status and a <code>code</code>, the old one by an
 * <code>errcode</code> in an HTTP 200. One token is good for both.
 */
final class DingTalkDialect implements VendorDialect {
    static final String TOKEN_HEADER = "x-acs-dingtalk-access-token";

    private static final String NEW_API = "/v1.0/";
    private static final Duration UNSTATED_LIFETIME = Duration.ofMinutes(10);

    private final Pace pace;

    DingTalkDialect(Pace pace) {
        this.pace = pace;
    }

    @Override
    public Optional<VendorFault> fault(int status, Wire body) {
        Complaint complaint = new Complaint(body);
        if (complaint.isOfDoorKeeper()) {
            return Optional.of(shutOut());
        }
        // The new host, too, answers so to a path that it does not know.
        if (body.has("errcode")) {
            return complaint.legacyCode().map(code -> fault(code, Meanings.of(code), complaint));
        }
        if (status >= 200 && status < 300) {
            return Optional.empty();
        }
        // What is not listed is told by its status when that says more: 429, 5xx.
        return complaint
                .currentCode()
                .filter(code -> Meanings.isKnown(code) || status < 500 && status != 429)
                .map(code -> fault(code, Meanings.of(code), complaint));
    }

    /** Whoever sends too much from one address gets the door-keeper's page; a gateway's page has a status of its own. */
    @Override
    public Optional<VendorFault> page(int status) {
        boolean doorKeeper = status >= 200 && status < 300 || status == 403 || status == 405;
        return doorKeeper ? Optional.of(shutOut()) : Optional.empty();
    }

    @Override
    public Pace pace() {
        return pace;
    }

    @Override
    public VendorRequest tokenRequest(VendorAccount account) {
        return VendorRequest.post(
                NEW_API + "oauth2/accessToken",
                Map.of("appKey", account.appKey(), "appSecret", account.secret().reveal()));
    }

    @Override
    public IssuedToken issuedToken(Wire answer) {
        Duration lifetime = answer.has("expireIn")
                ? Duration.ofSeconds(Math.max(0, answer.requiredNumber("expireIn")))
                : UNSTATED_LIFETIME;
        return new IssuedToken(Secret.of(answer.requiredText("accessToken")), lifetime);
    }

    @Override
    public VendorRequest authorised(VendorRequest request, Secret token) {
        return request.path().startsWith(NEW_API)
                ? request.header(TOKEN_HEADER, token.reveal())
                : request.with("access_token", token.reveal());
    }

    private static VendorFault fault(String code, Meaning meaning, Complaint complaint) {
        Optional<String> named = Optional.empty();
        if (Meanings.isPermission(meaning)) {
            named = complaint.requiredScopes();
        } else if (Meanings.isAddress(meaning)) {
            named = complaint.address();
        }
        String what = meaning.what() + named.map(text -> ": " + text).orElse("");
        return new VendorFault(code, complaint.requestId(), meaning.reaction(), what, named);
    }

    private static VendorFault shutOut() {
        return new VendorFault(
                DingTalkErrors.IP_BLOCKED,
                Optional.empty(),
                Reaction.SHUT_OUT,
                "DingTalk's door-keeper answers instead of the API: too many requests from this server's address, or not"
                        + " DingTalk's API at all");
    }
}
