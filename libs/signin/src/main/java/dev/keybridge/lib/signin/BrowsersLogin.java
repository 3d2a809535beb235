package dev.keybridge.lib.signin;

import org.keycloak.cookie.CookieProvider;
import org.keycloak.cookie.CookieType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;

import java.util.Optional;

/** The login that this very browser has begun, found without using up its state. */
final class BrowsersLogin {
    private final KeycloakSession session;

    BrowsersLogin(KeycloakSession session) {
        this.session = session;
    }

    /** The login of one tab, by the names that Keycloak's addresses carry. */
    Optional<AuthenticationSessionModel> of(String clientId, String tabId) {
        RealmModel realm = session.getContext().getRealm();
        ClientModel client = clientId == null ? null : realm.getClientByClientId(clientId);
        if (client == null || tabId == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                new AuthenticationSessionManager(session).getCurrentAuthenticationSession(realm, client, tabId));
    }

    /** Whether Keycloak remembers neither a login of this browser that has run out, nor that somebody is signed in. */
    boolean hasNothingToResume() {
        CookieProvider cookies = session.getProvider(CookieProvider.class);
        return cookies.get(CookieType.AUTH_RESTART) == null && cookies.get(CookieType.IDENTITY) == null;
    }
}
