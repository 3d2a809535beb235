package dev.keybridge.contacts.rest;

import dev.keybridge.contacts.event.RunEvents;
import dev.keybridge.contacts.provider.ContactsSync;
import dev.keybridge.contacts.provider.SyncingFactory;
import dev.keybridge.contacts.store.Leases;
import dev.keybridge.contacts.store.RunJournal;
import dev.keybridge.contacts.store.RunRecords;
import jakarta.ws.rs.NotFoundException;
import org.keycloak.common.util.Time;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;
import org.keycloak.storage.UserStorageProvider;

/**
 * What an administrator asks of one contacts provider. Rights are those of Keycloak's own user administration, and are
 * looked at before anything else.
 */
final class AdminCall {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator auth;
    private final AdminEventBuilder events;
    private final String componentId;

    AdminCall(
            KeycloakSession session,
            RealmModel realm,
            AdminPermissionEvaluator auth,
            AdminEventBuilder events,
            String componentId) {
        this.session = session;
        this.realm = realm;
        this.auth = auth;
        this.events = events;
        this.componentId = componentId;
    }

    /**
     * For whoever may look at users.
     *
     * @throws NotFoundException when this realm has no such contacts provider
     */
    ContactsSync toLook() {
        auth.users().requireView();
        return factory().sync();
    }

    /**
     * For whoever may manage users.
     *
     * @throws NotFoundException when this realm has no such contacts provider
     */
    ContactsSync toAct() {
        return factoryToAct().sync();
    }

    /** The same, for what the vendor's factory does besides runs. */
    SyncingFactory factoryToAct() {
        auth.users().requireManage();
        return factory();
    }

    KeycloakSession session() {
        return session;
    }

    RealmModel realm() {
        return realm;
    }

    String componentId() {
        return componentId;
    }

    /** Texts in the language of whoever asks. */
    AdminTexts texts() {
        return AdminTexts.of(session, realm, auth);
    }

    /** Whether a run gives signs of life, on whichever server. */
    boolean isAlive() {
        return new Leases(session, componentId).holder(Time.currentTimeMillis()).isPresent();
    }

    RunJournal journal() {
        return new RunJournal(session, componentId);
    }

    /**
     * The records of a run, for whoever may look at users.
     *
     * @throws NotFoundException when this provider has no such run
     */
    RunRecords records(String runId) {
        toLook();
        if (journal().run(runId).isEmpty()) {
            throw new NotFoundException();
        }
        return new RunRecords(session, runId);
    }

    /** Leaves an admin event about a run. */
    void acted(String action, String runId) {
        RunEvents.byAdministrator(session, events, action, runId);
    }

    /** Leaves an admin event about a person who was read at the vendor, without a run. */
    void looked(String action, String vendorId) {
        RunEvents.looked(session, events, action, vendorId);
    }

    /** Whether who asks may also change the settings. */
    boolean maySet() {
        return auth.realm().canManageRealm();
    }

    /** The provider's settings, for a call that has been allowed. */
    ComponentModel component() {
        return realm.getComponent(componentId);
    }

    private SyncingFactory factory() {
        ComponentModel component = component();
        boolean storage =
                component != null && UserStorageProvider.class.getName().equals(component.getProviderType());
        Object factory = storage
                ? session.getKeycloakSessionFactory()
                        .getProviderFactory(UserStorageProvider.class, component.getProviderId())
                : null;
        if (factory instanceof SyncingFactory syncing) {
            return syncing;
        }
        throw new NotFoundException();
    }
}
