package dev.keybridge.lib.dingtalk.api;

import dev.keybridge.lib.http.Cancellation;
import dev.keybridge.lib.http.VendorRequest;
import dev.keybridge.lib.http.VendorSession;
import dev.keybridge.lib.http.Wire;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The two hosts of DingTalk, in the name of one app: most of the directory is on the old one, the rest on the new one. */
final class Hosts {
    private final VendorSession session;
    private final DingTalkSettings settings;

    Hosts(VendorSession session, DingTalkSettings settings) {
        this.session = session;
        this.settings = settings;
    }

    DingTalkSettings settings() {
        return settings;
    }

    /** A request to the new host with the app's token. */
    Wire current(VendorRequest request) {
        return session.call(request);
    }

    /** A request to the new host with whatever credentials it carries itself. */
    Wire withoutToken(VendorRequest request) {
        return session.callWithoutToken(request);
    }

    /** A request to the old host with the app's token. */
    Wire legacy(VendorRequest request) {
        return session.call(request.at(settings.legacyApiBaseUrl()));
    }

    /** Asks the old host with these parameters. @return the whole answer, of which <code>result</code> is the matter */
    Wire legacy(String path, Map<String, ?> parameters) {
        return legacy(VendorRequest.post(path, parameters));
    }

    Duration authenticate() {
        return session.authenticate();
    }

    void authenticateFor(String corpId) {
        Map<String, String> credentials = Map.of(
                "client_id", settings.appKey(),
                "client_secret", settings.appSecret().reveal(),
                "grant_type", "client_credentials");
        session.callWithoutToken(VendorRequest.post("/v1.0/oauth2/" + corpId + "/token", credentials)
                        .once())
                .requiredText("access_token");
    }

    Optional<Duration> clockOffset() {
        return session.clockOffset();
    }

    long calls() {
        return session.calls();
    }

    long throttled() {
        return session.throttled();
    }

    Hosts under(Cancellation cancellation) {
        return new Hosts(session.under(cancellation), settings);
    }
}
