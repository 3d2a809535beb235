package dev.keybridge.simulator.wecom.login;

import dev.keybridge.simulator.http.Handler;
import dev.keybridge.simulator.http.Router;
import dev.keybridge.simulator.wecom.session.WeComState;

/** The pages that people see when they sign in. */
public final class LoginPages {
    private LoginPages() {}

    /**
     * Adds the pages to a server.
     *
     * @param login stands in for login.work.weixin.qq.com
     * @param open stands in for open.weixin.qq.com
     * @param openWork stands in for open.work.weixin.qq.com
     */
    public static void mount(Router router, WeComState state, String login, String open, String openWork) {
        router.mount(login, FramedWebLogin.of(state, login));
        Handler phone = new PhonePage(state, open);
        Handler inApp = new InAppLogin(state, open, openWork);
        router.mount(open, request -> (request.path().equals(PhonePage.PATH) ? phone : inApp).answer(request));
        router.mount(openWork, new Notices());
    }
}
