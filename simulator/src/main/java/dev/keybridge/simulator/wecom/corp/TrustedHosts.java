package dev.keybridge.simulator.wecom.corp;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Hosts to which an app may redirect. The vendor compares host and port as a whole: neither a parent domain nor another
 * port fits; scheme and path do not count.
 */
public final class TrustedHosts {
    /** Every port of the loopback interface, which the real vendor could not know. */
    static final TrustedHosts LOOPBACK = new TrustedHosts(Set.of(), true);

    static final TrustedHosts NONE = new TrustedHosts(Set.of(), false);

    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> authorities;
    private final boolean loopback;

    private TrustedHosts(Set<String> authorities, boolean loopback) {
        this.authorities = authorities;
        this.loopback = loopback;
    }

    static TrustedHosts only(String... authorities) {
        return new TrustedHosts(
                Arrays.stream(authorities)
                        .map(one -> one.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet()),
                false);
    }

    public boolean trusts(URI redirect) {
        String authority = redirect.getRawAuthority();
        if (authority == null || redirect.getHost() == null || redirect.getRawUserInfo() != null) {
            return false;
        }
        String host = redirect.getHost().toLowerCase(Locale.ROOT);
        return authorities.contains(authority.toLowerCase(Locale.ROOT)) || (loopback && LOOPBACK_NAMES.contains(host));
    }

    /** As the vendor's console and agent/get show it. */
    @Override
    public String toString() {
        return loopback
                ? "127.0.0.1"
                : String.join(";", authorities.stream().sorted().toList());
    }
}
