package dev.keybridge.contacts.run;

import dev.keybridge.contacts.config.ContactsConfig;
import dev.keybridge.lib.directory.DirectorySource;
import org.keycloak.models.KeycloakSession;

/** Makes the way to a vendor's directory out of a provider's configuration. */
@FunctionalInterface
public interface DirectoryOpener {
    /** @param session resolves vault expressions; used only during the call */
    DirectorySource open(KeycloakSession session, ContactsConfig config);
}
