package dev.keybridge.lib.dingtalk.api;

import dev.keybridge.lib.http.Cancellation;

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
