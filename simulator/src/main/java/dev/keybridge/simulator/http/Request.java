package dev.keybridge.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request.
 *
 * @param method upper case
 * @param path decoded, relative to where the handler is mounted, beginning with a slash
 * @param headers by lower-case name; of a repeated header the first value
 * @param remoteAddress the caller's IP address
 */
public record Request(
        String method,
        String path,
        Parameters query,
        Map<String, String> headers,
        byte[] content,
        String remoteAddress) {
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public String body() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** The body read as an HTML form. */
    public Parameters form() {
        return Parameters.parse(body());
    }

    public Optional<String> cookie(String name) {
        for (String pair : header("Cookie").orElse("").split(";")) {
            String trimmed = pair.strip();
            if (trimmed.startsWith(name + "=")) {
                return Optional.of(trimmed.substring(name.length() + 1));
            }
        }
        return Optional.empty();
    }

    Request below(String prefix) {
        String rest = path.substring(prefix.length());
        return new Request(method, rest.isEmpty() ? "/" : rest, query, headers, content, remoteAddress);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
