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
    private final Optional<String> baseUrl;
    private final Map<String, String> headers;
    private final boolean repeatable;

    private VendorRequest(
            String path,
            Map<String, String> query,
            Optional<Map<String, ?>> body,
            Optional<String> baseUrl,
            Map<String, String> headers,
            boolean repeatable) {
        this.path = Objects.requireNonNull(path);
        this.query = Collections.unmodifiableMap(query);
        this.body = body;
        this.baseUrl = baseUrl;
        this.headers = Collections.unmodifiableMap(headers);
        this.repeatable = repeatable;
    }

    /** @param path below the base URL, with a leading slash */
    public static VendorRequest get(String path) {
        return new VendorRequest(path, Map.of(), Optional.empty(), Optional.empty(), Map.of(), true);
    }

    /** @param body sent as a JSON object */
    public static VendorRequest post(String path, Map<String, ?> body) {
        return new VendorRequest(path, Map.of(), Optional.of(body), Optional.empty(), Map.of(), true);
    }

    /** The same request with one more query parameter. */
    public VendorRequest with(String name, String value) {
        return new VendorRequest(path, plus(query, name, value), body, baseUrl, headers, repeatable);
    }

    /** The same request with one more header. */
    public VendorRequest header(String name, String value) {
        return new VendorRequest(path, query, body, baseUrl, plus(headers, name, value), repeatable);
    }

    /** The same request to another host of the vendor than {@link VendorAccount#baseUrl()}. */
    public VendorRequest at(String otherBaseUrl) {
        return new VendorRequest(path, query, body, Optional.of(otherBaseUrl), headers, repeatable);
    }

    /**
     * The same request, not repeated once it may have reached the vendor: a login code is used up by the first attempt, and
     * a second one would hide a network failure behind "invalid code". What remains is okhttp's second try after an idle
     * connection turns out to be closed.
     */
    public VendorRequest once() {
        return new VendorRequest(path, query, body, baseUrl, headers, false);
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

    String baseUrl(VendorAccount account) {
        return baseUrl.orElse(account.baseUrl());
    }

    Map<String, String> headers() {
        return headers;
    }

    boolean isRepeatable() {
        return repeatable;
    }

    private static Map<String, String> plus(Map<String, String> some, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(some);
        more.put(name, value);
        return more;
    }

    /** Method and path only: query, headers and body carry tokens and codes. */
    @Override
    public String toString() {
        return (body.isPresent() ? "POST " : "GET ") + path;
    }
}
