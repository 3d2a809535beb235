package dev.keybridge.dingtalk;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class LogonPageTest {
    private static final String BACK = "https://sso.example.com/realms/r/broker/dingtalk/endpoint";

    @Test
    @DisplayName("a browser is sent to DingTalk with app, way back, state and the consent without which nobody gets in")
    void plain() {
        assertThat(address(Map.of()))
                .hasScheme("https")
                .hasHost("login.dingtalk.com")
                .hasPath("/oauth2/auth")
                .hasParameter("client_id", "dingsimapp0000000001")
                .hasParameter("redirect_uri", BACK)
                .hasParameter("response_type", "code")
                .hasParameter("scope", "openid")
                .hasParameter("prompt", "consent")
                .hasParameter("state", "a.b-c_d")
                .hasNoParameter("corpId")
                .hasNoParameter("org_type")
                .hasNoParameter("exclusiveLogin");
    }

    @ParameterizedTest
    @CsvSource({"any,,", "preselected, dingsim0corp,", "managed,, management"})
    @DisplayName("an organisation and its kind are named only with the scope that DingTalk wants for it")
    void organisation(String choice, String corpId, String kind) {
        URI address = address(Map.of("organisationChoice", choice));

        assertThat(address.getRawQuery()).contains("scope=openid%20corpid");
        assertThat(parameter(address, "corpId")).isEqualTo(corpId);
        assertThat(parameter(address, "org_type")).isEqualTo(kind);
    }

    @Test
    @DisplayName("enterprise accounts get their own login page, at once where their organisation is named")
    void exclusive() {
        assertThat(address(Map.of("exclusiveLogin", "true")))
                .hasParameter("exclusiveLogin", "true")
                .hasNoParameter("exclusiveCorpId");
        assertThat(address(Map.of("exclusiveLogin", "true", "exclusiveCorpId", "dingother")))
                .hasParameter("exclusiveCorpId", "dingother");
        assertThat(address(Map.of("exclusiveCorpId", "dingother")))
                .hasNoParameter("exclusiveLogin")
                .hasNoParameter("exclusiveCorpId");
    }

    @ParameterizedTest
    @CsvSource({"none", "any", "preselected", "managed"})
    @DisplayName("a frame gets the same page without a choice of organisations, which would be for administrators only")
    void panel(String choice) {
        LogonPage page = new LogonPage(
                Forms.complete(Map.of("organisationChoice", choice, "exclusiveLogin", "true")), BACK, "a.b-c_d");

        assertThat(page.panel())
                .hasHost("login.dingtalk.com")
                .hasPath("/oauth2/auth")
                .hasParameter("iframe", "true")
                .hasParameter("client_id", "dingsimapp0000000001")
                .hasParameter("redirect_uri", BACK)
                .hasParameter("response_type", "code")
                .hasParameter("scope", "openid")
                .hasParameter("prompt", "consent")
                .hasParameter("state", "a.b-c_d")
                .hasParameter("exclusiveLogin", "true")
                .hasNoParameter("corpId")
                .hasNoParameter("org_type");
    }

    @Test
    @DisplayName("a private edition of DingTalk is used where its address is configured")
    void privateEdition() {
        assertThat(address(Map.of("loginBaseUrl", "https://login.corp.example/"))
                        .toString())
                .startsWith("https://login.corp.example/oauth2/auth?");
    }

    private static URI address(Map<String, String> settings) {
        return new LogonPage(Forms.complete(settings), BACK, "a.b-c_d").address();
    }

    private static String parameter(URI address, String name) {
        for (String pair : address.getQuery().split("&")) {
            if (pair.startsWith(name + "=")) {
                return pair.substring(name.length() + 1);
            }
        }
        return null;
    }
}
