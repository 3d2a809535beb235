package dev.keybridge.wecom;

import org.keycloak.broker.oidc.OAuth2IdentityProviderConfig;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.RealmModel;

import java.util.Optional;

/**
 * The settings of one WeCom app as a sign-in. <code>clientId</code> is the corp id, <code>clientSecret</code> the app's secret.
 *
 * <p>Keycloak builds its model of the identity provider from this class, so it must be public.
 */
public final class WeComIdentityProviderConfig extends OAuth2IdentityProviderConfig {
    static final String AGENT_ID = "agentId";
    static final String API_BASE_URL = "apiBaseUrl";
    static final String LOGIN_BASE_URL = "loginBaseUrl";
    static final String OAUTH_BASE_URL = "oauthBaseUrl";
    static final String LANGUAGE = "language";
    static final String IN_APP_SIGN_IN = "inAppSignIn";
    static final String PRIVATE_INFO = "privateInfo";
    static final String VERIFICATION_FILE = "domainVerificationFile";
    static final String PROXIES = "proxies";
    static final String PROXY_USERNAME = "proxyUsername";
    static final String PROXY_PASSWORD = "proxyPassword";

    static final String DEFAULT_API_BASE_URL = "https://qyapi.weixin.qq.com";
    static final String DEFAULT_LOGIN_BASE_URL = "https://login.work.weixin.qq.com";
    static final String DEFAULT_OAUTH_BASE_URL = "https://open.weixin.qq.com";

    private static final long serialVersionUID = 1L;

    public WeComIdentityProviderConfig() {}

    public WeComIdentityProviderConfig(IdentityProviderModel model) {
        super(model);
    }

    String agentId() {
        return text(AGENT_ID).orElse("");
    }

    String apiBaseUrl() {
        return url(API_BASE_URL, DEFAULT_API_BASE_URL);
    }

    String loginBaseUrl() {
        return url(LOGIN_BASE_URL, DEFAULT_LOGIN_BASE_URL);
    }

    String oauthBaseUrl() {
        return url(OAUTH_BASE_URL, DEFAULT_OAUTH_BASE_URL);
    }

    PageLanguage language() {
        return PageLanguage.of(text(LANGUAGE).orElse(""));
    }

    /** Whether WeCom's own browser signs in without a scan; otherwise it gets the QR page like any other. */
    boolean signsInWithoutScanInApp() {
        return text(IN_APP_SIGN_IN).map(Boolean::parseBoolean).orElse(true);
    }

    /** Whether the in-app page asks the person for mobile, e-mail, avatar and gender. */
    boolean asksForPrivateInfo() {
        return text(PRIVATE_INFO).map(Boolean::parseBoolean).orElse(false);
    }

    Optional<VerificationFile> verificationFile() {
        return text(VERIFICATION_FILE).flatMap(VerificationFile::of);
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(getConfig().get(key)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private String url(String key, String preset) {
        String url = text(key).orElse(preset);
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** @throws IllegalArgumentException with a text for the administrator; Keycloak answers 400 with it */
    @Override
    public void validate(RealmModel realm) {
        super.validate(realm);
        new ConfigCheck(this).refuseMistakes();
    }
}
