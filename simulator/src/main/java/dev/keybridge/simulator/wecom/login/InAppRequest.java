package dev.keybridge.simulator.wecom.login;

import dev.keybridge.simulator.http.Parameters;
import dev.keybridge.simulator.page.PageProblem;
import dev.keybridge.simulator.page.RedirectTarget;
import dev.keybridge.simulator.wecom.corp.App;
import dev.keybridge.simulator.wecom.corp.AppKind;
import dev.keybridge.simulator.wecom.corp.Corp;
import dev.keybridge.simulator.wecom.rules.OpenPoint;
import dev.keybridge.simulator.wecom.session.WeComState;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The checked parameters of the page inside the app (VD-91022).
 *
 * @param asksPrivate whether the consent of {@code snsapi_privateinfo} is wanted
 */
record InAppRequest(Corp corp, App app, RedirectTarget target, boolean asksPrivate, Map<String, String> parameters) {
    private static final List<String> NAMES =
            List.of("appid", "redirect_uri", "response_type", "scope", "state", "agentid", "lang");
    private static final String PRIVATE = "snsapi_privateinfo";
    private static final Set<String> SCOPES = Set.of("snsapi_base", "snsapi_userinfo", PRIVATE);

    /** @throws PageProblem for the first thing that the vendor would refuse; an untrusted domain is {@link UntrustedDomain} */
    static InAppRequest parse(Parameters parameters, WeComState state) {
        Corp corp = state.corps().find(parameters.get("appid")).orElseThrow(() -> new PageProblem("appid"));
        if (!parameters.get("response_type").equals("code")) {
            throw new PageProblem("response_type");
        }
        String scope = parameters.get("scope");
        if (!SCOPES.contains(scope)) {
            throw new PageProblem("scope");
        }
        RedirectTarget target =
                RedirectTarget.parse(parameters.get("redirect_uri"), State.of(parameters, state.openPoints()));
        boolean named = !parameters.get("agentid").isEmpty();
        if (scope.equals(PRIVATE)
                && !named
                && state.openPoints().is(OpenPoint.PRIVATEINFO_WITHOUT_AGENTID, "error-page")) {
            throw new PageProblem("agentid_required");
        }
        App app = named ? Agents.find(corp, parameters.get("agentid")) : byDomain(corp, target.uri());
        if (!app.trustedDomains().trusts(target.uri())) {
            throw new UntrustedDomain(target.uri());
        }
        Map<String, String> kept = new LinkedHashMap<>();
        NAMES.forEach(name -> parameters.find(name).ifPresent(value -> kept.put(name, value)));
        return new InAppRequest(corp, app, target, scope.equals(PRIVATE) && named, kept);
    }

    /** Without an agentid the redirect domain tells which app is meant. */
    private static App byDomain(Corp corp, URI redirect) {
        return corp.apps().stream()
                .filter(app -> app.kind() != AppKind.CONTACT_SYNC && !app.isDisabled())
                .filter(app -> app.trustedDomains().trusts(redirect))
                .findFirst()
                .orElseThrow(() -> new UntrustedDomain(redirect));
    }

    /** The redirect does not go to the app's trusted domain. */
    static final class UntrustedDomain extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient URI redirect;

        private UntrustedDomain(URI redirect) {
            super("untrusted domain", null, false, false);
            this.redirect = redirect;
        }

        URI redirect() {
            return redirect;
        }
    }
}
