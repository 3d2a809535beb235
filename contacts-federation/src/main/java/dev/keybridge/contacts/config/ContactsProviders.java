package dev.keybridge.contacts.config;

import org.keycloak.component.ComponentModel;
import org.keycloak.models.RealmModel;
import org.keycloak.storage.UserStorageProvider;

import java.util.stream.Stream;

/** The contacts providers that live in one realm side by side. */
public final class ContactsProviders {
    private ContactsProviders() {}

    /** The components of all contacts providers of a realm except for this one. */
    public static Stream<ComponentModel> componentsBesides(RealmModel realm, ComponentModel component) {
        return realm.getComponentsStream(realm.getId(), UserStorageProvider.class.getName())
                .filter(other -> ContactsVendor.of(other).isPresent())
                .filter(other -> !other.getId().equals(component.getId()));
    }

    /** Their settings. */
    static Stream<ContactsConfig> besides(RealmModel realm, ComponentModel component) {
        return componentsBesides(realm, component).map(ContactsConfig::new);
    }
}
