package dev.keybridge.it.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.it.browser.Browser;
import dev.keybridge.it.browser.Page;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.junit.SimulatorExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** What the page's script does is done by hand here, and by a browser in {@link InAppBrowserIT}. */
@DisplayName("Sign-in inside DingTalk")
@ExtendWith(SharedKeycloak.class)
class InAppSignInIT {
    private static final String LOGON_EXCHANGE = "/v1.0/oauth2/userAccessToken";
    private static final String JSAPI_EXCHANGE = "/topapi/v2/user/getuserinfo";

    @RegisterExtension
    static final SimulatorExtension VENDOR = SimulatorExtension.started();

    @Test
    @DisplayName("leads from a link in the Workbench into the imported account, without the code in any address")
    void workbench(Realm realm) {
        Company company = company(realm);
        String account = company.imported("linmei");
        Browser browser = Browser.inDingTalk();
        String code = company.jsapiCode("linmei");

        Page page = browser.open(company.portal().loginAddress(Company.ALIAS));
        Page end = company.sendsCode(browser, page, code);

        assertThat(company.accountOf(end)).isEqualTo(account);
        assertThat(end.trace()).noneMatch(address -> address.toString().contains(code));
        assertThat(VENDOR.dingtalk().calls(JSAPI_EXCHANGE)).isEqualTo(1);
        assertThat(VENDOR.dingtalk().calls(LOGON_EXCHANGE)).isZero();
    }

    @Test
    @DisplayName("creates the same account for somebody new as the logon page would")
    void complete(Realm realm) {
        Company company = company(realm);
        company.showsAllAttributes();
        Browser browser = Browser.inDingTalk();

        company.sendsCode(browser, company.atVendor(browser), company.jsapiCode("linmei"));

        JsonNode user = realm.findUser("linmei").orElseThrow();
        assertThat(user.path("email").asText()).isEqualTo("linmei@corp.example");
        assertThat(user.at("/attributes/dingtalk.unionid/0").asText()).isEqualTo(company.unionId("linmei"));
        assertThat(company.accountOf(company.signsIn(Browser.desktop(), "linmei")))
                .isEqualTo(user.path("id").asText());
    }

    @Test
    @DisplayName("shows a page in the person's language that runs its own script and those of DingTalk's host only")
    void page(Realm realm) {
        Company company = new Company(realm, VENDOR)
                .offered(Map.of("jsapiUrl", "https://static.corp.example/a/dingtalk.open.js"), Map.of());

        Page page = company.atVendor(Browser.inDingTalk().speaking("zh-CN"));

        assertThat(page.text()).contains("使用钉钉登录");
        assertThat(page.html().select("html").attr("lang")).startsWith("zh");
        assertThat(page.header("Cache-Control")).containsExactly("no-cache");
        assertThat(page.header("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(page.header("Content-Security-Policy")).singleElement().satisfies(policy -> {
            String nonce = page.html().select("script").attr("nonce");
            assertThat(nonce).hasSize(24);
            assertThat(policy)
                    .contains("script-src 'nonce-" + nonce + "' https://static.corp.example;")
                    .doesNotContain("unsafe");
        });
        assertThat(page.html().select("script[src]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"timeout, timeout", "'', the person asked for it", "<b>x, the person asked for it"})
    @DisplayName(
            "goes on to the logon page when DingTalk's script does not help or there are no scripts, and works there")
    void fallback(String obstacle, String logged, Realm realm) {
        Company company = company(realm);
        String account = company.imported("linmei");
        Browser browser = Browser.inDingTalk();
        Page page = company.atVendor(browser);

        Page atDingTalk = browser.submit(page, "#dingtalk-sign-in", Map.of("obstacle", obstacle));
        String code = VENDOR.dingtalk().issueAuthCode(company.app(), "linmei");
        Page end = company.comesBack(browser, atDingTalk, code);

        assertThat(atDingTalk.url().getPath()).endsWith("/oauth2/auth");
        assertThat(company.accountOf(end)).isEqualTo(account);
        assertThat(VENDOR.dingtalk().calls(JSAPI_EXCHANGE)).isZero();
        assertThat(realm.server().log())
                .contains("(realm " + realm.name() + ", identity provider dingtalk): " + logged);
    }

    @Test
    @DisplayName("is the logon page when an administrator prefers that")
    void alwaysLogonPage(Realm realm) {
        Company company = new Company(realm, VENDOR).offered(Map.of("inAppSignIn", "false"), Map.of());

        assertThat(company.atDingTalk(Browser.inDingTalk()).url().getPath()).endsWith("/oauth2/auth");
    }

    @Test
    @DisplayName("never takes a code of the logon page, nor shows it to DingTalk")
    void logonCodeInside(Realm realm) {
        Company company = company(realm);
        Browser browser = Browser.inDingTalk().speaking("en");
        Page page = company.atVendor(browser);
        String state = page.html().select("input[name=state]").val();
        String code = VENDOR.dingtalk().issueAuthCode(company.app(), "linmei");

        Page out = browser.open(
                realm.brokerEndpoint(Company.ALIAS) + "?state=" + state + "&authCode=" + code + "&code=" + code);

        company.assertRefused(browser, out, "belongs to another page", "dingtalk_unexpected_code");
        assertThat(VENDOR.dingtalk().calls(LOGON_EXCHANGE)).isZero();
        assertThat(VENDOR.dingtalk().calls(JSAPI_EXCHANGE)).isZero();
    }

    @Test
    @DisplayName("never lets a code from inside DingTalk be taken for one of the logon page, or the other way round")
    void codesNotInterchangeable(Realm realm) {
        Company company = company(realm);
        Browser desktop = Browser.desktop().speaking("en");
        Browser inside = Browser.inDingTalk().speaking("en");

        Page jsapiOutside = company.comesBack(desktop, company.atDingTalk(desktop), company.jsapiCode("linmei"));
        Page logonInside = company.sendsCode(
                inside, company.atVendor(inside), VENDOR.dingtalk().issueAuthCode(company.app(), "linmei"));

        assertThat(jsapiOutside.text()).contains("took too long or was used before");
        assertThat(logonInside.text()).contains("took too long or was used before");
        assertThat(realm.users()).hasSize(1);
    }

    private static Company company(Realm realm) {
        Company company = new Company(realm, VENDOR).offered();
        company.joins("linmei");
        return company;
    }
}
