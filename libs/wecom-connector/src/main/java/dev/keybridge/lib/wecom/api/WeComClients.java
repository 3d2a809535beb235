package dev.keybridge.lib.wecom.api;

import dev.keybridge.lib.http.HttpSettings;
import dev.keybridge.lib.http.Pace;
import dev.keybridge.lib.http.RetryPolicy;
import dev.keybridge.lib.http.Tempo;
import dev.keybridge.lib.http.VendorAccount;
import dev.keybridge.lib.http.VendorHttp;

/**
 * Everything that clients of WeCom share: connections, tokens and the pace at which a corp's API may be called. One per
 * provider factory. Thread-safe; creating it opens nothing and starts nothing.
 */
public final class WeComClients implements AutoCloseable {
    /**
     * Well below what WeCom allows for each API of a corp: 10,000 calls a minute, 150,000 an hour, and as many in parallel
     * as it does not tell (VD-90312).
     */
    public static final Pace PACE = new Pace(8_000, 140_000, 5);

    private final VendorHttp http;
    private final WeComDialect dialect;

    public WeComClients() {
        this(HttpSettings.DEFAULTS);
    }

    public WeComClients(HttpSettings http) {
        this(http, PACE, Tempo.SYSTEM);
    }

    /**
     * @param pace for a private edition with other limits
     * @param tempo lets tests wait without waiting
     */
    public WeComClients(HttpSettings http, Pace pace, Tempo tempo) {
        this.http = new VendorHttp(http, tempo);
        this.dialect = new WeComDialect(pace);
    }

    /** A client for somebody who waits at a login page: {@link RetryPolicy#LOGIN}. Cheap, one per request. */
    public WeComClient client(WeComSettings settings) {
        return client(settings, RetryPolicy.LOGIN);
    }

    /** A client with the given patience; a sync uses {@link RetryPolicy#CRAWL}. */
    public WeComClient client(WeComSettings settings, RetryPolicy patience) {
        VendorAccount account = new VendorAccount(
                settings.apiBaseUrl(), settings.corpId(), settings.corpId(), settings.secret(), settings.proxies());
        return new WeComClient(http.session(account, dialect, patience));
    }

    /** Ends running calls, which fail, and closes connections. */
    @Override
    public void close() {
        http.close();
    }
}
