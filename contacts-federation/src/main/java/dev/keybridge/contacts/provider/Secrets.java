package dev.keybridge.contacts.provider;

import dev.keybridge.contacts.config.ContactsConfig;
import dev.keybridge.contacts.plan.Detail;
import dev.keybridge.contacts.run.RunRefused;
import dev.keybridge.lib.http.Secret;
import org.keycloak.models.KeycloakSession;
import org.keycloak.vault.VaultStringSecret;

/** Turns what is configured into the secret itself: Keycloak's vault knows what <code>${vault.key}</code> stands for. */
record Secrets(KeycloakSession session) {
    /** The secret of the app; an empty one before the form has been filled. */
    Secret app(ContactsConfig config) {
        return config.appSecret().map(this::reveal).orElse(Secret.of(""));
    }

    Secret reveal(String configured) {
        try (VaultStringSecret found = session.vault().getStringSecret(configured)) {
            return Secret.of(found.get().orElseThrow(() -> new RunRefused(Detail.Code.VAULT, configured)));
        }
    }
}
