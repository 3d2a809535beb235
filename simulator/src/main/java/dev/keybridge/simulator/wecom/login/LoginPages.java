package dev.keybridge.simulator.wecom.login;

import dev.keybridge.simulator.http.Handler;
import dev.keybridge.simulator.http.Response;
import dev.keybridge.simulator.wecom.session.WeComState;

/** The pages that people see when they sign in. */
public final class LoginPages {
    public LoginPages(WeComState state) {}

    public Handler web() {
        return request -> Response.empty(404);
    }

    public Handler inApp() {
        return request -> Response.empty(404);
    }

    public Handler notices() {
        return request -> Response.empty(404);
    }
}
