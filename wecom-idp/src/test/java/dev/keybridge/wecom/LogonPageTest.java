package dev.keybridge.wecom;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class LogonPageTest {
    private static final String BACK = "https://sso.example.com/realms/r/broker/wecom/endpoint";

    @Test
    @DisplayName("a desktop browser is sent to the QR page with corp, app, way back, state and language")
    void qr() {
        assertThat(page(Map.of()).qr("en"))
                .hasScheme("https")
                .hasHost("login.work.weixin.qq.com")
                .hasPath("/wwlogin/sso/login")
                .hasParameter("login_type", "CorpApp")
                .hasParameter("appid", "ww0000000000000001")
                .hasParameter("agentid", "1000002")
                .hasParameter("redirect_uri", BACK)
                .hasParameter("state", "stateZ1")
                .hasParameter("lang", "en");
    }

    @Test
    @DisplayName("a frame gets the same page as a panel that hands its code over, in the colours of the page around")
    void panel() {
        assertThat(page(Map.of()).panel("zh", true))
                .hasHost("login.work.weixin.qq.com")
                .hasPath("/wwlogin/sso/login")
                .hasParameter("login_type", "CorpApp")
                .hasParameter("appid", "ww0000000000000001")
                .hasParameter("agentid", "1000002")
                .hasParameter("redirect_uri", BACK)
                .hasParameter("state", "stateZ1")
                .hasParameter("lang", "zh")
                .hasParameter("redirect_type", "callback")
                .hasParameter("panel_size", "small")
                .hasParameter("color_scheme", "auto");
        assertThat(page(Map.of()).panel("en", false)).hasParameter("color_scheme", "light");
    }

    @Test
    @DisplayName("the WeCom app is sent to the page that signs in silently, with the fragment that WeCom insists on")
    void inApp() {
        assertThat(page(Map.of()).inApp())
                .hasHost("open.weixin.qq.com")
                .hasPath("/connect/oauth2/authorize")
                .hasParameter("appid", "ww0000000000000001")
                .hasParameter("agentid", "1000002")
                .hasParameter("redirect_uri", BACK)
                .hasParameter("response_type", "code")
                .hasParameter("scope", "snsapi_base")
                .hasParameter("state", "stateZ1")
                .hasFragment("wechat_redirect");
    }

    @Test
    @DisplayName("when private information is wanted, the person is asked for it")
    void privateInfo() {
        assertThat(page(Map.of("privateInfo", "true")).inApp()).hasParameter("scope", "snsapi_privateinfo");
    }

    @Test
    @DisplayName("a private edition of WeCom is used where its addresses are configured, with or without a slash")
    void privateEdition() {
        LogonPage page =
                page(Map.of("loginBaseUrl", "https://wecom.corp.example/", "oauthBaseUrl", "https://o.corp.example"));

        assertThat(page.qr("zh").toString()).startsWith("https://wecom.corp.example/wwlogin/sso/login?");
        assertThat(page.inApp().toString()).startsWith("https://o.corp.example/connect/oauth2/authorize?");
    }

    @Test
    @DisplayName("nothing in an address can add a parameter of its own")
    void encoded() {
        LogonPage page = new LogonPage(Forms.complete(Map.of()), BACK + "?a=b&scope=x#y z", "s");

        assertThat(page.inApp().getRawQuery()).contains("endpoint%3Fa%3Db%26scope%3Dx%23y%20z");
        assertThat(page.inApp()).hasParameter("scope", "snsapi_base");
    }

    private static LogonPage page(Map<String, String> settings) {
        return new LogonPage(Forms.complete(settings), BACK, "stateZ1");
    }
}
