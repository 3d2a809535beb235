package dev.keybridge.it.browser;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the browser shows in the end.
 *
 * @param url address of the last answer
 * @param status its HTTP status; a redirect status when the browser stopped in front of {@link #location}
 * @param location where a redirect that was not followed leads to, absolute, or null
 * @param body text of the answer
 * @param trace every address asked for on the way, the last one included
 * @param headers of the last answer, by name
 */
public record Page(URI url, int status, URI location, String body, List<URI> trace, Map<String, List<String>> headers) {

    /** The values of a header of the last answer, whatever the case of its name. */
    public List<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .toList();
    }

    public Document html() {
        return Jsoup.parse(body, url.toString());
    }

    /** All visible text, for looking whether a message is shown. */
    public String text() {
        return html().text();
    }

    /** A query parameter of the redirect that was not followed. */
    public Optional<String> locationParameter(String name) {
        return location == null ? Optional.empty() : parameter(location, name);
    }

    /** A query parameter of an address. */
    public static Optional<String> parameter(URI uri, String name) {
        if (uri.getRawQuery() == null) {
            return Optional.empty();
        }
        for (String pair : uri.getRawQuery().split("&")) {
            int equals = pair.indexOf('=');
            if (equals >= 0 && decode(pair.substring(0, equals)).equals(name)) {
                return Optional.of(decode(pair.substring(equals + 1)));
            }
        }
        return Optional.empty();
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
