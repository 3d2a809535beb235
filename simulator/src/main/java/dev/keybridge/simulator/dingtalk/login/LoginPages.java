package dev.keybridge.simulator.dingtalk.login;

import dev.keybridge.simulator.dingtalk.corp.DingTalkCorp;
import dev.keybridge.simulator.dingtalk.corp.DingTalkVisitor;
import dev.keybridge.simulator.dingtalk.session.DingTalkState;
import dev.keybridge.simulator.http.Router;
import dev.keybridge.simulator.page.PhoneCookie;

/** The pages that people see when they sign in, and the script for pages inside the client. */
public final class LoginPages {
    private LoginPages() {}

    /**
     * Adds the pages to a server.
     *
     * @param all above all the others; where the cookie of a phone is sent
     * @param login stands in for login.dingtalk.com
     * @param scripts stands in for g.alicdn.com
     */
    public static void mount(Router router, DingTalkState state, String all, String login, String scripts) {
        PhoneCookie<DingTalkCorp, DingTalkVisitor> phones =
                new PhoneCookie<>(state.phones(), DingTalkCorp::corpId, Visitors.COOKIE, all);
        router.mount(login, FramedWebLogin.of(state, login));
        router.mount(scripts, new JsapiScript(state, phones));
        router.mount(all, new PhonePage(state, all, phones));
    }
}
