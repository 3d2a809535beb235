package dev.keybridge.simulator.dingtalk.login;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.keybridge.simulator.dingtalk.corp.DingTalkApp;
import dev.keybridge.simulator.dingtalk.corp.DingTalkCorp;
import dev.keybridge.simulator.dingtalk.corp.DingTalkVisitor;
import dev.keybridge.simulator.dingtalk.session.DingTalkState;
import dev.keybridge.simulator.dingtalk.session.LoginGrant;
import dev.keybridge.simulator.http.Handler;
import dev.keybridge.simulator.http.Parameters;
import dev.keybridge.simulator.http.Request;
import dev.keybridge.simulator.http.Response;
import dev.keybridge.simulator.page.PageProblem;
import dev.keybridge.simulator.page.PhoneCookie;
import dev.keybridge.simulator.page.Template;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Stands in for the script through which a page talks to the client. The real one reaches the client by a bridge that
 * no page sees; this one asks its own address again, as a script, so that a page which may load it may also use it.
 */
final class JsapiScript implements Handler {
    private static final Pattern PATH = Pattern.compile("/dingding/dingtalk-jsapi/[0-9.]+/dingtalk\\.open\\.js");
    private static final Pattern CALLBACK = Pattern.compile("[A-Za-z0-9_]{1,64}");
    private static final JsonMapper JSON = new JsonMapper();
    private static final Template SCRIPT = Template.load(JsapiScript.class, "dingtalk.open.js");
    private static final String TYPE = "application/javascript; charset=UTF-8";

    private final DingTalkState state;
    private final PhoneCookie<DingTalkCorp, DingTalkVisitor> phones;

    JsapiScript(DingTalkState state, PhoneCookie<DingTalkCorp, DingTalkVisitor> phones) {
        this.state = state;
        this.phones = phones;
    }

    @Override
    public Response answer(Request request) {
        if (!PATH.matcher(request.path()).matches() || !request.method().equals("GET")) {
            return Response.empty(404);
        }
        Optional<String> callback = request.query().find("callback");
        if (callback.isEmpty()) {
            return script(SCRIPT.fill(Map.of())).with("Cache-Control", "max-age=60");
        }
        if (!CALLBACK.matcher(callback.get()).matches()) {
            return Response.empty(404);
        }
        return script("simulatedDingTalk." + callback.get() + "(" + outcome(request) + ");")
                .with("Cache-Control", "no-store");
    }

    private String outcome(Request request) {
        try {
            return text(Map.of("code", issue(request)));
        } catch (PageProblem problem) {
            return text(Map.of("errorCode", "3", "errorMessage", problem.name()));
        }
    }

    private String issue(Request request) {
        if (!ClientBrowser.sent(request)) {
            throw new PageProblem("not_in_client");
        }
        Parameters wanted = request.query();
        DingTalkCorp corp = state.corps().find(wanted.get("corpId")).orElseThrow(() -> new PageProblem("corp_id"));
        URI page = page(wanted.get("page"));
        DingTalkApp app = wanted.find("clientId").isPresent()
                ? corp.findApp(wanted.get("clientId")).orElseThrow(() -> new PageProblem("client_id"))
                : corp.apps().stream()
                        .filter(one -> one.homePages().allowsOrigin(page))
                        .findFirst()
                        .orElseThrow(() -> new PageProblem("home_page"));
        if (!app.homePages().allowsOrigin(page)) {
            throw new PageProblem("home_page");
        }
        DingTalkVisitor holder = phones.holder(request, corp).orElseThrow(() -> new PageProblem("nobody_signed_in"));
        boolean member = holder instanceof DingTalkVisitor.Member one
                && corp.findMember(one.userid()).isPresent();
        if (!member) {
            throw new PageProblem("not_in_organisation");
        }
        return state.jsapiCodes().issue(LoginGrant.of(state, app, holder, corp.corpId()));
    }

    private static URI page(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException malformed) {
            throw new PageProblem("home_page");
        }
    }

    private static String text(Map<String, String> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Response script(String text) {
        return Response.text(200, TYPE, text).with("X-Content-Type-Options", "nosniff");
    }
}
