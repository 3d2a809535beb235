package dev.keybridge.simulator.dingtalk;

import dev.keybridge.simulator.SimulatedVendor;
import dev.keybridge.simulator.calls.CallLog;
import dev.keybridge.simulator.dingtalk.api.DingTalkHost;
import dev.keybridge.simulator.dingtalk.corp.DingTalkApp;
import dev.keybridge.simulator.dingtalk.corp.DingTalkCorp;
import dev.keybridge.simulator.dingtalk.corp.DingTalkVisitor;
import dev.keybridge.simulator.dingtalk.login.LoginPages;
import dev.keybridge.simulator.dingtalk.rules.DingTalkLimits;
import dev.keybridge.simulator.dingtalk.rules.DingTalkOpenPoint;
import dev.keybridge.simulator.dingtalk.session.DingTalkState;
import dev.keybridge.simulator.dingtalk.session.LoginGrant;
import dev.keybridge.simulator.fault.Fault;
import dev.keybridge.simulator.http.Handler;
import dev.keybridge.simulator.http.Router;
import dev.keybridge.simulator.rules.OpenPoints;

import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The simulated DingTalk: its companies, the rules by which it answers, and what it has been asked. Everything may be
 * changed while it is running.
 */
public final class DingTalkVendor implements SimulatedVendor {
    private static final String ALL = "/dingtalk";
    private static final String API = "/dingtalk/api";
    private static final String OLD_API = "/dingtalk/oapi";
    private static final String LOGIN = "/dingtalk/login";
    private static final String SCRIPTS = "/dingtalk/cdn";
    private static final String JSAPI = "/dingding/dingtalk-jsapi/3.2.9/dingtalk.open.js";

    private final Supplier<URI> base;
    private final DingTalkState state;
    private final DingTalkHost newHost;
    private final DingTalkHost oldHost;

    /**
     * Adds DingTalk's hosts to a server, each below a path of its own.
     *
     * @param base where the server is reached, known once it listens
     */
    public DingTalkVendor(Router router, Clock clock, Supplier<URI> base) {
        this.base = base;
        this.state = DingTalkState.fresh(clock);
        this.newHost = DingTalkHost.newHost(state);
        this.oldHost = DingTalkHost.oldHost(state);
        router.mount(API, newHost);
        router.mount(OLD_API, oldHost);
        LoginPages.mount(router, state, ALL, LOGIN, SCRIPTS);
    }

    /** Stands in for {@code https://api.dingtalk.com}; {@code /v1.0/…} follows. */
    public String apiBaseUrl() {
        return base.get() + API;
    }

    /** Stands in for {@code https://oapi.dingtalk.com}; {@code /topapi/…} and {@code /gettoken} follow. */
    public String legacyApiBaseUrl() {
        return base.get() + OLD_API;
    }

    /** Stands in for {@code https://login.dingtalk.com}; {@code /oauth2/auth} follows. */
    public String loginBaseUrl() {
        return base.get() + LOGIN;
    }

    /** Stands in for {@code https://g.alicdn.com/dingding/dingtalk-jsapi/…/dingtalk.open.js}. */
    public String jsapiScriptUrl() {
        return base.get() + SCRIPTS + JSAPI;
    }

    /** Makes a browser the DingTalk client of a member of this corp; with a workbench. */
    public String phoneUrl(String corpId) {
        return base.get() + ALL + "/phone?corpId=" + corpId;
    }

    /** The new host alone, for clients that know hosts but no paths before the API's own. */
    public Handler newHost() {
        return newHost;
    }

    /** The company with this id; created, with a root department only, when first asked for. */
    public DingTalkCorp corp(String corpId) {
        return state.corps().corp(corpId);
    }

    public Collection<DingTalkCorp> corps() {
        return state.corps().all();
    }

    @Override
    public void fault(Fault fault) {
        state.faults().add(fault);
    }

    @Override
    public void clearFaults() {
        state.faults().clear();
    }

    @Override
    public List<Fault> faults() {
        return state.faults().active();
    }

    @Override
    public Map<String, String> paths() {
        Map<String, String> paths = new TreeMap<>(newHost.paths());
        paths.putAll(oldHost.paths());
        return paths;
    }

    @Override
    public CallLog calls() {
        return state.calls();
    }

    /** How many requests to this path, for instance {@code /topapi/v2/user/list}. */
    public long calls(String path) {
        return state.calls().count(path);
    }

    @Override
    public List<String> unexpected() {
        return state.calls().unexpected();
    }

    @Override
    public OpenPoints<DingTalkOpenPoint> openPoints() {
        return state.openPoints();
    }

    /** Decides a question that public sources leave open. */
    public void set(DingTalkOpenPoint point, String position) {
        state.openPoints().set(point, position);
    }

    public DingTalkLimits limits() {
        return state.limits();
    }

    @Override
    public void dropTokens() {
        state.dropTokens();
    }

    /** A code as the login page would issue it for a member of the app's corp, for scope {@code openid corpid}. */
    public String issueAuthCode(DingTalkApp app, String userid) {
        return issueAuthCode(app, DingTalkVisitor.member(app.corpId(), userid), app.corpId());
    }

    /**
     * A code as the login page would issue it.
     *
     * @param chosenCorp the organisation chosen on the page; {@code null} for scope {@code openid}
     */
    public String issueAuthCode(DingTalkApp app, DingTalkVisitor visitor, String chosenCorp) {
        return state.authCodes().issue(LoginGrant.of(state, app, visitor, chosenCorp));
    }

    /** A code as the JSAPI inside the client would give for a member of the app's corp. */
    public String issueJsapiCode(DingTalkApp app, String userid) {
        return issueJsapiCode(app, DingTalkVisitor.member(app.corpId(), userid));
    }

    public String issueJsapiCode(DingTalkApp app, DingTalkVisitor visitor) {
        return state.jsapiCodes().issue(LoginGrant.of(state, app, visitor, app.corpId()));
    }

    /** From now on the client of this corp knows this member without asking. */
    public void signedIn(String corpId, String userid) {
        signedIn(corpId, DingTalkVisitor.member(corpId, userid));
    }

    public void signedIn(String corpId, DingTalkVisitor visitor) {
        state.phones().signIn(corp(corpId), visitor);
    }

    public void signedOut(String corpId) {
        state.phones().signOut(corp(corpId));
    }

    @Override
    public void reset() {
        state.reset();
    }
}
