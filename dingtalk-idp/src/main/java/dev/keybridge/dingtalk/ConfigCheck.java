package dev.keybridge.dingtalk;

import dev.keybridge.lib.signin.FormCheck;

import java.util.regex.Pattern;

/** Looks for mistakes in the form when an administrator saves it. Asks nobody over the network. */
final class ConfigCheck {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern SECONDS = Pattern.compile("[1-9]|[1-5][0-9]|60");

    private final DingTalkIdentityProviderConfig config;

    ConfigCheck(DingTalkIdentityProviderConfig config) {
        this.config = config;
    }

    /** @throws IllegalArgumentException for the first mistake, in the administrator's language */
    void refuseMistakes() {
        String choice = config.text(DingTalkIdentityProviderConfig.ORGANISATION_CHOICE)
                .orElse(OrganisationChoice.keys().get(0));
        String seconds = config.text(DingTalkIdentityProviderConfig.JSAPI_PATIENCE)
                .orElse(DingTalkIdentityProviderConfig.DEFAULT_JSAPI_PATIENCE);
        new FormCheck(config, DingTalk.VENDOR)
                .matches(config.getClientId(), ID, "app-key")
                .secret()
                .matches(config.corpId(), ID, "corp-id")
                .require(OrganisationChoice.keys().contains(choice), "organisation-choice")
                .matches(config.exclusiveCorpId().orElse(config.corpId()), ID, "exclusive-corp-id")
                .url(config.jsapiUrl(), "jsapi-url")
                .matches(seconds, SECONDS, "jsapi-patience")
                .url(config.apiBaseUrl(), "api-url")
                .url(config.legacyApiBaseUrl(), "legacy-api-url")
                .url(config.loginBaseUrl(), "login-url")
                .panel()
                .proxies();
    }
}
