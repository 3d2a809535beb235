package dev.keybridge.wecom;

import dev.keybridge.lib.http.ProxySettings;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks for mistakes in the form when an administrator saves it. Asks nobody over the network. */
final class ConfigCheck {
    static final Pattern VAULT = Pattern.compile("\\$\\{vault\\..+}");

    private static final Pattern CORP_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern AGENT_ID = Pattern.compile("[0-9]{1,18}");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final WeComIdentityProviderConfig config;

    ConfigCheck(WeComIdentityProviderConfig config) {
        this.config = config;
    }

    /** @throws IllegalArgumentException for the first mistake, in the administrator's language */
    void refuseMistakes() {
        require(matches(config.getClientId(), CORP_ID), "wecom-mistake-corp-id");
        require(config.text("clientSecret").isPresent(), "wecom-mistake-secret");
        require(matches(config.agentId(), AGENT_ID), "wecom-mistake-agent-id");
        require(isBaseUrl(config.apiBaseUrl()), "wecom-mistake-api-url");
        require(isBaseUrl(config.loginBaseUrl()), "wecom-mistake-login-url");
        require(isBaseUrl(config.oauthBaseUrl()), "wecom-mistake-oauth-url");
        Optional<String> language = config.text(WeComIdentityProviderConfig.LANGUAGE);
        require(language.map(PageLanguage.keys()::contains).orElse(true), "wecom-mistake-language");
        Optional<String> file = config.text(WeComIdentityProviderConfig.VERIFICATION_FILE);
        require(file.isEmpty() || config.verificationFile().isPresent(), "wecom-mistake-verification-file");
        require(readsProxies(), "wecom-mistake-proxies");
        Optional<String> proxyPassword = config.text(WeComIdentityProviderConfig.PROXY_PASSWORD);
        require(proxyPassword.map(VAULT.asMatchPredicate()::test).orElse(true), "wecom-mistake-proxy-password");
    }

    private boolean readsProxies() {
        try {
            ProxySettings.parse(config.text(WeComIdentityProviderConfig.PROXIES).orElse(null), null, null);
            return true;
        } catch (IllegalArgumentException mistake) {
            return false;
        }
    }

    /** Plain HTTP would hand the secret to the network; only a stand-in on the same machine may use it. */
    private static boolean isBaseUrl(String text) {
        URI url;
        try {
            url = URI.create(text);
        } catch (IllegalArgumentException mistake) {
            return false;
        }
        boolean safe = "https".equals(url.getScheme())
                || "http".equals(url.getScheme()) && url.getHost() != null && LOOPBACK.contains(url.getHost());
        return safe
                && url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawQuery() == null
                && url.getRawFragment() == null;
    }

    private static boolean matches(String value, Pattern pattern) {
        return value != null && pattern.matcher(value).matches();
    }

    private static void require(boolean condition, String mistake) {
        if (!condition) {
            throw new IllegalArgumentException(AdminText.of(mistake));
        }
    }
}
