package dev.keybridge.simulator.wecom.login;

import dev.keybridge.simulator.http.Request;
import dev.keybridge.simulator.page.FramedLogin;
import dev.keybridge.simulator.rules.OpenPoints;
import dev.keybridge.simulator.wecom.rules.OpenPoint;
import dev.keybridge.simulator.wecom.session.WeComState;

import java.util.Map;

/** The QR page as a panel in somebody else's page: what <code>createWWLoginPanel</code> of WeCom's script opens. */
final class FramedWebLogin {
    private static final String SCRIPT = FramedLogin.script(FramedWebLogin.class, "framed.js");

    private FramedWebLogin() {}

    /** @param prefix where the handler is mounted */
    static FramedLogin of(WeComState state, String prefix) {
        FramedLogin.Place place = new FramedLogin.Place(
                prefix,
                WebLogin.PATH,
                SCRIPT,
                request -> request.query().find("redirect_type").isPresent(),
                request -> switches(request, state.openPoints()));
        return new FramedLogin(new WebLogin(state, prefix), place, state.clock());
    }

    private static Map<String, String> switches(Request request, OpenPoints<OpenPoint> open) {
        String wanted = request.query().get("redirect_type");
        return Map.of(
                "end", wanted.equals("callback") ? open.get(OpenPoint.PANEL_END) : wanted,
                "channel", open.get(OpenPoint.PANEL_CHANNEL),
                "ready", open.get(OpenPoint.PANEL_READY),
                "field", open.get(OpenPoint.PANEL_CALL_FIELD),
                "callid", open.get(OpenPoint.PANEL_CALL_ID),
                "expiry", open.get(OpenPoint.PANEL_EXPIRY));
    }
}
