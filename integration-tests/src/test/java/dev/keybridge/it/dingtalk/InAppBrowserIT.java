package dev.keybridge.it.dingtalk;

import dev.keybridge.it.browser.Accessibility;
import dev.keybridge.it.browser.Browser;
import dev.keybridge.it.browser.Chromium;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.junit.SimulatorExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** The page inside DingTalk in a real browser that says to be DingTalk's, with a stand-in for DingTalk's script. */
@DisplayName("In a real browser inside DingTalk")
@ExtendWith(SharedKeycloak.class)
class InAppBrowserIT {
    private static final String OLD_CLIENT = Browser.IN_DINGTALK.replace("DingTalk/8.2.0", "DingTalk/6.5.0");

    @RegisterExtension
    static final SimulatorExtension VENDOR = SimulatorExtension.started();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @DisplayName(
            "one tap signs the person in, with new and old clients, even where the client has put a module loader into pages")
    void signedIn(boolean oldClient, Realm realm) {
        Company company = company(realm, Map.of());
        VENDOR.dingtalk().signedIn(company.corp().corpId(), "linmei");

        try (Chromium browser = Chromium.sayingToBe(oldClient ? OLD_CLIENT : Browser.IN_DINGTALK)) {
            browser.runsFirst("window.define = function () {}; window.define.amd = {};");
            browser.open(realm.url() + "/account");
            browser.click("#social-dingtalk");

            assertThat(browser.filledValue("#username")).isEqualTo("linmei");
            assertThat(browser.address().toString()).doesNotContain("jsapiCode");
        }
        assertThat(VENDOR.dingtalk().calls("/v1.0/oauth2/userAccessToken")).isZero();
        assertThat(realm.events("LOGIN")).hasSize(1);
    }

    @Test
    @DisplayName("the logon page follows by itself when DingTalk gives no code, and signs the person in")
    void refused(Realm realm) {
        Company company = company(realm, Map.of());

        try (Chromium browser = Chromium.sayingToBe(Browser.IN_DINGTALK)) {
            browser.open(realm.url() + "/account");
            browser.click("#social-dingtalk");
            browser.addressWith("/oauth2/auth");
            browser.click("button[name=userid][value=linmei]");
            browser.click("#confirm");

            assertThat(browser.filledValue("#username")).isEqualTo("linmei");
        }
        assertThat(realm.server().log()).contains(obstacle(realm, "refused"));
    }

    @Test
    @DisplayName("the logon page follows by itself when DingTalk's script cannot be loaded, or does not come")
    void script(Realm realm) throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Chromium browser = Chromium.sayingToBe(Browser.IN_DINGTALK)) {
            Company company = company(
                    realm,
                    Map.of("jsapiUrl", "http://127.0.0.1:" + mute.getLocalPort() + "/x.js", "jsapiPatience", "1"));
            browser.open(realm.url() + "/account");
            browser.click("#social-dingtalk");
            browser.addressWith("/oauth2/auth");
            assertThat(realm.server().log()).contains(obstacle(realm, "timeout"));

            realm.put(
                    "/identity-provider/instances/" + Company.ALIAS,
                    company.provider(Map.of("jsapiUrl", VENDOR.dingtalk().jsapiScriptUrl() + ".missing"), Map.of()));
            browser.open(realm.url() + "/account");
            browser.click("#social-dingtalk");
            browser.addressWith("/oauth2/auth");
            assertThat(realm.server().log()).contains(obstacle(realm, "script"));
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("the page that waits for DingTalk's script stands in nobody's way")
    void waits(Chromium.Colours colours, Realm realm) {
        company(realm, Map.of("jsapiPatience", "60"));
        try (Chromium browser = Chromium.sayingToBe(Browser.IN_DINGTALK)) {
            browser.prefers(colours);
            browser.runsFirst("Object.defineProperty(window, 'dd', { value: { requestAuthCode() {} } });");
            browser.open(realm.url() + "/account");
            browser.click("#social-dingtalk");
            browser.read("#dingtalk-wait");

            assertThat(Accessibility.obstacles(browser)).isEmpty();
        }
    }

    private static String obstacle(Realm realm, String word) {
        return "(realm " + realm.name() + ", identity provider dingtalk): " + word;
    }

    private static Company company(Realm realm, Map<String, String> changes) {
        Company company = new Company(realm, VENDOR).offered(changes, Map.of());
        company.joins("linmei");
        company.imported("linmei");
        return company;
    }
}
