package dev.keybridge.it.dingtalk;

import dev.keybridge.it.browser.Browser;
import dev.keybridge.it.browser.Page;
import dev.keybridge.it.keycloak.KeycloakServer;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.org.Detail;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The address to which DingTalk sends people back")
@ExtendWith(SharedKeycloak.class)
class CallbackIT {
    private static final String LOGON_EXCHANGE = "/v1.0/oauth2/userAccessToken";
    private static final String JSAPI_EXCHANGE = "/topapi/v2/user/getuserinfo";

    @RegisterExtension
    static final SimulatorExtension VENDOR = SimulatorExtension.started();

    @Test
    @DisplayName("lets in only the browser that began the login, so nobody can be signed in as somebody else by a link")
    void otherBrowser(Realm realm) {
        Company company = company(realm);
        String code = VENDOR.dingtalk().issueAuthCode(company.app(), "linmei");
        URI link = Company.backTo(company.atDingTalk(Browser.desktop()), "&authCode=" + code);

        Page out = Browser.desktop().open(link);

        assertThat(company.portal().isReached(out)).isFalse();
        assertThat(out.status()).isEqualTo(400);
        assertThat(VENDOR.dingtalk().calls(LOGON_EXCHANGE)).isZero();
    }

    @Test
    @DisplayName("takes a code from inside DingTalk only from the browser that showed the page, and only once")
    void otherBrowserInside(Realm realm) {
        Company company = company(realm);
        company.imported("linmei");
        Browser inside = Browser.inDingTalk();
        Page page = company.atVendor(inside);

        Page other = company.sendsCode(Browser.inDingTalk(), page, company.jsapiCode("linmei"));
        Page own = company.sendsCode(inside, page, company.jsapiCode("linmei"));
        Page again = company.sendsCode(inside, page, company.jsapiCode("linmei"));

        assertThat(company.portal().isReached(other)).isFalse();
        assertThat(company.portal().isReached(own)).isTrue();
        assertThat(company.portal().isReached(again)).isFalse();
        assertThat(VENDOR.dingtalk().calls(JSAPI_EXCHANGE)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?code=c",
                "?authCode=c&state=",
                "?authCode=c&state=a.b.c",
                "?authCode=c&state=%3Cscript%3Ealert(1)%3C/script%3E",
                "?authCode=%3Cscript%3Ealert(1)%3C/script%3E&error=%3Cscript%3Ealert(1)%3C/script%3E",
                ""
            })
    @DisplayName("answers what no login of ours can have caused with a plain error, and repeats nothing of it")
    void garbage(String query, Realm realm) {
        company(realm);

        Page out = Browser.desktop().open(realm.brokerEndpoint(Company.ALIAS) + query);

        assertThat(out.status()).isEqualTo(400);
        assertThat(out.body()).doesNotContain("alert(1)");
        assertThat(VENDOR.dingtalk().calls(LOGON_EXCHANGE)).isZero();
    }

    @Test
    @DisplayName("leaves neither code nor secret nor personal data in the log")
    void log(Realm realm, KeycloakServer keycloak) {
        Company company = company(realm);
        company.joins(
                "chatty",
                person -> person.mobile("13900000078")
                        .name("张絮叨")
                        .bizMail("xu.dao@corp.example")
                        .detail(Detail.NICKNAME, "话匣子"));
        Browser browser = Browser.desktop();
        Browser inside = Browser.inDingTalk();
        String web = VENDOR.dingtalk().issueAuthCode(company.app(), "chatty");
        String jsapi = company.jsapiCode("chatty");
        company.comesBack(browser, company.atDingTalk(browser), web);
        Browser other = Browser.desktop();
        company.comesBack(other, company.atDingTalk(other), web);
        company.sendsCode(inside, company.atVendor(inside), jsapi);

        assertThat(keycloak.log())
                .contains(realm.name())
                .doesNotContain(web, jsapi, company.app().secret(), "13900000078", "张絮叨", "话匣子");
    }

    private static Company company(Realm realm) {
        Company company = new Company(realm, VENDOR).offered();
        company.joins("linmei");
        return company;
    }
}
