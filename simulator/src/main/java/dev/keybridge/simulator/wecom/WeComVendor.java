package dev.keybridge.simulator.wecom;

import dev.keybridge.simulator.SimulatedVendor;
import dev.keybridge.simulator.calls.CallLog;
import dev.keybridge.simulator.fault.Fault;
import dev.keybridge.simulator.http.Router;
import dev.keybridge.simulator.rules.OpenPoints;
import dev.keybridge.simulator.wecom.api.WeComApi;
import dev.keybridge.simulator.wecom.corp.App;
import dev.keybridge.simulator.wecom.corp.Corp;
import dev.keybridge.simulator.wecom.corp.Visitor;
import dev.keybridge.simulator.wecom.login.LoginPages;
import dev.keybridge.simulator.wecom.rules.Limits;
import dev.keybridge.simulator.wecom.rules.OpenPoint;
import dev.keybridge.simulator.wecom.session.LoginGrant;
import dev.keybridge.simulator.wecom.session.LoginKind;
import dev.keybridge.simulator.wecom.session.WeComState;

import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The simulated WeCom: its companies, the rules by which it answers, and what it has been asked. Everything may be
 * changed while it is running.
 */
public final class WeComVendor implements SimulatedVendor {
    private static final String API = "/qyapi";
    private static final String LOGIN = "/login";
    private static final String OPEN = "/open";
    private static final String OPEN_WORK = "/openwork";

    private final Supplier<URI> base;
    private final WeComState state;
    private final WeComApi api;

    /**
     * Adds WeCom's paths to a server.
     *
     * @param base where the server is reached, known once it listens
     */
    public WeComVendor(Router router, Clock clock, Supplier<URI> base) {
        this.base = base;
        this.state = WeComState.fresh(clock);
        this.api = new WeComApi(state);
        router.mount(API, api);
        LoginPages.mount(router, state, LOGIN, OPEN, OPEN_WORK);
    }

    /** Stands in for {@code https://qyapi.weixin.qq.com}; {@code /cgi-bin/…} follows. */
    public String apiBaseUrl() {
        return base.get() + API;
    }

    /** Stands in for {@code https://login.work.weixin.qq.com}; {@code /wwlogin/sso/login} follows. */
    public String loginBaseUrl() {
        return base.get() + LOGIN;
    }

    /** Stands in for {@code https://open.weixin.qq.com}; {@code /connect/oauth2/authorize} follows. */
    public String oauthBaseUrl() {
        return base.get() + OPEN;
    }

    /** The company with this id; created, with a root department only, when first asked for. */
    public Corp corp(String corpId) {
        return state.corps().corp(corpId);
    }

    public Collection<Corp> corps() {
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
        return api.paths();
    }

    @Override
    public CallLog calls() {
        return state.calls();
    }

    /** How many requests to this path, for instance {@code /cgi-bin/user/list}. */
    public long calls(String path) {
        return state.calls().count(path);
    }

    @Override
    public List<String> unexpected() {
        return state.calls().unexpected();
    }

    @Override
    public OpenPoints<OpenPoint> openPoints() {
        return state.openPoints();
    }

    /** Decides a question that public sources leave open. */
    public void set(OpenPoint point, String position) {
        state.openPoints().set(point, position);
    }

    public Limits limits() {
        return state.limits();
    }

    @Override
    public void dropTokens() {
        state.tokens().dropAll();
    }

    /** A code as the login page would issue it for a member who agrees to everything. */
    public String issueCode(String corpId, long agentId, String userid, LoginKind kind) {
        return issueCode(corpId, agentId, Visitor.member(userid), kind);
    }

    public String issueCode(String corpId, long agentId, Visitor visitor, LoginKind kind) {
        App app = corp(corpId).app(agentId);
        Set<String> consented = kind == LoginKind.IN_APP_PRIVATE ? app.sensitiveFields() : Set.of();
        return state.codes().issue(new LoginGrant(app, visitor, kind, consented, null));
    }

    /** From now on pages inside the app know this member without asking. */
    public void signedIn(String corpId, String userid) {
        signedIn(corpId, Visitor.member(userid));
    }

    public void signedIn(String corpId, Visitor visitor) {
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
