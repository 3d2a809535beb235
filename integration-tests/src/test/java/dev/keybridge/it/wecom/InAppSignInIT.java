package dev.keybridge.it.wecom;

import dev.keybridge.it.browser.Browser;
import dev.keybridge.it.browser.Page;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.wecom.corp.AppKind;
import dev.keybridge.simulator.wecom.corp.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Sign-in inside the WeCom app")
@ExtendWith(SharedKeycloak.class)
class InAppSignInIT {
    @RegisterExtension
    static final SimulatorExtension VENDOR = SimulatorExtension.started();

    @Test
    @DisplayName("takes one tap on the button and no scan")
    void silent(Realm realm) {
        Company company = new Company(realm, VENDOR).offered();
        company.joins("linmei");
        String account = company.imported("linmei");
        VENDOR.wecom().signedIn(company.corp().corpId(), "linmei");

        Page end = company.atWeCom(Browser.inWeCom());

        assertThat(company.portal().claims(end).path("sub").asText()).isEqualTo(account);
    }

    @Test
    @DisplayName("takes no tap at all from a link in the Workbench that hints at WeCom")
    void workbench(Realm realm) {
        Company company = new Company(realm, VENDOR).offered();
        company.joins("linmei");
        String account = company.imported("linmei");
        VENDOR.wecom().signedIn(company.corp().corpId(), "linmei");

        Page end = Browser.inWeCom().open(company.portal().loginAddress(Company.ALIAS));

        assertThat(company.portal().claims(end).path("sub").asText()).isEqualTo(account);
        assertThat(end.trace()).noneMatch(address -> address.getPath().contains("/wwlogin/"));
    }

    @Test
    @DisplayName("shows the QR code when an administrator prefers that")
    void alwaysQr(Realm realm) {
        Company company = new Company(realm, VENDOR).offered(Map.of("inAppSignIn", "false"), Map.of());
        VENDOR.wecom().signedIn(company.corp().corpId(), "linmei");

        Page page = company.atWeCom(Browser.inWeCom());

        assertThat(page.url().getPath()).endsWith("/wwlogin/sso/login");
    }

    @Test
    @DisplayName("asks for private information once, and brings what the person agreed to share")
    void privateInfo(Realm realm) {
        Company company = newApp(realm);
        company.joins("linmei", person -> person.mobile("13900000001").email("lin.mei@example.com"));
        VENDOR.wecom().signedIn(company.corp().corpId(), "linmei");
        Browser browser = Browser.inWeCom();

        Page consent = company.atWeCom(browser);
        Page end = browser.submit(
                consent, "#consent", Map.of("decision", "confirm", "field.mobile", "on", "field.biz_mail", "on"));

        assertThat(company.portal().isReached(end)).isTrue();
        assertThat(realm.findUser("linmei")).hasValueSatisfying(user -> {
            assertThat(user.path("email").asText()).isEqualTo("linmei@corp.example");
            assertThat(user.at("/attributes/phoneNumber/0").asText()).isEqualTo("+8613900000001");
        });
        assertThat(company.portal().isReached(company.atWeCom(Browser.inWeCom())))
                .as("not asked again within 30 days")
                .isTrue();
    }

    @Test
    @DisplayName("goes back to the login page when the person refuses to share")
    void privateInfoRefused(Realm realm) {
        Company company = newApp(realm);
        company.joins("linmei");
        VENDOR.wecom().signedIn(company.corp().corpId(), "linmei");
        Browser browser = Browser.inWeCom().speaking("en");

        Page end = browser.submit(company.atWeCom(browser), "#consent", Map.of("decision", "refuse"));

        assertThat(end.text()).contains("You did not confirm the sign-in with WeCom");
        assertThat(end.html().select("#kc-form-login")).hasSize(1);
    }

    @Test
    @DisplayName("ends on the login page, not in circles, when the Workbench link meets a stranger")
    void workbenchStranger(Realm realm) {
        Company company = new Company(realm, VENDOR).offered();
        VENDOR.wecom().signedIn(company.corp().corpId(), Visitor.stranger());

        Page end = Browser.inWeCom().speaking("en").open(company.portal().loginAddress(Company.ALIAS));

        assertThat(end.text()).contains("You are not a member of this company in WeCom");
        assertThat(end.html().select("#kc-form-login")).hasSize(1);
    }

    /** With an app created since 2022-06-20, which sees nothing private but by consent. */
    private static Company newApp(Realm realm) {
        Company company = new Company(realm, VENDOR).offered(Map.of("privateInfo", "true"), Map.of());
        company.corp().app(company.app().agentId(), AppKind.SELF_BUILT_NEW);
        company.showsAllAttributes();
        company.copies("mobile", "phoneNumber", "INHERIT");
        return company;
    }
}
