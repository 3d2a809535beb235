package dev.keybridge.it.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.it.browser.Browser;
import dev.keybridge.it.browser.Page;
import dev.keybridge.it.keycloak.KeycloakServer;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.ServerProcess;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.dingtalk.corp.DingTalkCorp;
import dev.keybridge.simulator.dingtalk.corp.DingTalkVisitor;
import dev.keybridge.simulator.dingtalk.rules.DingTalkOpenPoint;
import dev.keybridge.simulator.junit.SimulatorExtension;
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

@DisplayName("Sign-in on DingTalk's logon page")
@ExtendWith(SharedKeycloak.class)
class WebSignInIT {
    @RegisterExtension
    static final SimulatorExtension VENDOR = SimulatorExtension.started();

    @Test
    @DisplayName("leads an imported person straight into the imported account, with the fewest calls")
    void imported(Realm realm) {
        Company company = company(realm);
        company.joins("LinMei");
        String account = company.imported("LinMei");

        Page end = company.signsIn(Browser.desktop(), "LinMei");

        assertThat(company.accountOf(end)).isEqualTo(account);
        assertThat(realm.users()).hasSize(2);
        for (String path : new String[] {
            "/v1.0/oauth2/userAccessToken",
            "/v1.0/contact/users/me",
            "/v1.0/oauth2/accessToken",
            "/topapi/user/getbyunionid",
            "/topapi/v2/user/get"
        }) {
            assertThat(VENDOR.dingtalk().calls(path)).as(path).isEqualTo(1);
        }
        assertThat(VENDOR.dingtalk().unexpected()).isEmpty();
    }

    @Test
    @DisplayName("creates a complete account for somebody new, from the company's records and nothing private")
    void complete(Realm realm) {
        Company company = company(realm);
        company.joins("LinMei");
        company.showsAllAttributes();

        Page end = company.signsIn(Browser.desktop(), "LinMei");

        assertThat(company.portal().claims(end).path("preferred_username").asText())
                .isEqualTo("linmei");
        JsonNode user = realm.findUser("linmei").orElseThrow();
        assertThat(user.path("lastName").asText()).isEqualTo("林");
        assertThat(user.path("firstName").asText()).isEqualTo("梅");
        assertThat(user.path("email").asText()).isEqualTo("linmei@corp.example");
        assertThat(user.path("emailVerified").asBoolean()).isFalse();
        assertThat(user.at("/attributes/dingtalk.unionid/0").asText()).isEqualTo(company.unionId("LinMei"));
        assertThat(user.at("/attributes/dingtalk.userid/0").asText()).isEqualTo("LinMei");
        assertThat(user.toString()).doesNotContain("小可爱", "private@home.example", "13900000001");
        assertThat(realm.federatedIdentities(user.path("id").asText()))
                .singleElement()
                .satisfies(link -> assertThat(link.path("userId").asText()).isEqualTo(company.unionId("LinMei")))
                .satisfies(link -> assertThat(link.path("userName").asText()).isEqualTo("linmei"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"authCode", "code"})
    @DisplayName("takes the code under either of its names, also from a browser that does not say what it is")
    void parameter(String name, Realm realm) {
        Company company = company(realm);
        company.joins("linmei");
        String account = company.imported("linmei");
        VENDOR.dingtalk().set(DingTalkOpenPoint.REDIRECT_PARAMETERS, name);

        Page end = company.signsIn(Browser.withoutUserAgent(), "linmei");

        assertThat(company.accountOf(end)).isEqualTo(account);
    }

    @Test
    @DisplayName("lets people of several organisations choose theirs, and refuses another one")
    void otherOrganisation(Realm realm) {
        Company company = new Company(realm, VENDOR).offered(Map.of("organisationChoice", "any"), Map.of());
        company.app().admitsOtherCorps(true);
        company.joins("linmei", person -> person.human("Lin"));
        String account = company.imported("linmei");
        DingTalkCorp other = VENDOR.dingtalk().corp(company.corp().corpId() + "x");
        other.organisation().join("linmei", person -> person.name("林梅").human("Lin"));
        Browser browser = Browser.desktop().speaking("en");

        Page wrong = Company.logonPage(browser, company.atDingTalk(browser))
                .scannedBy("linmei")
                .confirmed(Map.of("chosen", other.corpId()));
        Page right = Company.logonPage(browser, browser.click(wrong, "#social-" + Company.ALIAS))
                .scannedBy("linmei")
                .confirmed(Map.of("chosen", company.corp().corpId()));

        assertThat(wrong.text()).contains("chose another organisation");
        assertThat(company.accountOf(right)).isEqualTo(account);
    }

    @ParameterizedTest
    @CsvSource({
        "none,        false, openid,        false, false",
        "any,         false, openid corpid, false, false",
        "preselected, false, openid corpid, true,  false",
        "managed,     true,  openid corpid, false, true"
    })
    @DisplayName("asks DingTalk for organisation and kind of account as it is set up")
    void choice(String choice, boolean exclusive, String scope, boolean preselected, boolean managed, Realm realm) {
        Company company = new Company(realm, VENDOR)
                .offered(Map.of("organisationChoice", choice, "exclusiveLogin", Boolean.toString(exclusive)), Map.of());

        Page page = company.atDingTalk(Browser.desktop());

        assertThat(Page.parameter(page.url(), "scope")).contains(scope);
        assertThat(Page.parameter(page.url(), "prompt")).contains("consent");
        assertThat(Page.parameter(page.url(), "corpId").isPresent()).isEqualTo(preselected);
        assertThat(Page.parameter(page.url(), "org_type").isPresent()).isEqualTo(managed);
        assertThat(Page.parameter(page.url(), "exclusiveLogin").isPresent()).isEqualTo(exclusive);
    }

    @Test
    @DisplayName("lets an employee in whom the app does not see, by what the code tells")
    void outsideScope(Realm realm) {
        Company company = company(realm);
        company.joins("linmei");
        company.joins("visible");
        company.imported("linmei");
        company.app().visibleUsers("visible");

        Page end = company.signsIn(Browser.desktop(), "linmei");

        assertThat(company.portal().isReached(end)).isTrue();
    }

    @Test
    @DisplayName("gives nobody the account of a former employee who had the same userid")
    void recycledUserid(Realm realm) {
        Company company = company(realm);
        company.joins("linmei");
        String account = company.imported("linmei");
        company.organisation().leave("linmei");
        company.joins("linmei", person -> person.name("林新"));
        Browser browser = Browser.desktop();

        Page question = company.signsIn(browser, "linmei");

        assertThat(company.portal().isReached(question)).isFalse();
        assertThat(question.text()).contains("already exists");
        assertThat(realm.federatedIdentities(account)).hasSize(1);
    }

    @Test
    @DisplayName("goes on when DingTalk has dropped the app's token early")
    void droppedToken(Realm realm) {
        Company company = company(realm);
        company.joins("linmei");
        company.imported("linmei");
        company.signsIn(Browser.desktop(), "linmei");
        VENDOR.dingtalk().dropTokens();

        assertThat(company.portal().isReached(company.signsIn(Browser.desktop(), "linmei")))
                .isTrue();
    }

    @Test
    @DisplayName("stores no token of DingTalk, even where Keycloak is told to store tokens")
    void noToken(Realm realm) {
        Company company = new Company(realm, VENDOR).offered(Map.of(), Map.of("storeToken", true));
        company.joins("linmei");
        company.showsNote("FEDERATED_ACCESS_TOKEN", "dingtalk_token");
        company.showsNote("identity_provider", "came_by");

        JsonNode claims = company.portal().claims(company.signsIn(Browser.desktop(), "linmei"));

        assertThat(claims.path("came_by").asText()).isEqualTo(Company.ALIAS);
        assertThat(claims.has("dingtalk_token")).isFalse();
    }

    @Test
    @DisplayName("takes the app's secret from Keycloak's vault")
    void vault(Realm realm, KeycloakServer keycloak) {
        assumeThat(keycloak).as("the container has no vault of ours").isInstanceOf(ServerProcess.class);
        Company company = new Company(realm, VENDOR).offered(Map.of("clientSecret", "${vault.dingtalk}"), Map.of());
        ((ServerProcess) keycloak)
                .putSecret(realm.name(), "dingtalk", company.app().secret());
        company.joins("linmei");
        company.imported("linmei");

        assertThat(company.portal().isReached(company.signsIn(Browser.desktop(), "linmei")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "EXPIRED_TOKEN, 42001",
        "DISABLE_STATUS, text",
        "UNION_ID_OUT_OF_SCOPE, 60121",
        "SUCCESS_ERRMSG, missing",
        "VISITOR, missing",
        "ERROR_LANGUAGE, english"
    })
    @DisplayName("works whatever DingTalk does about what its documentation leaves open")
    void openPoints(DingTalkOpenPoint point, String position, Realm realm) {
        Company company = company(realm);
        company.joins("linmei");
        company.imported("linmei");
        VENDOR.dingtalk().set(point, position);
        Browser browser = Browser.desktop();
        String code = VENDOR.dingtalk()
                .issueAuthCode(
                        company.app(), DingTalkVisitor.member(company.corp().corpId(), "linmei"), null);

        Page end = company.comesBack(browser, company.atDingTalk(browser), code);

        assertThat(company.portal().isReached(end)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"origin", "exact"})
    @DisplayName("works with the redirect address that the form shows, however DingTalk compares it")
    void redirectAddress(String comparison, Realm realm) {
        Company company = company(realm);
        company.app().redirectsTo(realm.brokerEndpoint(Company.ALIAS).toString());
        company.joins("linmei");
        String account = company.imported("linmei");
        VENDOR.dingtalk().set(DingTalkOpenPoint.REDIRECT_MATCH, comparison);

        assertThat(company.accountOf(company.signsIn(Browser.desktop(), "linmei")))
                .isEqualTo(account);
    }

    private static Company company(Realm realm) {
        return new Company(realm, VENDOR).offered();
    }
}
