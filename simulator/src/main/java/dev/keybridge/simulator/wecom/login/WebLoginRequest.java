package dev.keybridge.simulator.wecom.login;

import dev.keybridge.simulator.http.Parameters;
import dev.keybridge.simulator.page.PageProblem;
import dev.keybridge.simulator.page.RedirectTarget;
import dev.keybridge.simulator.wecom.corp.App;
import dev.keybridge.simulator.wecom.corp.Corp;
import dev.keybridge.simulator.wecom.session.WeComState;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The checked parameters of the QR page (VD-98152). */
record WebLoginRequest(Corp corp, App app, RedirectTarget target, Map<String, String> parameters) {
    private static final List<String> NAMES =
            List.of("login_type", "appid", "agentid", "redirect_uri", "state", "lang");

    /** @throws PageProblem for the first thing that the vendor would refuse */
    static WebLoginRequest parse(Parameters parameters, WeComState state) {
        if (!parameters.get("login_type").equals("CorpApp")) {
            throw new PageProblem("login_type");
        }
        Corp corp = state.corps().find(parameters.get("appid")).orElseThrow(() -> new PageProblem("appid"));
        App app = Agents.find(corp, parameters.get("agentid"));
        RedirectTarget target =
                RedirectTarget.parse(parameters.get("redirect_uri"), State.of(parameters, state.openPoints()));
        if (!app.trustedDomains().trusts(target.uri()) && !app.webLoginDomains().trusts(target.uri())) {
            throw new PageProblem("redirect_domain");
        }
        Map<String, String> kept = new LinkedHashMap<>();
        NAMES.forEach(name -> parameters.find(name).ifPresent(value -> kept.put(name, value)));
        return new WebLoginRequest(corp, app, target, kept);
    }
}
