package dev.keybridge.wecom;

import dev.keybridge.lib.http.ProxySettings;
import dev.keybridge.lib.http.Secret;
import dev.keybridge.lib.wecom.api.WeComClient;
import dev.keybridge.lib.wecom.api.WeComClients;
import dev.keybridge.lib.wecom.api.WeComSettings;
import org.keycloak.models.KeycloakSession;
import org.keycloak.vault.VaultStringSecret;

import java.util.function.Supplier;

/** The way to WeCom's API as the configured app, with secrets from Keycloak's vault where the form refers to it. */
final class AppAccess {
    private final KeycloakSession session;
    private final WeComIdentityProviderConfig config;
    private final Supplier<WeComClients> clients;

    AppAccess(KeycloakSession session, WeComIdentityProviderConfig config, Supplier<WeComClients> clients) {
        this.session = session;
        this.config = config;
        this.clients = clients;
    }

    /** @throws SignInRefused if the vault does not know a secret: the bare expression must never be sent, WeCom counts it */
    WeComClient client() {
        return clients.get()
                .client(new WeComSettings(
                        config.apiBaseUrl(), config.getClientId(), secret(config.getClientSecret()), proxies()));
    }

    private ProxySettings proxies() {
        return ProxySettings.parse(
                config.text(WeComIdentityProviderConfig.PROXIES).orElse(null),
                config.text(WeComIdentityProviderConfig.PROXY_USERNAME).orElse(null),
                config.text(WeComIdentityProviderConfig.PROXY_PASSWORD)
                        .map(this::secret)
                        .orElse(null));
    }

    private Secret secret(String configured) {
        try (VaultStringSecret resolved = session.vault().getStringSecret(configured)) {
            return resolved.get()
                    .map(Secret::of)
                    .orElseThrow(() -> SignInRefused.because(SignInProblem.SECRET_NOT_IN_VAULT));
        }
    }
}
