package dev.keybridge.dingtalk;

import jakarta.ws.rs.core.Response;
import org.keycloak.broker.provider.AuthenticationRequest;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.headers.SecurityHeadersProvider;
import org.keycloak.models.BrowserSecurityHeaders;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/**
 * The page inside DingTalk that asks DingTalk's script for a code and sends it to the broker's endpoint, in the body of a request.
 * Whatever hinders it, it goes on to DingTalk's logon page; a person can do so with a button, also without scripts.
 */
final class InAppPage {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 18;

    private final KeycloakSession session;
    private final DingTalkIdentityProviderConfig config;

    InAppPage(KeycloakSession session, DingTalkIdentityProviderConfig config) {
        this.session = session;
        this.config = config;
    }

    Response answer(AuthenticationRequest request) {
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        LoginFormsProvider page = session.getProvider(LoginFormsProvider.class)
                .setAuthenticationSession(request.getAuthenticationSession())
                .setAttribute("dingtalk", content(request, nonce));
        protect(page, request.getRealm(), nonce);
        return page.createForm("dingtalk-in-app.ftl");
    }

    private Map<String, String> content(AuthenticationRequest request, String nonce) {
        return Map.of(
                "nonce", nonce,
                "action", request.getRedirectUri(),
                "state", request.getState().getEncoded(),
                "script", config.jsapiUrl(),
                "corpId", config.corpId(),
                "clientId", config.getClientId(),
                "patience", Long.toString(config.jsapiPatience().toMillis()));
    }

    /** The realm's own headers, but for a policy of scripts that fits this page alone: Keycloak can add to its policy, not narrow it. */
    private void protect(LoginFormsProvider page, RealmModel realm, String nonce) {
        session.getProvider(SecurityHeadersProvider.class).options().skipHeaders();
        Map<String, String> chosen = realm.getBrowserSecurityHeaders();
        for (BrowserSecurityHeaders header : BrowserSecurityHeaders.values()) {
            String value = chosen.getOrDefault(header.getKey(), header.getDefaultValue());
            if (value != null && !value.isEmpty()) {
                page.setResponseHeader(header.getHeaderName(), value);
            }
        }
        page.setResponseHeader(BrowserSecurityHeaders.CONTENT_SECURITY_POLICY.getHeaderName(), policy(nonce));
    }

    /**
     * Nothing about frames inside the page and about requests: DingTalk's clients talk to their script through both. Nothing about
     * where forms lead either, as browsers would apply it to every redirect up to the application.
     */
    private String policy(String nonce) {
        return "script-src 'nonce-" + nonce + "' " + origin(URI.create(config.jsapiUrl())) + "; style-src 'nonce-"
                + nonce + "'; object-src 'none'; base-uri 'none'; frame-ancestors 'self'";
    }

    private static String origin(URI script) {
        return script.getScheme() + "://" + script.getRawAuthority();
    }
}
