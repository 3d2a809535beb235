package dev.keybridge.lib.http;

import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One way to the vendor: directly, or through one proxy. Lives as long as the settings, because okhttp reuses connections
 * only between equal authenticators.
 */
final class Route {
    /** A proxy that failed is asked last for so long. */
    private static final long SHUNNED_NANOS = TimeUnit.SECONDS.toNanos(60);

    private static final String CREDENTIALS = "Proxy-Authorization";

    private final String name;
    private final OkHttpClient client;
    private volatile boolean askedForCredentials;
    private volatile boolean shunned;
    private volatile long shunnedUntil;

    private Route(String name, OkHttpClient base, Optional<Proxy> proxy, Optional<String> credentials) {
        this.name = name;
        OkHttpClient.Builder builder = base.newBuilder();
        proxy.ifPresent(p -> builder.proxy(p).proxyAuthenticator(authenticator(credentials)));
        this.client = builder.build();
    }

    static Route direct(OkHttpClient base) {
        return new Route("direct", base, Optional.empty(), Optional.empty());
    }

    static Route through(ProxySettings.Address address, ProxySettings settings, OkHttpClient base) {
        InetSocketAddress socket = InetSocketAddress.createUnresolved(address.host(), address.port());
        Optional<String> credentials = settings.user()
                .map(user -> Credentials.basic(
                        user, settings.password().map(Secret::reveal).orElse(""), StandardCharsets.UTF_8));
        return new Route("proxy " + address, base, Optional.of(new Proxy(Proxy.Type.HTTP, socket)), credentials);
    }

    OkHttpClient client() {
        return client;
    }

    /** Whether the proxy asked for (other) credentials during the last attempt. */
    boolean wantsCredentials() {
        return askedForCredentials;
    }

    boolean isShunned(long now) {
        return shunned && shunnedUntil - now > 0;
    }

    /** @return whether this is news */
    boolean failed(long now) {
        boolean news = !isShunned(now);
        shunnedUntil = now + SHUNNED_NANOS;
        shunned = true;
        return news;
    }

    void worked() {
        shunned = false;
        askedForCredentials = false;
    }

    private Authenticator authenticator(Optional<String> credentials) {
        return (route, response) -> {
            if (credentials.isPresent() && response.request().header(CREDENTIALS) == null) {
                Request.Builder again = response.request().newBuilder();
                return again.header(CREDENTIALS, credentials.get()).build();
            }
            askedForCredentials |= !isOffer(response);
            return null;
        };
    }

    /** Before it opens a tunnel okhttp offers a challenge of its own making, so that credentials can go with the first try. */
    private static boolean isOffer(Response response) {
        return response.challenges().stream()
                .anyMatch(challenge -> challenge.scheme().equalsIgnoreCase("OkHttp-Preemptive"));
    }

    @Override
    public String toString() {
        return name;
    }
}
