package dev.keybridge.lib.signin;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Addresses of vendors' pages, in which no value can add a parameter of its own. */
public final class PageAddress {
    private PageAddress() {}

    /** @param page the address without a query */
    public static URI of(String page, Map<String, String> query) {
        return URI.create(page + '?' + encoded(query));
    }

    private static String encoded(Map<String, String> query) {
        return new TreeMap<>(query)
                .entrySet().stream()
                        .map(parameter -> parameter.getKey() + '=' + encoded(parameter.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
