package dev.keybridge.simulator.dingtalk.login;

import dev.keybridge.simulator.dingtalk.corp.DingTalkApp;
import dev.keybridge.simulator.dingtalk.corp.DingTalkCorp;
import dev.keybridge.simulator.dingtalk.rules.DingTalkOpenPoint;
import dev.keybridge.simulator.dingtalk.session.DingTalkState;
import dev.keybridge.simulator.http.Parameters;
import dev.keybridge.simulator.org.Detail;
import dev.keybridge.simulator.org.Person;
import dev.keybridge.simulator.page.PageProblem;
import dev.keybridge.simulator.page.RedirectTarget;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The checked parameters of the login page.
 *
 * @param corp whose members are offered
 * @param asksCorp whether the person chooses an organisation
 * @param exclusive whether only accounts that belong to the company can sign in
 */
record LoginRequest(
        DingTalkCorp corp,
        DingTalkApp app,
        RedirectTarget target,
        boolean asksCorp,
        boolean exclusive,
        Map<String, String> parameters) {
    private static final List<String> NAMES = List.of(
            "redirect_uri",
            "response_type",
            "client_id",
            "scope",
            "prompt",
            "state",
            "org_type",
            "corpId",
            "exclusiveLogin",
            "exclusiveCorpId",
            "lang");
    private static final String WITH_CORP = "openid corpid";
    private static final Set<String> SCOPES = Set.of("openid", WITH_CORP);

    /** @throws PageProblem for the first thing that the vendor would refuse */
    static LoginRequest parse(Parameters parameters, DingTalkState state) {
        DingTalkApp app =
                state.corps().findApp(parameters.get("client_id")).orElseThrow(() -> new PageProblem("client_id"));
        require(parameters.get("response_type").equals("code"), "response_type");
        require(SCOPES.contains(parameters.get("scope")), "scope");
        require(parameters.get("prompt").equals("consent"), "prompt");
        RedirectTarget target = RedirectTarget.parse(
                parameters.get("redirect_uri"), parameters.find("state").orElse(null));
        boolean allowed = state.openPoints().is(DingTalkOpenPoint.REDIRECT_MATCH, "exact")
                ? app.redirects().allowsExactly(target.uri())
                : app.redirects().allowsOrigin(target.uri());
        require(allowed, "redirect_domain");
        boolean exclusive = parameters.get("exclusiveLogin").equals("true");
        String corpId = exclusive && parameters.find("exclusiveCorpId").isPresent()
                ? parameters.get("exclusiveCorpId")
                : app.corpId();
        DingTalkCorp corp = state.corps().find(corpId).orElseThrow(() -> new PageProblem("exclusive_corp"));
        Map<String, String> kept = new LinkedHashMap<>();
        NAMES.forEach(name -> parameters.find(name).ifPresent(value -> kept.put(name, value)));
        return new LoginRequest(corp, app, target, parameters.get("scope").equals(WITH_CORP), exclusive, kept);
    }

    private static void require(boolean met, String problem) {
        if (!met) {
            throw new PageProblem(problem);
        }
    }

    /** Whether the page asks for the company's code before anything else. */
    boolean asksCompanyCode() {
        return exclusive && !parameters.containsKey("exclusiveCorpId");
    }

    boolean offers(Person person) {
        return corp.findMember(person.userid()).isPresent()
                && (!exclusive || person.detail(Detail.EXCLUSIVE_ACCOUNT).isPresent());
    }

    /** The organisations among which a human being can choose here. */
    List<DingTalkCorp> choices(String human, DingTalkState state) {
        boolean managed = parameters.getOrDefault("org_type", "").equals("management");
        String wanted = parameters.get("corpId");
        return state.corps().all().stream()
                .filter(one -> app.admitsOtherCorps() || one.corpId().equals(app.corpId()))
                .filter(one -> wanted == null || one.corpId().equals(wanted))
                .filter(one -> one.members().stream()
                        .anyMatch(person -> person.human().equals(human)
                                && (!managed
                                        || person.detail(Detail.ADMIN_LEVEL).isPresent())))
                .toList();
    }
}
