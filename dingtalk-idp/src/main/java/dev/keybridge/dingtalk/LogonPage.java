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
        return address(config.organisationChoice(), Map.of());
    }

    /**
     * The same in a frame, as DingTalk's own script for web pages asks for it. Nobody is asked for an organisation there: DingTalk
     * would show those only that the person administers. Who they are to the configured one is looked up in any case.
     */
    URI panel() {
        return address(OrganisationChoice.NONE, Map.of("iframe", "true"));
    }

    private URI address(OrganisationChoice choice, Map<String, String> more) {
        Map<String, String> query = new HashMap<>(choice.parameters(config.corpId()));
        query.putAll(more);
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
