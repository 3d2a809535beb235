package dev.keybridge.simulator.page;

import dev.keybridge.simulator.http.Response;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where the browser goes afterwards.
 *
 * @param state echoed as it came; {@code null} if none came
 */
public record RedirectTarget(URI uri, String state) {
    /** @throws PageProblem if this is no address that a browser can be sent to */
    public static RedirectTarget parse(String redirectUri, String state) {
        try {
            URI uri = new URI(redirectUri);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            if (web && uri.getHost() != null && uri.getRawFragment() == null) {
                return new RedirectTarget(uri, state);
            }
        } catch (URISyntaxException malformed) {
            throw new PageProblem("redirect_uri");
        }
        throw new PageProblem("redirect_uri");
    }

    /** The browser goes back with these parameters and the state. */
    public Response with(Map<String, String> parameters) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        if (state != null) {
            all.put("state", state);
        }
        if (all.isEmpty()) {
            return Response.redirect(uri.toString());
        }
        String query = all.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String text = uri.getRawPath().isEmpty() && uri.getRawQuery() == null ? uri + "/" : uri.toString();
        return Response.redirect(text + (uri.getRawQuery() == null ? "?" : "&") + query);
    }
}
