package dev.keybridge.simulator.dingtalk.login;

import dev.keybridge.simulator.dingtalk.corp.DingTalkApp;
import dev.keybridge.simulator.dingtalk.corp.DingTalkCorp;
import dev.keybridge.simulator.dingtalk.corp.DingTalkVisitor;
import dev.keybridge.simulator.dingtalk.session.DingTalkState;
import dev.keybridge.simulator.http.Handler;
import dev.keybridge.simulator.http.Parameters;
import dev.keybridge.simulator.http.Request;
import dev.keybridge.simulator.http.Response;
import dev.keybridge.simulator.page.PageProblem;
import dev.keybridge.simulator.page.PhoneCookie;
import dev.keybridge.simulator.page.Texts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Not a page of the vendor: makes this browser the client of somebody, with a workbench from which apps are opened. */
final class PhonePage implements Handler {
    static final String PATH = "/phone";

    private final DingTalkState state;
    private final String prefix;
    private final PhoneCookie<DingTalkCorp, DingTalkVisitor> phones;

    PhonePage(DingTalkState state, String prefix, PhoneCookie<DingTalkCorp, DingTalkVisitor> phones) {
        this.state = state;
        this.prefix = prefix;
        this.phones = phones;
    }

    @Override
    public Response answer(Request request) {
        Texts texts = Pages.DINGTALK.textsForApp(request);
        try {
            boolean change = request.method().equals("POST");
            Parameters parameters = change ? request.form() : request.query();
            DingTalkCorp corp =
                    state.corps().find(parameters.get("corpId")).orElseThrow(() -> new PageProblem("corp_id"));
            return change ? change(parameters, corp) : show(request, corp, texts);
        } catch (PageProblem problem) {
            return Pages.DINGTALK.problem(problem, texts);
        }
    }

    private Response change(Parameters form, DingTalkCorp corp) {
        Response back =
                Response.redirect(prefix + PATH + "?corpId=" + URLEncoder.encode(corp.corpId(), StandardCharsets.UTF_8)
                        + "&lang=" + (form.get("lang").startsWith("en") ? "en" : "zh"));
        return form.get("visitor").equals("nobody")
                ? phones.forget(back, corp)
                : phones.remember(back, corp, Visitors.picked(form, corp));
    }

    private Response show(Request request, DingTalkCorp corp, Texts texts) {
        Map<String, String> hidden =
                Map.of("corpId", corp.corpId(), "lang", texts.language().substring(0, 2));
        String picker = Visitors.picker(
                        corp, person -> corp.findMember(person.userid()).isPresent(), texts)
                .html(
                        request.query().get("q"),
                        prefix + PATH,
                        prefix + PATH,
                        hidden,
                        Pages.DINGTALK.fragment("signout", texts, Map.of()));
        Map<String, String> values = new HashMap<>();
        values.put(
                "holder",
                texts.get(
                        "dingtalk.phone.holder",
                        phones.holder(request, corp)
                                .map(visitor -> Visitors.shown(visitor, corp, texts))
                                .orElseGet(() -> texts.get("dingtalk.phone.nobody"))));
        values.put("picker", picker);
        values.put("homes", corp.apps().stream().map(app -> homes(app, texts)).collect(Collectors.joining()));
        return Pages.DINGTALK.page("phone", texts, "dingtalk.phone.title", values);
    }

    /** As the workbench opens them: with the corp id instead of its placeholder. */
    private static String homes(DingTalkApp app, Texts texts) {
        return app.homePages().registered().stream()
                .map(home -> Pages.DINGTALK.fragment(
                        "home",
                        texts,
                        Map.of("address", home.toString().replace("$CORPID$", app.corpId()), "name", app.name())))
                .collect(Collectors.joining());
    }
}
