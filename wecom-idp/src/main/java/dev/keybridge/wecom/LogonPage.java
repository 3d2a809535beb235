package dev.keybridge.wecom;

import dev.keybridge.lib.signin.PageAddress;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The addresses of WeCom's logon pages, to which the browser is sent. */
final class LogonPage {
    private static final String WEB_LOGIN = "/wwlogin/sso/login";
    /** The version whose protocol with the frame the panel speaks. */
    private static final String SCRIPT_VERSION = "2.4.4";

    private final WeComIdentityProviderConfig config;
    private final String redirectUri;
    private final String state;

    LogonPage(WeComIdentityProviderConfig config, String redirectUri, String state) {
        this.config = config;
        this.redirectUri = redirectUri;
        this.state = state;
    }

    /** The page with the QR code (VD-98152). */
    URI qr(String language) {
        Map<String, String> query = common();
        query.put("login_type", "CorpApp");
        query.put("lang", language);
        return PageAddress.of(config.loginBaseUrl() + WEB_LOGIN, query);
    }

    /**
     * The same in a frame, as WeCom's own script for web pages asks for it (<code>@wecom/jssdk</code>): the code comes by a message
     * to the page around.
     */
    URI panel(String language, boolean mayBeDark) {
        Map<String, String> query = common();
        query.put("login_type", "CorpApp");
        query.put("lang", language);
        query.put("redirect_type", "callback");
        query.put("panel_size", "small");
        query.put("color_scheme", mayBeDark ? "auto" : "light");
        query.put("version", SCRIPT_VERSION);
        return PageAddress.of(config.loginBaseUrl() + WEB_LOGIN, query);
    }

    /** The page that knows who is asking, inside WeCom's own browser (VD-91022). It refuses to work without the fragment. */
    URI inApp() {
        Map<String, String> query = common();
        query.put("response_type", "code");
        query.put("scope", config.asksForPrivateInfo() ? "snsapi_privateinfo" : "snsapi_base");
        return PageAddress.of(config.oauthBaseUrl() + "/connect/oauth2/authorize", query)
                .resolve("#wechat_redirect");
    }

    private Map<String, String> common() {
        Map<String, String> query = new HashMap<>();
        query.put("appid", config.getClientId());
        query.put("agentid", config.agentId());
        query.put("redirect_uri", redirectUri);
        query.put("state", state);
        return query;
    }
}
