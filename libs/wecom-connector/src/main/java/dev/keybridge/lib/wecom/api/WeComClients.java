package dev.keybridge.lib.wecom.api;

import dev.keybridge.lib.http.HttpSettings;
import dev.keybridge.lib.http.RetryPolicy;

/**
 * Everything that clients of WeCom share: connections, tokens and the pace at which a corp's API may be called. One per
 * provider factory. Thread-safe; creating it opens nothing and starts nothing.
 */
public final class WeComClients implements AutoCloseable {
    public WeComClients() {
        this(HttpSettings.DEFAULTS);
    }

    public WeComClients(HttpSettings http) {}

    /** A client for somebody who waits at a login page: {@link RetryPolicy#LOGIN}. Cheap, one per request. */
    public WeComClient client(WeComSettings settings) {
        return client(settings, RetryPolicy.LOGIN);
    }

    /** A client with the given patience; a sync uses {@link RetryPolicy#CRAWL}. */
    public WeComClient client(WeComSettings settings, RetryPolicy patience) {
        throw new UnsupportedOperationException();
    }

    /** Ends running calls and closes connections. */
    @Override
    public void close() {}
}
