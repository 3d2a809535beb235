package dev.keybridge.lib.signin;

import jakarta.ws.rs.core.Response;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.headers.SecurityHeadersProvider;
import org.keycloak.models.BrowserSecurityHeaders;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A page of ours within a login, in the realm's login theme, with a content security policy that fits this page alone. No other
 * response changes, and nothing of the page is kept by the browser.
 */
public final class OwnPage {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 18;

    private final KeycloakSession session;
    private final AuthenticationSessionModel login;

    /** @param login null for a browser that takes part in none */
    public OwnPage(KeycloakSession session, AuthenticationSessionModel login) {
        this.session = session;
        this.login = login;
    }

    /**
     * Answers with the page.
     *
     * @param template in <code>theme-resources/templates</code>
     * @param content what the template finds as <code>page</code>, beside <code>page.nonce</code>
     * @param policy makes the policy from the nonce of the page's own scripts and styles
     */
    public Response answer(String template, Map<String, String> content, UnaryOperator<String> policy) {
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        Map<String, String> all = new HashMap<>(content);
        all.put("nonce", nonce);
        LoginFormsProvider page = session.getProvider(LoginFormsProvider.class)
                .setAuthenticationSession(login)
                .setAttribute("page", all);
        protect(page, policy.apply(nonce));
        return page.createForm(template);
    }

    /** The realm's own headers, but for the policy: Keycloak can add to the realm's policy, not narrow it. */
    private void protect(LoginFormsProvider page, String policy) {
        session.getProvider(SecurityHeadersProvider.class).options().skipHeaders();
        RealmModel realm = session.getContext().getRealm();
        Map<String, String> chosen = realm.getBrowserSecurityHeaders();
        for (BrowserSecurityHeaders header : BrowserSecurityHeaders.values()) {
            String value = chosen.getOrDefault(header.getKey(), header.getDefaultValue());
            if (value != null && !value.isEmpty()) {
                page.setResponseHeader(header.getHeaderName(), value);
            }
        }
        page.setResponseHeader(BrowserSecurityHeaders.CONTENT_SECURITY_POLICY.getHeaderName(), policy);
        page.setResponseHeader("Cache-Control", "no-store");
    }

    /** Scheme, host and port of an address, as policies name them. */
    public static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
