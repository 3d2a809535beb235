package dev.keybridge.contacts.rest;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** The contacts providers of a realm. */
public final class ContactsAdminResource {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator auth;
    private final AdminEventBuilder events;

    ContactsAdminResource(
            KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, AdminEventBuilder events) {
        this.session = session;
        this.realm = realm;
        this.auth = auth;
        this.events = events;
    }

    /** One of them. Whether it exists is told by what is asked of it. */
    @Path("{componentId}")
    public ActionsResource provider(@PathParam("componentId") String componentId) {
        return new ActionsResource(new AdminCall(session, realm, auth, events, componentId));
    }
}
