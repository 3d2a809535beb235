package dev.keybridge.it.wecom;

import dev.keybridge.it.browser.Browser;
import dev.keybridge.it.browser.Page;
import dev.keybridge.it.keycloak.KeycloakServer;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.ServerProcess;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.wecom.rules.OpenPoint;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

@DisplayName("Sign-in by QR code")
@ExtendWith(SharedKeycloak.class)
class QrSignInIT {
    @RegisterExtension
    static final SimulatorExtension VENDOR = SimulatorExtension.started();

    @Test
    @DisplayName("leads an imported person straight into the imported account")
    void imported(Realm realm) {
        Company company = new Company(realm, VENDOR).offered();
        company.joins("LinMei");
        String account = company.imported("LinMei");

        Page end = company.scannedBy(Browser.desktop(), "LinMei");

        assertThat(company.portal().claims(end).path("sub").asText()).isEqualTo(account);
        assertThat(realm.users()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"as-stored", "upper", "lower"})
    @DisplayName("finds the account however WeCom spells the userid today")
    void spelling(String spelling, Realm realm) {
        Company company = new Company(realm, VENDOR).offered();
        company.joins("LinMei");
        String account = company.imported("LinMei");
        VENDOR.wecom().set(OpenPoint.LOGIN_USERID_CASE, spelling);

        Page end = company.scannedBy(Browser.desktop(), "LinMei");

        assertThat(company.portal().claims(end).path("sub").asText()).isEqualTo(account);
    }

    @Test
    @DisplayName("works with a WeCom that brings back letters and digits of the state only")
    void strictState(Realm realm) {
        Company company = new Company(realm, VENDOR).offered();
        company.joins("linmei");
        company.imported("linmei");
        VENDOR.wecom().set(OpenPoint.STATE_CHARACTERS, "alphanumeric");

        Page end = company.scannedBy(Browser.desktop(), "linmei");

        assertThat(company.portal().isReached(end)).isTrue();
    }

    @Test
    @DisplayName("is what a browser gets that does not say what it is")
    void withoutUserAgent(Realm realm) {
        Company company = new Company(realm, VENDOR).offered();
        company.joins("linmei");
        company.imported("linmei");

        Page end = company.scannedBy(Browser.withoutUserAgent(), "linmei");

        assertThat(company.portal().isReached(end)).isTrue();
    }

    @Test
    @DisplayName("is what plain WeChat gets, which is not WeCom")
    void plainWeChat(Realm realm) {
        Company company = new Company(realm, VENDOR).offered();

        Page page = company.atWeCom(Browser.withUserAgent("Mozilla/5.0 (iPhone) MicroMessenger/8.0.50 NetType/WIFI"));

        assertThat(page.url().getPath()).endsWith("/wwlogin/sso/login");
    }

    @ParameterizedTest
    @CsvSource({"auto, zh-CN, zh", "auto, en, en", "zh, en, zh", "en, zh-CN, en"})
    @DisplayName("shows the QR page in the language of the login page, or in a fixed one")
    void language(String setting, String browser, String shown, Realm realm) {
        Company company = new Company(realm, VENDOR).offered(Map.of("language", setting), Map.of());

        Page page = company.atWeCom(Browser.desktop().speaking(browser));

        assertThat(Page.parameter(page.url(), "lang")).contains(shown);
    }

    @Test
    @DisplayName("needs one exchange of the code and one look at the member, no more")
    void calls(Realm realm) {
        Company company = new Company(realm, VENDOR).offered();
        company.joins("linmei");
        company.imported("linmei");

        company.scannedBy(Browser.desktop(), "linmei");

        assertThat(VENDOR.wecom().calls("/cgi-bin/gettoken")).isEqualTo(1);
        assertThat(VENDOR.wecom().calls("/cgi-bin/auth/getuserinfo")).isEqualTo(1);
        assertThat(VENDOR.wecom().calls("/cgi-bin/user/get")).isEqualTo(1);
        assertThat(VENDOR.wecom().unexpected()).isEmpty();
    }

    @Test
    @DisplayName("goes on when WeCom has dropped the token early")
    void droppedToken(Realm realm) {
        Company company = new Company(realm, VENDOR).offered();
        company.joins("linmei");
        company.imported("linmei");
        company.scannedBy(Browser.desktop(), "linmei");
        VENDOR.wecom().dropTokens();

        Page end = company.scannedBy(Browser.desktop(), "linmei");

        assertThat(company.portal().isReached(end)).isTrue();
    }

    @Test
    @DisplayName("is refused for an account that Keycloak has disabled, in Keycloak's own words")
    void disabledAccount(Realm realm) {
        Company company = new Company(realm, VENDOR).offered();
        company.joins("linmei");
        realm.put("/users/" + company.imported("linmei"), Map.of("enabled", false));

        Page end = company.scannedBy(Browser.desktop(), "linmei");

        assertThat(company.portal().isReached(end)).isFalse();
        assertThat(end.text()).contains("Account is disabled");
    }

    @Test
    @DisplayName("takes the app's secret from Keycloak's vault")
    void vault(Realm realm, KeycloakServer keycloak) {
        assumeThat(keycloak).as("the container has no vault of ours").isInstanceOf(ServerProcess.class);
        Company company = new Company(realm, VENDOR).offered(Map.of("clientSecret", "${vault.wecom}"), Map.of());
        ((ServerProcess) keycloak)
                .putSecret(realm.name(), "wecom", company.app().secret());
        company.joins("linmei");
        company.imported("linmei");

        Page end = company.scannedBy(Browser.desktop(), "linmei");

        assertThat(company.portal().isReached(end)).isTrue();
    }
}
