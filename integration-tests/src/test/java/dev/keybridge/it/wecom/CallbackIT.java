package dev.keybridge.it.wecom;

import dev.keybridge.it.browser.Browser;
import dev.keybridge.it.browser.Page;
import dev.keybridge.it.keycloak.KeycloakServer;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.wecom.corp.AppKind;
import dev.keybridge.simulator.wecom.session.LoginKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The address to which WeCom sends people back")
@ExtendWith(SharedKeycloak.class)
class CallbackIT {
    private static final String EXCHANGE = "/cgi-bin/auth/getuserinfo";

    @RegisterExtension
    static final SimulatorExtension VENDOR = SimulatorExtension.started();

    @Test
    @DisplayName("accepts a code once: another login with it starts again")
    void reuse(Realm realm) {
        Company company = company(realm);
        String code = code(company);
        Browser first = Browser.desktop();
        Browser second = Browser.desktop().speaking("en");

        Page in = first.open(back(company.atWeCom(first), code));
        Page out = second.open(back(company.atWeCom(second), code));

        assertThat(company.portal().isReached(in)).isTrue();
        assertThat(company.portal().isReached(out)).isFalse();
        assertThat(out.text()).contains("took too long or was used before");
    }

    @Test
    @DisplayName("says that a code has expired")
    void expired(Realm realm) {
        Company company = company(realm);
        String code = code(company);
        VENDOR.clock().advance(Duration.ofMinutes(6));
        Browser browser = Browser.desktop().speaking("en");

        Page out = browser.open(back(company.atWeCom(browser), code));

        assertThat(out.text()).contains("took too long or was used before");
    }

    @Test
    @DisplayName("does not accept the code of another app")
    void otherApp(Realm realm) {
        Company company = company(realm);
        company.corp().app(1000003, AppKind.SELF_BUILT_OLD);
        String code = VENDOR.wecom().issueCode(company.corp().corpId(), 1000003, "linmei", LoginKind.WEB);
        Browser browser = Browser.desktop();

        Page out = browser.open(back(company.atWeCom(browser), code));

        assertThat(company.portal().isReached(out)).isFalse();
        assertThat(out.html().select("#kc-form-login")).hasSize(1);
    }

    @Test
    @DisplayName("lets in only the browser that began the login, so nobody can be signed in as somebody else by a link")
    void otherBrowser(Realm realm) {
        Company company = company(realm);
        String code = code(company);
        URI link = back(company.atWeCom(Browser.desktop()), code);

        Page out = Browser.desktop().open(link);

        assertThat(company.portal().isReached(out)).isFalse();
        assertThat(out.status()).isEqualTo(400);
        assertThat(VENDOR.wecom().calls(EXCHANGE)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?code=c",
                "?code=c&state=",
                "?code=c&state=a.b.c",
                "?code=c&state=aZ3bZ3c",
                "?code=c&state=%3Cscript%3Ealert(1)%3C/script%3E",
                "?code=%3Cscript%3Ealert(1)%3C/script%3E&error=%3Cscript%3Ealert(1)%3C/script%3E",
                ""
            })
    @DisplayName("answers what no login of ours can have caused with a plain error, and repeats nothing of it")
    void garbage(String query, Realm realm) {
        company(realm);

        Page out = Browser.desktop().open(realm.brokerEndpoint(Company.ALIAS) + query);

        assertThat(out.status()).isEqualTo(400);
        assertThat(out.body()).doesNotContain("alert(1)");
        assertThat(VENDOR.wecom().calls(EXCHANGE)).isZero();
    }

    @Test
    @DisplayName("leaves neither code nor secret nor personal data in the log")
    void log(Realm realm, KeycloakServer keycloak) {
        Company company = company(realm);
        company.joins(
                "chatty", person -> person.mobile("13900000077").name("张絮叨").bizMail("xu.dao@corp.example"));
        Browser browser = Browser.desktop();
        String good =
                VENDOR.wecom().issueCode(company.corp().corpId(), company.app().agentId(), "chatty", LoginKind.WEB);
        browser.open(back(company.atWeCom(browser), good));
        Browser other = Browser.desktop();
        other.open(back(company.atWeCom(other), good));

        assertThat(keycloak.log())
                .contains(realm.name())
                .doesNotContain(good, company.app().secret(), "13900000077", "张絮叨");
    }

    private static Company company(Realm realm) {
        Company company = new Company(realm, VENDOR).offered();
        company.joins("linmei");
        company.imported("linmei");
        return company;
    }

    private static String code(Company company) {
        return VENDOR.wecom().issueCode(company.corp().corpId(), company.app().agentId(), "linmei", LoginKind.WEB);
    }

    private static URI back(Page atWeCom, String code) {
        return URI.create(Page.parameter(atWeCom.url(), "redirect_uri").orElseThrow() + "?code=" + code + "&state="
                + Page.parameter(atWeCom.url(), "state").orElseThrow());
    }
}
