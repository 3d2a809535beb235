package dev.keybridge.lib.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One request to a vendor's API, not yet sent. Immutable. */
public final class VendorRequest {
    private final String path;
    private final Map<String, String> query;
    private final Optional<Map<String, ?>> body;
    private final boolean repeatable;

    private VendorRequest(String path, Map<String, String> query, Optional<Map<String, ?>> body, boolean repeatable) {
        this.path = Objects.requireNonNull(path);
        this.query = Collections.unmodifiableMap(query);
        this.body = body;
        this.repeatable = repeatable;
    }

    /** @param path below the base URL, with a leading slash */
    public static VendorRequest get(String path) {
        return new VendorRequest(path, Map.of(), Optional.empty(), true);
    }

    /** @param body sent as a JSON object */
    public static VendorRequest post(String path, Map<String, ?> body) {
        return new VendorRequest(path, Map.of(), Optional.of(body), true);
    }

    /** The same request with one more query parameter. */
    public VendorRequest with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(query);
        more.put(name, value);
        return new VendorRequest(path, more, body, repeatable);
    }

    /**
     * The same request, not repeated once it may have reached the vendor: a login code is used up by the first attempt, and
     * a second one would hide a network failure behind "invalid code". What remains is okhttp's second try after an idle
     * connection turns out to be closed.
     */
    public VendorRequest once() {
        return new VendorRequest(path, query, body, false);
    }

    public String path() {
        return path;
    }

    Map<String, String> query() {
        return query;
    }

    Optional<Map<String, ?>> body() {
        return body;
    }

    boolean isRepeatable() {
        return repeatable;
    }

    /** Method and path only: query and body carry tokens and codes. */
    @Override
    public String toString() {
        return (body.isPresent() ? "POST " : "GET ") + path;
    }
}
