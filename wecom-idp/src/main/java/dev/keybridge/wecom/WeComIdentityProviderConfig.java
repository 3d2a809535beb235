package dev.keybridge.wecom;

import dev.keybridge.lib.signin.SignInConfig;
import org.keycloak.models.IdentityProviderModel;

import java.util.Optional;

/**
 * The settings of one WeCom app as a sign-in. <code>clientId</code> is the corp id, <code>clientSecret</code> the app's secret.
 *
 * <p>Keycloak builds its model of the identity provider from this class, so it must be public.
 */
public final class WeComIdentityProviderConfig extends SignInConfig {
    static final String AGENT_ID = "agentId";
    static final String OAUTH_BASE_URL = "oauthBaseUrl";
    static final String LANGUAGE = "language";
    static final String PRIVATE_INFO = "privateInfo";
    static final String VERIFICATION_FILE = "domainVerificationFile";

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

    /** Whether the in-app page asks the person for mobile, e-mail, avatar and gender. */
    boolean asksForPrivateInfo() {
        return flag(PRIVATE_INFO, false);
    }

    Optional<VerificationFile> verificationFile() {
        return text(VERIFICATION_FILE).flatMap(VerificationFile::of);
    }

    @Override
    protected void refuseMistakes() {
        new ConfigCheck(this).refuseMistakes();
    }
}
