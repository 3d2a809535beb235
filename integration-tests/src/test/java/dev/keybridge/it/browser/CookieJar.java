package dev.keybridge.it.browser;

import java.net.HttpCookie;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Cookies of one browser. As in every browser they belong to a host and path, not to a port, so Keycloak and the simulator on one
 * loopback address see each other's. Secure cookies are sent to loopback, which browsers treat as a secure context.
 */
final class CookieJar {
    private final Map<Key, HttpCookie> cookies = new TreeMap<>();

    void store(URI uri, List<String> setCookieHeaders) {
        for (String header : setCookieHeaders) {
            for (HttpCookie cookie : HttpCookie.parse(header)) {
                String path = cookie.getPath() == null ? "/" : cookie.getPath();
                Key key = new Key(uri.getHost(), path, cookie.getName());
                if (cookie.getMaxAge() == 0) {
                    cookies.remove(key);
                } else {
                    cookies.put(key, cookie);
                }
            }
        }
    }

    void forget(String name) {
        cookies.keySet().removeIf(key -> key.name().equals(name));
    }

    /** Value of the Cookie header, empty when there is nothing to send. */
    String header(URI uri) {
        return cookies.entrySet().stream()
                .filter(entry -> entry.getKey().matches(uri))
                .map(entry ->
                        entry.getValue().getName() + "=" + entry.getValue().getValue())
                .collect(Collectors.joining("; "));
    }

    private record Key(String host, String path, String name) implements Comparable<Key> {
        boolean matches(URI uri) {
            String asked = uri.getPath().isEmpty() ? "/" : uri.getPath();
            boolean below = asked.equals(path) || asked.startsWith(path.endsWith("/") ? path : path + "/");
            return host.equals(uri.getHost()) && below;
        }

        // Longer paths first, as RFC 6265 section 5.4 wants them sent.
        @Override
        public int compareTo(Key other) {
            int byPath = Integer.compare(other.path.length(), path.length());
            return byPath != 0 ? byPath : (host + path + name).compareTo(other.host + other.path + other.name);
        }
    }
}
