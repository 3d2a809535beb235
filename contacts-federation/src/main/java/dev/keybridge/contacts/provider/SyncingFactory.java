package dev.keybridge.contacts.provider;

import dev.keybridge.contacts.config.ContactsConfig;
import dev.keybridge.lib.directory.DirectoryProbe;
import dev.keybridge.lib.directory.DirectorySource;
import org.keycloak.models.KeycloakSession;

/** A factory of contacts providers, of whatever vendor. */
public interface SyncingFactory {
    /** What starts and knows the runs of its providers. */
    ContactsSync sync();

    /**
     * What looks whether the vendor lets a provider read its directory.
     *
     * @throws dev.keybridge.contacts.run.RunRefused when the vault does not have a secret
     * @throws IllegalArgumentException when the proxies cannot be read
     */
    DirectoryProbe probe(KeycloakSession session, ContactsConfig config);

    /**
     * What reads the vendor's directory as the settings say, for an administrator who waits for the answer.
     *
     * @throws dev.keybridge.contacts.run.RunRefused when the vault does not have a secret
     * @throws IllegalArgumentException when the proxies cannot be read
     */
    DirectorySource source(KeycloakSession session, ContactsConfig config);
}
