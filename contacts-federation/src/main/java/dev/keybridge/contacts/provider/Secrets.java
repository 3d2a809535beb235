package dev.keybridge.contacts.provider;

import dev.keybridge.contacts.run.RunRefused;
import dev.keybridge.lib.http.Secret;
import org.keycloak.models.KeycloakSession;
import org.keycloak.vault.VaultStringSecret;

/** Turns what is configured into the secret itself: Keycloak's vault knows what <code>${vault.key}</code> stands for. */
record Secrets(KeycloakSession session) {
    Secret reveal(String configured) {
        try (VaultStringSecret found = session.vault().getStringSecret(configured)) {
            return Secret.of(found.get()
                    .orElseThrow(() -> new RunRefused("vault", "the vault has no secret for " + configured)));
        }
    }
}
