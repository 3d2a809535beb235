package dev.keybridge.contacts.config;

import org.keycloak.component.ComponentModel;
import org.keycloak.models.RealmModel;
import org.keycloak.storage.UserStorageProvider;
import org.keycloak.storage.UserStorageProviderModel;

import java.util.stream.Stream;

/** The contacts providers that live in one realm side by side. */
public final class ContactsProviders {
    private ContactsProviders() {}

    /** The components of all contacts providers of a realm. */
    public static Stream<ComponentModel> components(RealmModel realm) {
        return realm.getComponentsStream(realm.getId(), UserStorageProvider.class.getName())
                .filter(component -> ContactsVendor.of(component).isPresent());
    }

    /** The components of all contacts providers of a realm except for this one. */
    public static Stream<ComponentModel> componentsBesides(RealmModel realm, ComponentModel component) {
        return components(realm).filter(other -> !other.getId().equals(component.getId()));
    }

    /** Whether the provider is switched on; what another one has on record may be long out of date. */
    public static boolean isEnabled(ComponentModel provider) {
        return new UserStorageProviderModel(provider).isEnabled();
    }

    /** Their settings. */
    static Stream<ContactsConfig> besides(RealmModel realm, ComponentModel component) {
        return componentsBesides(realm, component).map(ContactsConfig::new);
    }
}
