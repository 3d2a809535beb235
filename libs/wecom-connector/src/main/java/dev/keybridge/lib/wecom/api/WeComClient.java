package dev.keybridge.lib.wecom.api;

import dev.keybridge.lib.http.Cancellation;
import dev.keybridge.lib.http.VendorSession;

import java.time.Duration;
import java.util.Optional;

/** The server API of WeCom, seen with one app's eyes. Thread-safe. */
public final class WeComClient {
    private final VendorSession session;

    WeComClient(VendorSession session) {
        this.session = session;
    }

    public LoginApi login() {
        return new LoginApi(session);
    }

    public UserApi users() {
        return new UserApi(session);
    }

    public DepartmentApi departments() {
        return new DepartmentApi(session);
    }

    public TagApi tags() {
        return new TagApi(session);
    }

    public AgentApi agents() {
        return new AgentApi(session);
    }

    /**
     * Asks for a token, also if there is one, to learn whether the credentials are good now.
     *
     * @return for how long the token is good
     * @throws dev.keybridge.lib.http.VendorException if the vendor gives none
     */
    public Duration authenticate() {
        return session.authenticate();
    }

    /** How much later it is at the vendor than here, to a second or so; empty before the first answer that tells. */
    public Optional<Duration> clockOffset() {
        return session.clockOffset();
    }

    /** Requests sent through this client, those for tokens and all repetitions included. */
    public long calls() {
        return session.calls();
    }

    /** How often one of them had to wait for its turn, or was refused since there were too many. */
    public long throttled() {
        return session.throttled();
    }

    /**
     * The same client, counting together with this one, which ends when it is told to: its calls then fail with a {@link
     * java.util.concurrent.CancellationException}.
     */
    public WeComClient under(Cancellation cancellation) {
        return new WeComClient(session.under(cancellation));
    }
}
