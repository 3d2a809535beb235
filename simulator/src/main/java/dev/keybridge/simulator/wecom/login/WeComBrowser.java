package dev.keybridge.simulator.wecom.login;

import dev.keybridge.simulator.http.Request;

import java.util.regex.Pattern;

/** Whether a request comes from the browser inside WeCom. Its User-Agent names MicroMessenger as well. */
final class WeComBrowser {
    private static final Pattern MARK = Pattern.compile("wxwork/[0-9.]+", Pattern.CASE_INSENSITIVE);

    private WeComBrowser() {}

    static boolean sent(Request request) {
        return MARK.matcher(request.header("User-Agent").orElse("")).find();
    }
}
