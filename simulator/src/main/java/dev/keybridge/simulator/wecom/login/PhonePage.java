package dev.keybridge.simulator.wecom.login;

import dev.keybridge.simulator.http.Handler;
import dev.keybridge.simulator.http.Parameters;
import dev.keybridge.simulator.http.Request;
import dev.keybridge.simulator.http.Response;
import dev.keybridge.simulator.page.PageProblem;
import dev.keybridge.simulator.page.PhoneCookie;
import dev.keybridge.simulator.page.Texts;
import dev.keybridge.simulator.wecom.corp.Corp;
import dev.keybridge.simulator.wecom.corp.Visitor;
import dev.keybridge.simulator.wecom.session.WeComState;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Not a page of the vendor: makes this browser the phone of somebody, so that pages inside the app stay silent. */
final class PhonePage implements Handler {
    static final String PATH = "/phone";

    private final WeComState state;
    private final String prefix;
    private final PhoneCookie<Corp, Visitor> phones;

    PhonePage(WeComState state, String prefix) {
        this.state = state;
        this.prefix = prefix;
        this.phones = new PhoneCookie<>(state.phones(), Corp::corpId, Visitors.COOKIE, prefix);
    }

    @Override
    public Response answer(Request request) {
        Texts texts = Pages.WECOM.textsForApp(request);
        try {
            Parameters parameters = request.method().equals("POST") ? request.form() : request.query();
            Corp corp = state.corps().find(parameters.get("appid")).orElseThrow(() -> new PageProblem("appid"));
            return request.method().equals("POST") ? change(parameters, corp) : show(request, corp, texts);
        } catch (PageProblem problem) {
            return Pages.WECOM.problem(problem, texts);
        }
    }

    private Response change(Parameters form, Corp corp) {
        Response back =
                Response.redirect(prefix + PATH + "?appid=" + URLEncoder.encode(corp.corpId(), StandardCharsets.UTF_8)
                        + "&lang=" + (form.get("lang").startsWith("en") ? "en" : "zh"));
        if (form.get("visitor").equals("nobody")) {
            return phones.forget(back, corp);
        }
        Visitor visitor = Visitors.picked(form, corp, state.openPoints());
        return phones.remember(back, corp, visitor);
    }

    private Response show(Request request, Corp corp, Texts texts) {
        String now = phones.holder(request, corp)
                .map(visitor -> Visitors.shown(visitor, corp, texts))
                .orElseGet(() -> texts.get("wecom.phone.nobody"));
        Map<String, String> hidden =
                Map.of("appid", corp.corpId(), "lang", texts.language().substring(0, 2));
        String picker = Pages.picker(corp.organisation(), texts)
                .html(
                        request.query().get("q"),
                        prefix + PATH,
                        prefix + PATH,
                        hidden,
                        Pages.WECOM.fragment("signout", texts, Map.of()));
        return Pages.WECOM.page(
                "phone",
                texts,
                "wecom.phone.title",
                Map.of("holder", texts.get("wecom.phone.holder", now), "picker", picker));
    }
}
