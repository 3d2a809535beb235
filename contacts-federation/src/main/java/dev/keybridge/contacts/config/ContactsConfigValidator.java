package dev.keybridge.contacts.config;

import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Refuses a configuration that cannot work. Offline and cheap: Keycloak calls it again after every sync. */
public final class ContactsConfigValidator {
    private ContactsConfigValidator() {}

    /** @throws org.keycloak.component.ComponentValidationException with a message key and its parameters */
    public static void validate(KeycloakSession session, RealmModel realm, ComponentModel component) {
        new ContactsConfig(component);
    }
}
