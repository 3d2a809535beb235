package dev.keybridge.lib.dingtalk.api;

import dev.keybridge.lib.http.Cancellation;
import dev.keybridge.lib.http.VendorRequest;
import dev.keybridge.lib.http.VendorSession;
import dev.keybridge.lib.http.Wire;

import java.util.Map;

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
