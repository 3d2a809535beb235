package dev.keybridge.simulator.wecom.api;

import dev.keybridge.simulator.http.Request;
import dev.keybridge.simulator.wecom.corp.App;

/** Whether an app may be used from the caller's address. */
final class TrustedIps {
    private TrustedIps() {}

    static void check(App app, Request request) {
        if (!app.trustedIps().isEmpty() && !app.trustedIps().contains(request.remoteAddress())) {
            throw new ApiError(60020);
        }
    }
}
