package dev.keybridge.dingtalk;

import dev.keybridge.lib.signin.PageAddress;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The address of DingTalk's logon page, to which the browser is sent. */
final class LogonPage {
    private final DingTalkIdentityProviderConfig config;
    private final String redirectUri;
    private final String state;

    LogonPage(DingTalkIdentityProviderConfig config, String redirectUri, String state) {
        this.config = config;
        this.redirectUri = redirectUri;
        this.state = state;
    }

    /** Without <code>prompt=consent</code> DingTalk lets nobody in. */
    URI address() {
        Map<String, String> query = new HashMap<>(config.organisationChoice().parameters(config.corpId()));
        query.put("redirect_uri", redirectUri);
        query.put("response_type", "code");
        query.put("client_id", config.getClientId());
        query.put("state", state);
        query.put("prompt", "consent");
        if (config.signsInExclusiveAccounts()) {
            query.put("exclusiveLogin", "true");
            config.exclusiveCorpId().ifPresent(corp -> query.put("exclusiveCorpId", corp));
        }
        return PageAddress.of(config.loginBaseUrl() + "/oauth2/auth", query);
    }
}
