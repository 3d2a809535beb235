package dev.keybridge.wecom;

import dev.keybridge.lib.signin.FormCheck;

import java.util.Optional;
import java.util.regex.Pattern;

/** Looks for mistakes in the form when an administrator saves it. Asks nobody over the network. */
final class ConfigCheck {
    private static final Pattern CORP_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern AGENT_ID = Pattern.compile("[0-9]{1,18}");

    private final WeComIdentityProviderConfig config;

    ConfigCheck(WeComIdentityProviderConfig config) {
        this.config = config;
    }

    /** @throws IllegalArgumentException for the first mistake, in the administrator's language */
    void refuseMistakes() {
        Optional<String> language = config.text(WeComIdentityProviderConfig.LANGUAGE);
        Optional<String> file = config.text(WeComIdentityProviderConfig.VERIFICATION_FILE);
        new FormCheck(config, WeCom.VENDOR)
                .matches(config.getClientId(), CORP_ID, "corp-id")
                .secret()
                .matches(config.agentId(), AGENT_ID, "agent-id")
                .url(config.apiBaseUrl(), "api-url")
                .url(config.loginBaseUrl(), "login-url")
                .url(config.oauthBaseUrl(), "oauth-url")
                .require(language.map(PageLanguage.keys()::contains).orElse(true), "language")
                .require(file.isEmpty() || config.verificationFile().isPresent(), "verification-file")
                .panel()
                .proxies();
    }
}
