package dev.keybridge.lib.wecom.api;

import dev.keybridge.lib.http.HttpSettings;
import dev.keybridge.lib.http.RetryPolicy;
import dev.keybridge.lib.http.Tempo;
import dev.keybridge.lib.http.VendorAccount;
import dev.keybridge.lib.http.VendorHttp;

/**
 * Everything that clients of WeCom share: connections, tokens and the pace at which a corp's API may be called. One per
 * provider factory. Thread-safe; creating it opens nothing and starts nothing.
 */
public final class WeComClients implements AutoCloseable {
    private static final WeComDialect DIALECT = new WeComDialect();

    private final VendorHttp http;

    public WeComClients() {
        this(HttpSettings.DEFAULTS);
    }

    public WeComClients(HttpSettings http) {
        this(http, Tempo.SYSTEM);
    }

    /** @param tempo lets tests wait without waiting */
    public WeComClients(HttpSettings http, Tempo tempo) {
        this.http = new VendorHttp(http, tempo);
    }

    /** A client for somebody who waits at a login page: {@link RetryPolicy#LOGIN}. Cheap, one per request. */
    public WeComClient client(WeComSettings settings) {
        return client(settings, RetryPolicy.LOGIN);
    }

    /** A client with the given patience; a sync uses {@link RetryPolicy#CRAWL}. */
    public WeComClient client(WeComSettings settings, RetryPolicy patience) {
        VendorAccount account = new VendorAccount(
                settings.apiBaseUrl(), settings.corpId(), settings.corpId(), settings.secret(), settings.proxies());
        return new WeComClient(http.session(account, DIALECT, patience));
    }

    /** Ends running calls, which fail, and closes connections. */
    @Override
    public void close() {
        http.close();
    }
}
