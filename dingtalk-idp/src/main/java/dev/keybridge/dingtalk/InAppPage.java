package dev.keybridge.dingtalk;

import dev.keybridge.lib.signin.OwnPage;
import jakarta.ws.rs.core.Response;
import org.keycloak.broker.provider.AuthenticationRequest;
import org.keycloak.models.KeycloakSession;

import java.net.URI;
import java.util.Map;

/**
 * The page inside DingTalk that asks DingTalk's script for a code and sends it to the broker's endpoint, in the body of a request.
 * Whatever hinders it, it goes on to DingTalk's logon page; a person can do so with a button, also without scripts.
 */
final class InAppPage {
    private final KeycloakSession session;
    private final DingTalkIdentityProviderConfig config;

    InAppPage(KeycloakSession session, DingTalkIdentityProviderConfig config) {
        this.session = session;
        this.config = config;
    }

    Response answer(AuthenticationRequest request) {
        return new OwnPage(session, request.getAuthenticationSession())
                .answer("dingtalk-in-app.ftl", content(request), this::policy);
    }

    private Map<String, String> content(AuthenticationRequest request) {
        return Map.of(
                "action", request.getRedirectUri(),
                "state", request.getState().getEncoded(),
                "script", config.jsapiUrl(),
                "corpId", config.corpId(),
                "clientId", config.getClientId(),
                "patience", Long.toString(config.jsapiPatience().toMillis()));
    }

    /**
     * Nothing about frames inside the page and about requests: DingTalk's clients talk to their script through both. Nothing about
     * where forms lead either, as browsers would apply it to every redirect up to the application.
     */
    private String policy(String nonce) {
        return "script-src 'nonce-" + nonce + "' " + OwnPage.origin(URI.create(config.jsapiUrl()))
                + "; style-src 'nonce-" + nonce + "'; object-src 'none'; base-uri 'none'; frame-ancestors 'self'";
    }
}
