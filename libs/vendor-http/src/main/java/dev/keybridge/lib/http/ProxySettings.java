package dev.keybridge.lib.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The HTTP proxies through which a vendor is reached, in the order in which they are tried. They carry the traffic to the
 * vendor's API and nothing else.
 *
 * @param addresses none: the vendor is reached as the Java runtime is set up
 * @param user user name for Basic authentication, the same at every proxy
 * @param password belongs to the user
 */
public record ProxySettings(List<Address> addresses, Optional<String> user, Optional<Secret> password) {
    public static final ProxySettings NONE = new ProxySettings(List.of(), Optional.empty(), Optional.empty());

    private static final int MAX_PORT = 65_535;

    /** Where a proxy listens. An IPv6 address is kept without its brackets. */
    public record Address(String host, int port) {
        @Override
        public String toString() {
            return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        }
    }

    public ProxySettings {
        addresses = List.copyOf(addresses);
        Objects.requireNonNull(user);
        Objects.requireNonNull(password);
    }

    /**
     * Reads what an administrator has typed.
     *
     * @param list <code>host:port,host:port</code>; null or blank for no proxy
     * @param user null or blank for a proxy that asks nobody
     * @param password may be null
     * @throws IllegalArgumentException with the number of the entry that cannot be read, in English
     */
    public static ProxySettings parse(String list, String user, Secret password) {
        if (list == null || list.isBlank()) {
            return NONE;
        }
        List<Address> addresses = new ArrayList<>();
        String[] entries = list.split(",");
        for (int i = 0; i < entries.length; i++) {
            if (!entries[i].isBlank()) {
                addresses.add(address(entries[i].strip(), i + 1));
            }
        }
        boolean anonymous = user == null || user.isBlank();
        return new ProxySettings(
                addresses,
                anonymous ? Optional.empty() : Optional.of(user.strip()),
                anonymous ? Optional.empty() : Optional.ofNullable(password));
    }

    private static Address address(String entry, int number) {
        int colon = entry.lastIndexOf(':');
        String host = colon < 1 ? "" : entry.substring(0, colon);
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        } else if (host.contains(":") || host.contains("/") || host.contains("@")) {
            // "http://proxy:3128" and "user:password@proxy:3128" are mistakes that would otherwise fail much later.
            host = "";
        }
        int port = port(entry.substring(colon + 1));
        if (host.isBlank() || port < 1 || port > MAX_PORT) {
            // Not quoted: it may hold a password.
            throw new IllegalArgumentException("proxy " + number + " of the list is not written host:port");
        }
        return new Address(host, port);
    }

    private static int port(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
