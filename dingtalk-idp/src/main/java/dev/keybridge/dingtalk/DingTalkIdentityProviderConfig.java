package dev.keybridge.dingtalk;

import dev.keybridge.lib.dingtalk.api.DingTalkSettings;
import dev.keybridge.lib.signin.SignInConfig;
import org.keycloak.models.IdentityProviderModel;

import java.time.Duration;
import java.util.Optional;

/**
 * The settings of one in-house DingTalk app as a sign-in. <code>clientId</code> is the app key, <code>clientSecret</code> the app
 * secret.
 *
 * <p>Keycloak builds its model of the identity provider from this class, so it must be public.
 */
public final class DingTalkIdentityProviderConfig extends SignInConfig {
    static final String CORP_ID = "corpId";
    static final String LEGACY_API_BASE_URL = "legacyApiBaseUrl";
    static final String ORGANISATION_CHOICE = "organisationChoice";
    static final String EXCLUSIVE_LOGIN = "exclusiveLogin";
    static final String EXCLUSIVE_CORP_ID = "exclusiveCorpId";
    static final String JSAPI_URL = "jsapiUrl";
    static final String JSAPI_PATIENCE = "jsapiPatience";

    static final String DEFAULT_API_BASE_URL = DingTalkSettings.PUBLIC_API;
    static final String DEFAULT_LEGACY_API_BASE_URL = DingTalkSettings.PUBLIC_LEGACY_API;
    static final String DEFAULT_LOGIN_BASE_URL = "https://login.dingtalk.com";
    static final String DEFAULT_JSAPI_URL = "https://g.alicdn.com/dingding/dingtalk-jsapi/3.0.25/dingtalk.open.js";
    /** In seconds. */
    static final String DEFAULT_JSAPI_PATIENCE = "10";

    private static final long serialVersionUID = 1L;

    public DingTalkIdentityProviderConfig() {}

    public DingTalkIdentityProviderConfig(IdentityProviderModel model) {
        super(model);
    }

    String corpId() {
        return text(CORP_ID).orElse("");
    }

    String apiBaseUrl() {
        return url(API_BASE_URL, DEFAULT_API_BASE_URL);
    }

    String legacyApiBaseUrl() {
        return url(LEGACY_API_BASE_URL, DEFAULT_LEGACY_API_BASE_URL);
    }

    String loginBaseUrl() {
        return url(LOGIN_BASE_URL, DEFAULT_LOGIN_BASE_URL);
    }

    OrganisationChoice organisationChoice() {
        return OrganisationChoice.of(text(ORGANISATION_CHOICE).orElse(""));
    }

    /** Whether people sign in with an account that belongs to the organisation (企业账号). */
    boolean signsInExclusiveAccounts() {
        return flag(EXCLUSIVE_LOGIN, false);
    }

    /** The organisation whose login page exclusive accounts get at once; without it they are asked for its code. */
    Optional<String> exclusiveCorpId() {
        return text(EXCLUSIVE_CORP_ID);
    }

    /** Where DingTalk's script for pages inside DingTalk is loaded from. */
    String jsapiUrl() {
        return text(JSAPI_URL).orElse(DEFAULT_JSAPI_URL);
    }

    /** How long the page inside DingTalk waits for the script and its code before it goes on to the web page. */
    Duration jsapiPatience() {
        return Duration.ofSeconds(Long.parseLong(text(JSAPI_PATIENCE).orElse(DEFAULT_JSAPI_PATIENCE)));
    }

    @Override
    protected void refuseMistakes() {
        new ConfigCheck(this).refuseMistakes();
    }
}
