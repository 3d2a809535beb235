package dev.keybridge.lib.wecom.api;

import dev.keybridge.lib.http.Cancellation;

/** The server API of WeCom, seen with one app's eyes. Thread-safe. */
public final class WeComClient {
    WeComClient() {}

    public LoginApi login() {
        throw new UnsupportedOperationException();
    }

    public UserApi users() {
        throw new UnsupportedOperationException();
    }

    public DepartmentApi departments() {
        throw new UnsupportedOperationException();
    }

    public TagApi tags() {
        throw new UnsupportedOperationException();
    }

    public AgentApi agents() {
        throw new UnsupportedOperationException();
    }

    /** Requests sent through this client, those for tokens and all repetitions included. */
    public long calls() {
        throw new UnsupportedOperationException();
    }

    /** The same client, counting together with this one, which ends when it is told to. */
    public WeComClient under(Cancellation cancellation) {
        throw new UnsupportedOperationException();
    }
}
