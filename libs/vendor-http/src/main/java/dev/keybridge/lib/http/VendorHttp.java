package dev.keybridge.lib.http;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The one door to the vendors: connections, tokens and pacing that all sessions share. Thread-safe; creating it opens
 * nothing and starts nothing.
 */
public final class VendorHttp implements AutoCloseable {
    private record Lane(String baseUrl, String corp, String appKey, String api) {}

    private record Origin(String baseUrl, ProxySettings proxies) {}

    private final HttpSettings settings;
    private final Tempo tempo;
    private final HttpDoor door;
    private final TokenCache tokens;
    private final Map<Lane, ApiLimiter> limiters = new ConcurrentHashMap<>();
    private final Map<Origin, Roadblock> roadblocks = new ConcurrentHashMap<>();

    public VendorHttp(HttpSettings settings, Tempo tempo) {
        this.settings = Objects.requireNonNull(settings);
        this.tempo = Objects.requireNonNull(tempo);
        this.door = new HttpDoor(settings, tempo);
        this.tokens = new TokenCache(tempo);
    }

    /** Cheap: one per request, or one per sync. */
    public VendorSession session(VendorAccount account, VendorDialect dialect, RetryPolicy policy) {
        return VendorSession.begin(this, account, dialect, policy);
    }

    HttpDoor door() {
        return door;
    }

    Tempo tempo() {
        return tempo;
    }

    TokenSlot token(VendorAccount account) {
        return tokens.of(account);
    }

    ApiLimiter limiter(VendorAccount account, VendorRequest request, Pace pace) {
        Lane lane = new Lane(request.baseUrl(account), account.corp(), account.appKey(), request.path());
        Roadblock roadblock = roadblocks.computeIfAbsent(
                new Origin(account.baseUrl(), account.proxies()), origin -> new Roadblock(tempo));
        return limiters.computeIfAbsent(lane, key -> new ApiLimiter(pace, tempo, roadblock));
    }

    /** How long one exchange may take at most. */
    Duration longestCall() {
        return settings.callTimeout();
    }

    /** Ends running requests, which fail, and closes connections. */
    @Override
    public void close() {
        door.close();
    }
}
