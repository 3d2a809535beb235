package dev.keybridge.lib.dingtalk.api;

import dev.keybridge.lib.http.Cancellation;

import java.time.Duration;
import java.util.Optional;

/** The server API of DingTalk, seen with one app's eyes. Thread-safe. */
public final class DingTalkClient {
    private final Hosts hosts;

    DingTalkClient(Hosts hosts) {
        this.hosts = hosts;
    }

    public LoginApi login() {
        return new LoginApi(hosts);
    }

    public UserApi users() {
        return new UserApi(hosts);
    }

    public DepartmentApi departments() {
        return new DepartmentApi(hosts);
    }

    public RoleApi roles() {
        return new RoleApi(hosts);
    }

    public ScopeApi scopes() {
        return new ScopeApi(hosts);
    }

    public LeaveApi leaves() {
        return new LeaveApi(hosts);
    }

    /**
     * Asks for a token, also if there is one, to learn whether the credentials are good now.
     *
     * @return for how long the token is good
     * @throws dev.keybridge.lib.http.VendorException if the vendor gives none
     */
    public Duration authenticate() {
        return hosts.authenticate();
    }

    /**
     * Whether DingTalk gives this app a token for this organisation, by the API that names both. The token is not kept. What
     * DingTalk answers to an app of another organisation is not fully documented.
     *
     * @throws dev.keybridge.lib.http.VendorException if it gives none
     */
    public void authenticateFor(String corpId) {
        hosts.authenticateFor(corpId);
    }

    /** How much later it is at the vendor than here, to a second or so; empty before the first answer that tells. */
    public Optional<Duration> clockOffset() {
        return hosts.clockOffset();
    }

    /** Requests sent through this client, those for tokens and all repetitions included. */
    public long calls() {
        return hosts.calls();
    }

    /** How often one of them had to wait for its turn, or was refused since there were too many. */
    public long throttled() {
        return hosts.throttled();
    }

    /**
     * The same client, counting together with this one, which ends when it is told to: its calls then fail with a {@link
     * java.util.concurrent.CancellationException}.
     */
    public DingTalkClient under(Cancellation cancellation) {
        return new DingTalkClient(hosts.under(cancellation));
    }
}
