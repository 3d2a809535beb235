package dev.keybridge.wecom;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

import java.util.List;

/** The fields that the admin console shows besides Keycloak's own ones. Every text is a key of our message bundles. */
final class ConfigForm {
    private ConfigForm() {}

    static List<ProviderConfigProperty> properties() {
        ProviderConfigurationBuilder form = ProviderConfigurationBuilder.create();
        field(form, WeComIdentityProviderConfig.AGENT_ID, "agent-id")
                .required(true)
                .add();
        field(form, WeComIdentityProviderConfig.IN_APP_SIGN_IN, "in-app")
                .type(ProviderConfigProperty.BOOLEAN_TYPE)
                .defaultValue(true)
                .add();
        field(form, WeComIdentityProviderConfig.PRIVATE_INFO, "private-info")
                .type(ProviderConfigProperty.BOOLEAN_TYPE)
                .defaultValue(false)
                .add();
        field(form, WeComIdentityProviderConfig.LANGUAGE, "language")
                .type(ProviderConfigProperty.LIST_TYPE)
                .options(PageLanguage.keys())
                .defaultValue(PageLanguage.keys().get(0))
                .add();
        field(form, WeComIdentityProviderConfig.VERIFICATION_FILE, "verification-file")
                .add();
        field(form, WeComIdentityProviderConfig.API_BASE_URL, "api-url")
                .defaultValue(WeComIdentityProviderConfig.DEFAULT_API_BASE_URL)
                .add();
        field(form, WeComIdentityProviderConfig.LOGIN_BASE_URL, "login-url")
                .defaultValue(WeComIdentityProviderConfig.DEFAULT_LOGIN_BASE_URL)
                .add();
        field(form, WeComIdentityProviderConfig.OAUTH_BASE_URL, "oauth-url")
                .defaultValue(WeComIdentityProviderConfig.DEFAULT_OAUTH_BASE_URL)
                .add();
        field(form, WeComIdentityProviderConfig.PROXIES, "proxies").add();
        field(form, WeComIdentityProviderConfig.PROXY_USERNAME, "proxy-username")
                .add();
        // No password field: Keycloak masks nothing of an identity provider but the client secret.
        field(form, WeComIdentityProviderConfig.PROXY_PASSWORD, "proxy-password")
                .add();
        return form.build();
    }

    private static ProviderConfigurationBuilder.ProviderConfigPropertyBuilder field(
            ProviderConfigurationBuilder form, String name, String text) {
        return form.property()
                .name(name)
                .label("wecom-" + text)
                .helpText("wecom-" + text + "-help")
                .type(ProviderConfigProperty.STRING_TYPE);
    }
}
