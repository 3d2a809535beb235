package dev.keybridge.wecom;

import dev.keybridge.lib.signin.FormFields;
import org.keycloak.provider.ProviderConfigProperty;

import java.util.List;

/** The fields that the admin console shows besides Keycloak's own ones. */
final class ConfigForm {
    private ConfigForm() {}

    static List<ProviderConfigProperty> properties() {
        return new FormFields(WeCom.VENDOR)
                .required(WeComIdentityProviderConfig.AGENT_ID, "agent-id")
                .flag(WeComIdentityProviderConfig.IN_APP_SIGN_IN, "in-app", true)
                .panel()
                .flag(WeComIdentityProviderConfig.PRIVATE_INFO, "private-info", false)
                .choice(WeComIdentityProviderConfig.LANGUAGE, "language", PageLanguage.keys())
                .text(WeComIdentityProviderConfig.VERIFICATION_FILE, "verification-file")
                .text(
                        WeComIdentityProviderConfig.API_BASE_URL,
                        "api-url",
                        WeComIdentityProviderConfig.DEFAULT_API_BASE_URL)
                .text(
                        WeComIdentityProviderConfig.LOGIN_BASE_URL,
                        "login-url",
                        WeComIdentityProviderConfig.DEFAULT_LOGIN_BASE_URL)
                .text(
                        WeComIdentityProviderConfig.OAUTH_BASE_URL,
                        "oauth-url",
                        WeComIdentityProviderConfig.DEFAULT_OAUTH_BASE_URL)
                .proxies()
                .build();
    }
}
