package dev.keybridge.simulator.wecom.login;

import dev.keybridge.simulator.http.Handler;
import dev.keybridge.simulator.http.Request;
import dev.keybridge.simulator.http.Response;
import dev.keybridge.simulator.page.PageProblem;
import dev.keybridge.simulator.page.PersonPicker;
import dev.keybridge.simulator.page.QrPicture;
import dev.keybridge.simulator.page.Texts;
import dev.keybridge.simulator.wecom.corp.Visitor;
import dev.keybridge.simulator.wecom.session.LoginGrant;
import dev.keybridge.simulator.wecom.session.LoginKind;
import dev.keybridge.simulator.wecom.session.WeComState;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The QR page for desktop browsers (VD-98152): pick who scans, then confirm or refuse as on that person's phone. */
final class WebLogin implements Handler {
    static final String PATH = "/wwlogin/sso/login";

    private static final String SCAN = PATH + "/scan";
    private static final String CONFIRM = PATH + "/confirm";

    private final WeComState state;
    private final String prefix;

    /** @param prefix where this handler is mounted */
    WebLogin(WeComState state, String prefix) {
        this.state = state;
        this.prefix = prefix;
    }

    @Override
    public Response answer(Request request) {
        Texts texts = Pages.WECOM.texts(request);
        try {
            return switch (request.method() + " " + request.path()) {
                case "GET " + PATH -> choose(request, texts);
                case "POST " + SCAN -> scan(request, texts);
                case "POST " + CONFIRM -> confirm(request);
                default -> throw new PageProblem("unknown_page");
            };
        } catch (PageProblem problem) {
            return Pages.WECOM.problem(problem, texts);
        }
    }

    private Response choose(Request request, Texts texts) {
        WebLoginRequest login = WebLoginRequest.parse(request.query(), state);
        String picker = Pages.picker(login.corp().organisation(), texts)
                .html(request.query().get("q"), prefix + PATH, prefix + SCAN, login.parameters(), "");
        Map<String, String> values = new HashMap<>();
        values.put("app", appName(login, texts));
        values.put("qr", QrPicture.svg(login.parameters().toString(), texts.get("wecom.web.scan")));
        values.put("picker", picker);
        return Pages.WECOM.page("web", texts, "wecom.web.title", values);
    }

    private Response scan(Request request, Texts texts) {
        WebLoginRequest login = WebLoginRequest.parse(request.form(), state);
        Visitor visitor = Visitors.picked(request.form(), login.corp(), state.openPoints());
        Map<String, String> hidden = new HashMap<>(login.parameters());
        hidden.putAll(Visitors.fields(visitor));
        Map<String, String> values = new HashMap<>();
        values.put("who", Visitors.shown(visitor, login.corp(), texts));
        values.put("app", appName(login, texts));
        values.put("action", prefix + CONFIRM);
        values.put("hidden", PersonPicker.hidden(hidden));
        return Pages.WECOM.page("confirm", texts, "wecom.confirm.title", values);
    }

    private Response confirm(Request request) {
        WebLoginRequest login = WebLoginRequest.parse(request.form(), state);
        if (!request.form().get("decision").equals("confirm")) {
            return login.target().with(Map.of());
        }
        Visitor visitor = Visitors.picked(request.form(), login.corp(), state.openPoints());
        LoginGrant grant = new LoginGrant(
                login.app(), visitor, LoginKind.WEB, Set.of(), login.target().uri());
        return login.target().with(Map.of("code", state.codes().issue(grant)));
    }

    private static String appName(WebLoginRequest login, Texts texts) {
        return texts.get(
                "wecom.app",
                login.corp().organisation().department(1).name(),
                login.app().name());
    }
}
