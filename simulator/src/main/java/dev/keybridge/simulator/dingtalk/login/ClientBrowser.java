package dev.keybridge.simulator.dingtalk.login;

import dev.keybridge.simulator.http.Request;

import java.util.Locale;

/** Whether a request comes from the browser inside DingTalk. */
final class ClientBrowser {
    private ClientBrowser() {}

    static boolean sent(Request request) {
        return request.header("User-Agent").orElse("").toLowerCase(Locale.ROOT).contains("dingtalk");
    }
}
