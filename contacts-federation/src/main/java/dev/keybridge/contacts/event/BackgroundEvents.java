package dev.keybridge.contacts.event;

import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.AuthDetails;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/**
 * Keycloak's admin events where no administrator acts: stored if the realm saves admin events, told to the realm's listeners
 * in any case, with the representation only if the realm wants it.
 */
public final class BackgroundEvents extends AdminEventBuilder {
    public BackgroundEvents(KeycloakSession session, RealmModel realm) {
        super(realm, null, session, null, nobody(realm));
    }

    /** Stores and listeners read who acted without asking whether anybody did. */
    private static AdminEvent nobody(RealmModel realm) {
        AuthDetails nobody = new AuthDetails();
        nobody.setRealmId(realm.getId());
        nobody.setRealmName(realm.getName());
        AdminEvent event = new AdminEvent();
        event.setRealmId(realm.getId());
        event.setRealmName(realm.getName());
        event.setAuthDetails(nobody);
        return event;
    }
}
