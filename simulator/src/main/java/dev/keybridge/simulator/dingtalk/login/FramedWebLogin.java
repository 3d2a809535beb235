package dev.keybridge.simulator.dingtalk.login;

import dev.keybridge.simulator.dingtalk.rules.DingTalkOpenPoint;
import dev.keybridge.simulator.dingtalk.session.DingTalkState;
import dev.keybridge.simulator.page.FramedLogin;
import dev.keybridge.simulator.rules.OpenPoints;

import java.util.Map;

/** The login page in a frame of somebody else's page: what <code>DTFrameLogin</code> of DingTalk's script opens. */
final class FramedWebLogin {
    private static final String SCRIPT = FramedLogin.script(FramedWebLogin.class, "framed.js");

    private FramedWebLogin() {}

    /** @param prefix where the handler is mounted */
    static FramedLogin of(DingTalkState state, String prefix) {
        FramedLogin.Place place = new FramedLogin.Place(
                prefix,
                WebLogin.PATH,
                SCRIPT,
                request -> request.query().get("iframe").equals("true"),
                request -> switches(state.openPoints()));
        return new FramedLogin(new WebLogin(state, prefix), place, state.clock());
    }

    private static Map<String, String> switches(OpenPoints<DingTalkOpenPoint> open) {
        return Map.of(
                "message", open.get(DingTalkOpenPoint.PANEL_MESSAGE),
                "times", open.get(DingTalkOpenPoint.PANEL_TIMES),
                "code", open.get(DingTalkOpenPoint.PANEL_ERROR_CODE),
                "expiry", open.get(DingTalkOpenPoint.PANEL_EXPIRY));
    }
}
