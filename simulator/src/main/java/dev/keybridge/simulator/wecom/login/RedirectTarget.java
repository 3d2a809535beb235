package dev.keybridge.simulator.wecom.login;

import dev.keybridge.simulator.http.Response;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where the browser goes afterwards.
 *
 * @param state echoed as it came; {@code null} if none came
 */
record RedirectTarget(URI uri, String state) {
    /** @throws PageProblem if this is no address that a browser can be sent to */
    static RedirectTarget parse(String redirectUri, String state) {
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

    Response withCode(String code) {
        return Response.redirect(with("code=" + code + (state == null ? "" : "&" + stateParameter())));
    }

    /** The person refused. */
    Response withoutCode() {
        return Response.redirect(state == null ? uri.toString() : with(stateParameter()));
    }

    private String stateParameter() {
        return "state=" + URLEncoder.encode(state, StandardCharsets.UTF_8);
    }

    private String with(String parameters) {
        String text = uri.getRawPath().isEmpty() && uri.getRawQuery() == null ? uri + "/" : uri.toString();
        return text + (uri.getRawQuery() == null ? "?" : "&") + parameters;
    }
}
