package dev.keybridge.lib.dingtalk.api;

import dev.keybridge.lib.http.HttpSettings;
import dev.keybridge.lib.http.Pace;
import dev.keybridge.lib.http.RetryPolicy;
import dev.keybridge.lib.http.Tempo;
import dev.keybridge.lib.http.VendorAccount;
import dev.keybridge.lib.http.VendorHttp;

/**
 * Everything that clients of DingTalk share: connections, tokens and the pace at which an app may call each API. One per
 * provider factory. Thread-safe; creating it opens nothing and starts nothing.
 */
public final class DingTalkClients implements AutoCloseable {
    /**
     * What DingTalk's standard edition allows for each API of an app is 20 requests a second (60 with a paid pack). How many
     * may be under way at once it does not say.
     */
    public static final Pace PACE = pace(20);

    private static final int PARALLEL = 16;

    private final VendorHttp http;
    private final DingTalkDialect dialect;

    public DingTalkClients() {
        this(HttpSettings.DEFAULTS);
    }

    public DingTalkClients(HttpSettings http) {
        this(http, PACE, Tempo.SYSTEM);
    }

    /**
     * @param pace for an edition with other limits: {@link #pace(long)}
     * @param tempo lets tests wait without waiting
     */
    public DingTalkClients(HttpSettings http, Pace pace, Tempo tempo) {
        this.http = new VendorHttp(http, tempo);
        this.dialect = new DingTalkDialect(pace);
    }

    /** @param perSecond requests a second that the organisation's edition allows for each API of an app */
    public static Pace pace(long perSecond) {
        return Pace.perSecond(perSecond, PARALLEL);
    }

    /** A client for somebody who waits at a login page: {@link RetryPolicy#LOGIN}. Cheap, one per request. */
    public DingTalkClient client(DingTalkSettings settings) {
        return client(settings, RetryPolicy.LOGIN);
    }

    /** A client with the given patience; a sync uses {@link RetryPolicy#CRAWL}. */
    public DingTalkClient client(DingTalkSettings settings, RetryPolicy patience) {
        VendorAccount account = new VendorAccount(
                settings.apiBaseUrl(), settings.corpId(), settings.appKey(), settings.appSecret(), settings.proxies());
        return new DingTalkClient(new Hosts(http.session(account, dialect, patience), settings));
    }

    /** Ends running calls, which fail, and closes connections. */
    @Override
    public void close() {
        http.close();
    }
}
