package dev.keybridge.lib.signin;

import dev.keybridge.lib.http.ProxySettings;
import dev.keybridge.lib.http.Secret;
import org.keycloak.models.KeycloakSession;
import org.keycloak.vault.VaultStringSecret;

/**
 * What the configured app needs to reach the vendor's API, with secrets from Keycloak's vault where the form refers to it. A
 * reference that the vault does not know ends the sign-in: the bare expression must never be sent, vendors count it.
 */
public final class AppSecrets {
    private final KeycloakSession session;
    private final SignInConfig config;

    AppSecrets(KeycloakSession session, SignInConfig config) {
        this.session = session;
        this.config = config;
    }

    /** @throws SignInRefused if the vault does not know it */
    public Secret clientSecret() {
        return secret(config.getClientSecret());
    }

    /** @throws SignInRefused if the vault does not know the password */
    public ProxySettings proxies() {
        return ProxySettings.parse(
                config.text(SignInConfig.PROXIES).orElse(null),
                config.text(SignInConfig.PROXY_USERNAME).orElse(null),
                config.text(SignInConfig.PROXY_PASSWORD).map(this::secret).orElse(null));
    }

    private Secret secret(String configured) {
        try (VaultStringSecret resolved = session.vault().getStringSecret(configured)) {
            return resolved.get()
                    .map(Secret::of)
                    .orElseThrow(() -> SignInRefused.because(CommonProblem.SECRET_NOT_IN_VAULT));
        }
    }
}
