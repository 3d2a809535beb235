package dev.keybridge.contacts.event;

import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;

import java.util.Map;

/** What is done about runs, as admin events of the type <code>KEYBRIDGE_CONTACTS_RUN</code>. */
public final class RunEvents {
    private static final String TYPE = "KEYBRIDGE_CONTACTS_RUN";

    private RunEvents() {}

    /** By an administrator; the path is that of the request. */
    public static void byAdministrator(KeycloakSession session, AdminEventBuilder events, String action, String runId) {
        send(events.resourcePath(session.getContext().getUri()), action, runId);
    }

    /** An administrator has had a person read at the vendor, without a run. */
    public static void looked(KeycloakSession session, AdminEventBuilder events, String action, String vendorId) {
        events.resourcePath(session.getContext().getUri())
                .resource(TYPE)
                .operation(OperationType.ACTION)
                .representation(Map.of("action", action, "person", vendorId))
                .success();
    }

    /** By itself. */
    public static void byItself(
            KeycloakSession session, RealmModel realm, String componentId, String action, String runId) {
        send(new BackgroundEvents(session, realm).resourcePath("contacts", componentId, "runs", runId), action, runId);
    }

    private static void send(AdminEventBuilder events, String action, String runId) {
        events.resource(TYPE)
                .operation(OperationType.ACTION)
                .representation(Map.of("action", action, "run", runId))
                .success();
    }
}
