package dev.keybridge.lib.signin;

import org.jboss.logging.Logger;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.RestartLoginCookie;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;

import java.util.Optional;

/** The login that this very browser has begun, found without using up its state. */
final class BrowsersLogin {
    private static final Logger LOG = Logger.getLogger(BrowsersLogin.class);

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

    /**
     * Whether Keycloak can go on by itself: with a login for this application that has run out here, or because somebody is signed
     * in. That there are cookies says little, both outlive what they stand for.
     */
    boolean canResume(ClientModel client) {
        return restarts(client)
                || AuthenticationManager.authenticateIdentityCookie(
                                session, session.getContext().getRealm(), false)
                        != null;
    }

    /** Asks Keycloak as <code>SessionCodeChecks</code> will do; the login of another application is of no use. Nothing is kept. */
    private boolean restarts(ClientModel client) {
        String cookie = RestartLoginCookie.getRestartCookie(session);
        if (cookie == null) {
            return false;
        }
        RealmModel realm = session.getContext().getRealm();
        RootAuthenticationSessionModel trial = session.authenticationSessions().createRootAuthenticationSession(realm);
        try {
            return RestartLoginCookie.restartSession(session, realm, trial, client.getClientId(), cookie) != null;
        } catch (Exception unreadable) {
            // The exception itself may quote the cookie.
            LOG.debugf(
                    "A login to begin anew cannot be read (realm %s): %s",
                    realm.getName(), unreadable.getClass().getSimpleName());
            return false;
        } finally {
            session.authenticationSessions().removeRootAuthenticationSession(realm, trial);
        }
    }
}
