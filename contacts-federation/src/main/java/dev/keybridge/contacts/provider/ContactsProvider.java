package dev.keybridge.contacts.provider;

import dev.keybridge.contacts.mapper.UserProfileDecoration;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.UserStorageProvider;
import org.keycloak.storage.user.UserRegistrationProvider;
import org.keycloak.userprofile.AttributeMetadata;
import org.keycloak.userprofile.UserProfileDecorator;
import org.keycloak.userprofile.UserProfileMetadata;

import java.util.List;

/**
 * What Keycloak sees of a contacts provider while people use their accounts: next to nothing. Accounts are imported, live in
 * Keycloak's own storage, and no login ever waits for the vendor.
 */
public final class ContactsProvider implements UserStorageProvider, UserRegistrationProvider, UserProfileDecorator {
    private final KeycloakSession session;
    private final ComponentModel component;

    ContactsProvider(KeycloakSession session, ComponentModel component) {
        this.session = session;
        this.component = component;
    }

    /** New accounts made in Keycloak are none of ours. */
    @Override
    public UserModel addUser(RealmModel realm, String username) {
        return null;
    }

    /** Without this yes an administrator could not delete an imported account (<code>UserStorageManager.removeUser</code>). */
    @Override
    public boolean removeUser(RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public List<AttributeMetadata> decorateUserProfile(String providerId, UserProfileMetadata metadata) {
        return UserProfileDecoration.of(session, session.getContext().getRealm(), component, metadata);
    }

    @Override
    public void close() {}
}
