package dev.keybridge.it.wecom;

import dev.keybridge.it.browser.Browser;
import dev.keybridge.it.browser.Page;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.it.signin.SignInCompany;
import dev.keybridge.simulator.junit.SimulatorExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.net.URI;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Linking an account to WeCom on the person's own wish")
@ExtendWith(SharedKeycloak.class)
class LinkingIT {
    @RegisterExtension
    static final SimulatorExtension VENDOR = SimulatorExtension.started();

    @Test
    @DisplayName("links to the member who scans")
    void linked(Realm realm) {
        Company company = company(realm);
        Browser browser = Browser.desktop().speaking("en");

        Page end = Company.qr(browser, linking(company, browser))
                .scannedBy("linmei")
                .confirmed();

        assertThat(end.locationParameter("kc_action_status")).contains("success");
        assertThat(links(company)).isEqualTo("linmei");
    }

    @Test
    @DisplayName("tells the application that the person changed their mind")
    void cancelled(Realm realm) {
        Company company = company(realm);
        Browser browser = Browser.desktop().speaking("en");

        Page end = Company.qr(browser, linking(company, browser))
                .scannedBy("linmei")
                .refused();

        assertThat(end.locationParameter("kc_action_status")).contains("cancelled");
        assertThat(links(company)).isEmpty();
    }

    @Test
    @DisplayName("fails for an outsider, with the sentence about outsiders")
    void outsider(Realm realm) {
        Company company = company(realm);
        Browser browser = Browser.desktop().speaking("en");

        Page end = Company.qr(browser, linking(company, browser))
                .scannedByOther("stranger")
                .confirmed();

        assertThat(end.text()).contains("not a member of this company");
        assertThat(links(company)).isEmpty();
    }

    private static Company company(Realm realm) {
        Company company = new Company(realm, VENDOR).offered();
        company.joins("linmei");
        return company;
    }

    /** Logs in with the password and asks to link; WeCom's page comes next. */
    private static Page linking(Company company, Browser browser) {
        URI wish = URI.create(company.portal().loginAddress() + "&kc_action=idp_link:" + Company.ALIAS);
        Page login = browser.open(wish);
        Page page = browser.submit(
                login, "#kc-form-login", Map.of("username", SignInCompany.LOCAL, "password", SignInCompany.PASSWORD));
        return page.html().select("#kc-link-text").isEmpty()
                ? page
                : browser.submit(page, "#kc-link-text ~ form", Map.of("continue", "true"));
    }

    private static String links(Company company) {
        Realm realm = company.realm();
        String id = realm.findUser(SignInCompany.LOCAL).orElseThrow().path("id").asText();
        return realm.federatedIdentities(id).stream()
                .map(link -> link.path("userId").asText())
                .findFirst()
                .orElse("");
    }
}
