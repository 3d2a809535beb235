package dev.keybridge.simulator.dingtalk.corp;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where an app's login page may redirect. Whether the vendor compares origins or whole addresses is open, so both are
 * kept.
 */
public final class RedirectRule {
    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    /** Every port of the loopback interface, which the real vendor could not know. */
    static final RedirectRule LOOPBACK = new RedirectRule(List.of(), true);

    private final List<URI> registered;
    private final boolean loopback;

    private RedirectRule(List<URI> registered, boolean loopback) {
        this.registered = registered;
        this.loopback = loopback;
    }

    static RedirectRule only(String... addresses) {
        return new RedirectRule(Arrays.stream(addresses).map(URI::create).toList(), false);
    }

    /** Whether scheme, host and port are registered. */
    public boolean allowsOrigin(URI redirect) {
        return isLoopback(redirect)
                || registered.stream().anyMatch(one -> origin(one).equals(origin(redirect)));
    }

    /** Whether the address without its query is registered. */
    public boolean allowsExactly(URI redirect) {
        return isLoopback(redirect)
                || registered.stream()
                        .anyMatch(one -> origin(one).equals(origin(redirect))
                                && String.valueOf(one.getRawPath()).equals(String.valueOf(redirect.getRawPath())));
    }

    /** The addresses as registered; none if any loopback address will do. */
    public List<URI> registered() {
        return registered;
    }

    private boolean isLoopback(URI redirect) {
        return loopback
                && redirect.getHost() != null
                && LOOPBACK_NAMES.contains(redirect.getHost().toLowerCase(Locale.ROOT));
    }

    private static String origin(URI uri) {
        int port = uri.getPort() > 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
        return (uri.getScheme() + "://" + uri.getHost() + ":" + port).toLowerCase(Locale.ROOT);
    }

    /** As the vendor's console shows it. */
    @Override
    public String toString() {
        return loopback
                ? "127.0.0.1"
                : String.join(";", registered.stream().map(URI::toString).toList());
    }
}
