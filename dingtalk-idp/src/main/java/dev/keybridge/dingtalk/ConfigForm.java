package dev.keybridge.dingtalk;

import dev.keybridge.lib.signin.FormFields;
import org.keycloak.provider.ProviderConfigProperty;

import java.util.List;

/** The fields that the admin console shows besides Keycloak's own ones. */
final class ConfigForm {
    private ConfigForm() {}

    static List<ProviderConfigProperty> properties() {
        return new FormFields(DingTalk.VENDOR)
                .required(DingTalkIdentityProviderConfig.CORP_ID, "corp-id")
                .choice(
                        DingTalkIdentityProviderConfig.ORGANISATION_CHOICE,
                        "organisation-choice",
                        OrganisationChoice.keys())
                .flag(DingTalkIdentityProviderConfig.EXCLUSIVE_LOGIN, "exclusive-login", false)
                .text(DingTalkIdentityProviderConfig.EXCLUSIVE_CORP_ID, "exclusive-corp-id")
                .flag(DingTalkIdentityProviderConfig.IN_APP_SIGN_IN, "in-app", true)
                .panel()
                .text(
                        DingTalkIdentityProviderConfig.JSAPI_URL,
                        "jsapi-url",
                        DingTalkIdentityProviderConfig.DEFAULT_JSAPI_URL)
                .text(
                        DingTalkIdentityProviderConfig.JSAPI_PATIENCE,
                        "jsapi-patience",
                        DingTalkIdentityProviderConfig.DEFAULT_JSAPI_PATIENCE)
                .text(
                        DingTalkIdentityProviderConfig.API_BASE_URL,
                        "api-url",
                        DingTalkIdentityProviderConfig.DEFAULT_API_BASE_URL)
                .text(
                        DingTalkIdentityProviderConfig.LEGACY_API_BASE_URL,
                        "legacy-api-url",
                        DingTalkIdentityProviderConfig.DEFAULT_LEGACY_API_BASE_URL)
                .text(
                        DingTalkIdentityProviderConfig.LOGIN_BASE_URL,
                        "login-url",
                        DingTalkIdentityProviderConfig.DEFAULT_LOGIN_BASE_URL)
                .proxies()
                .build();
    }
}
