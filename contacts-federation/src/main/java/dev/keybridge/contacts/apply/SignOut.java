package dev.keybridge.contacts.apply;

import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/** Ends whatever somebody is signed in to: sessions, offline sessions, and tokens issued so far. */
final class SignOut {
    private final KeycloakSession session;
    private final RealmModel realm;

    SignOut(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    void of(UserModel user) {
        session.users().setNotBeforeForUser(realm, user, (int) Time.currentTimeSeconds());
        session.sessions().removeUserSessions(realm, user);
        for (UserSessionModel offline :
                session.sessions().getOfflineUserSessionsStream(realm, user).toList()) {
            session.sessions().removeOfflineUserSession(realm, offline);
        }
    }
}
