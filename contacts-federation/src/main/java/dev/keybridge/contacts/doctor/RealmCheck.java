package dev.keybridge.contacts.doctor;

import dev.keybridge.contacts.apply.TargetGroup;
import dev.keybridge.contacts.config.ContactsConfig;
import dev.keybridge.contacts.store.DatabaseClock;
import dev.keybridge.lib.directory.Finding;
import org.keycloak.component.ComponentModel;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.storage.UserStorageProviderModel;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the realm itself must be like, and what helps when something goes wrong. */
final class RealmCheck {
    private static final Duration TOLERATED = Duration.ofSeconds(10);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ComponentModel component;
    private final ContactsConfig config;

    RealmCheck(KeycloakSession session, RealmModel realm, ComponentModel component, ContactsConfig config) {
        this.session = session;
        this.realm = realm;
        this.component = component;
        this.config = config;
    }

    List<Finding> findings() {
        return List.of(targetGroup(), databaseClock(), schedule(), signInEvents(), adminEvents());
    }

    private Finding targetGroup() {
        TargetGroup group = new TargetGroup(session, realm, config.targetGroup());
        Finding finding =
                group.found().isEmpty() ? Finding.info("target-group", "will-be-made") : Finding.ok("target-group");
        if (group.makesAdministrators()) {
            finding = Finding.error("target-group", "admin-roles");
        }
        return finding.with("group", config.targetGroup());
    }

    /** Servers of a cluster agree on who runs a sync by their own clocks, so all must go like the database's. */
    private Finding databaseClock() {
        Duration ahead = new DatabaseClock(session).ahead();
        Finding finding = ahead.abs().compareTo(TOLERATED) > 0
                ? Finding.warning("database-clock", "wrong")
                : Finding.ok("database-clock");
        return finding.with("databaseAheadSeconds", ahead.toSeconds());
    }

    private Finding schedule() {
        UserStorageProviderModel model = new UserStorageProviderModel(component);
        boolean full = model.getFullSyncPeriod() > 0;
        boolean changed = model.getChangedSyncPeriod() > 0;
        Finding finding = full && changed
                ? Finding.ok("schedule")
                : Finding.info("schedule", full ? "full-only" : changed ? "changed-only" : "off");
        return finding.with("fullSeconds", Math.max(0, model.getFullSyncPeriod()))
                .with("changedSeconds", Math.max(0, model.getChangedSyncPeriod()));
    }

    private Finding signInEvents() {
        Set<String> types = realm.getEnabledEventTypesStream().collect(Collectors.toSet());
        // None chosen means all.
        boolean saved = realm.isEventsEnabled()
                && (types.isEmpty() || types.contains(EventType.IDENTITY_PROVIDER_LOGIN_ERROR.name()));
        return saved ? Finding.ok("sign-in-events") : Finding.info("sign-in-events", "not-saved");
    }

    private Finding adminEvents() {
        return realm.isAdminEventsEnabled() ? Finding.ok("admin-events") : Finding.info("admin-events", "not-saved");
    }
}
