package dev.keybridge.it.wecom;

import com.fasterxml.jackson.databind.JsonNode;
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

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The first sign-in of somebody whom Keycloak does not know")
@ExtendWith(SharedKeycloak.class)
class FirstSignInIT {
    @RegisterExtension
    static final SimulatorExtension VENDOR = SimulatorExtension.started();

    @Test
    @DisplayName("creates a complete account without any form")
    void complete(Realm realm) {
        Company company = new Company(realm, VENDOR).offered();
        company.joins("LinMei");
        company.showsAllAttributes();

        Page end = company.scannedBy(Browser.desktop(), "LinMei");

        assertThat(company.portal().claims(end).path("preferred_username").asText())
                .isEqualTo("linmei");
        JsonNode user = realm.findUser("linmei").orElseThrow();
        assertThat(user.path("lastName").asText()).isEqualTo("林");
        assertThat(user.path("firstName").asText()).isEqualTo("梅");
        assertThat(user.path("email").asText()).isEqualTo("linmei@corp.example");
        assertThat(user.path("emailVerified").asBoolean()).isFalse();
        assertThat(user.at("/attributes/wecom.userid/0").asText()).isEqualTo("LinMei");
        assertThat(realm.federatedIdentities(user.path("id").asText()))
                .singleElement()
                .satisfies(link -> assertThat(link.path("userId").asText()).isEqualTo("linmei"));
    }

    @Test
    @DisplayName("is the only one: the second finds the account")
    void second(Realm realm) {
        Company company = new Company(realm, VENDOR).offered();
        company.joins("linmei");

        String first = company.accountOf(company.scannedBy(Browser.desktop(), "linmei"));
        String second = company.accountOf(company.scannedBy(Browser.desktop(), "linmei"));

        assertThat(second).isEqualTo(first);
    }

    @Test
    @DisplayName("verifies the e-mail address only where the administrator trusts WeCom with that")
    void trustEmail(Realm realm) {
        Company company = new Company(realm, VENDOR).offered(Map.of(), Map.of("trustEmail", true));
        company.joins("linmei");

        company.scannedBy(Browser.desktop(), "linmei");

        assertThat(realm.findUser("linmei").orElseThrow().path("emailVerified").asBoolean())
                .isTrue();
    }

    @Test
    @DisplayName("asks for the e-mail address that WeCom does not tell, and invents none")
    void noMail(Realm realm) {
        Company company = new Company(realm, VENDOR).offered();
        company.joins("LinMei", person -> person.bizMail(null));
        company.showsAllAttributes();
        Browser browser = Browser.desktop();

        Page form = company.scannedBy(browser, "LinMei");
        assertThat(form.html().select("#email").val()).isEmpty();
        assertThat(form.html().select("#lastName").val()).isEqualTo("林");
        Page end = browser.submit(form, "#kc-idp-review-profile-form", Map.of("email", "lin@home.example"));

        assertThat(company.portal().isReached(end)).isTrue();
        JsonNode user = realm.findUser("linmei").orElseThrow();
        assertThat(user.path("email").asText()).isEqualTo("lin@home.example");
        assertThat(user.path("emailVerified").asBoolean()).isFalse();
        assertThat(user.at("/attributes/wecom.userid/0").asText()).isEqualTo("LinMei");
    }

    @Test
    @DisplayName("asks for a longer user name where a userid is shorter than Keycloak's user profile allows")
    void shortUserid(Realm realm) {
        Company company = new Company(realm, VENDOR).offered();
        company.joins("li");
        Browser browser = Browser.desktop();

        Page form = company.scannedBy(browser, "li");
        Page end = browser.submit(form, "#kc-idp-review-profile-form", Map.of("username", "li.mei"));

        assertThat(company.accountOf(end)).isEqualTo(company.accountOf(company.scannedBy(Browser.desktop(), "li")));
    }

    @Test
    @DisplayName("lets a member in whom the app does not see, by the userid alone")
    void outsideScope(Realm realm) {
        Company company = new Company(realm, VENDOR).offered();
        company.joins("linmei");
        company.joins("visible");
        company.app().visibleUsers("visible");
        Browser browser = Browser.desktop();

        Page form = company.scannedBy(browser, "linmei");
        Page end = browser.submit(
                form,
                "#kc-idp-review-profile-form",
                Map.of("email", "lin@home.example", "firstName", "Mei", "lastName", "Lin"));

        assertThat(company.portal().claims(end).path("preferred_username").asText())
                .isEqualTo("linmei");
    }

    @Test
    @DisplayName("never takes over an account that happens to have the same name")
    void sameName(Realm realm) {
        Company company = new Company(realm, VENDOR).offered(Map.of(), Map.of("trustEmail", true));
        company.joins(SignInCompany.LOCAL);
        Browser browser = Browser.desktop();

        Page question = company.scannedBy(browser, SignInCompany.LOCAL);
        Page proof = browser.submit(question, "#kc-register-form", Map.of("submitAction", "linkAccount"));

        assertThat(question.text()).contains("already exists");
        assertThat(company.portal().isReached(proof)).isFalse();
        assertThat(proof.html().select("input[type=password]")).isNotEmpty();
        assertThat(realm.federatedIdentities(company.idOf(SignInCompany.LOCAL))).isEmpty();
    }

    @Test
    @DisplayName("links to an account whose owner proves it with the password")
    void ownAccount(Realm realm) {
        Company company = new Company(realm, VENDOR).offered();
        company.joins(SignInCompany.LOCAL);
        Browser browser = Browser.desktop();

        Page question = company.scannedBy(browser, SignInCompany.LOCAL);
        Page proof = browser.submit(question, "#kc-register-form", Map.of("submitAction", "linkAccount"));
        Page end = browser.submit(proof, "#kc-form-login", Map.of("password", SignInCompany.PASSWORD));

        assertThat(company.accountOf(end)).isEqualTo(company.idOf(SignInCompany.LOCAL));
        assertThat(realm.federatedIdentities(company.idOf(SignInCompany.LOCAL))).hasSize(1);
    }

    @Test
    @DisplayName("stores no token of WeCom, even where Keycloak is told to store tokens")
    void noToken(Realm realm) {
        Company company = new Company(realm, VENDOR).offered(Map.of(), Map.of("storeToken", true));
        company.joins("linmei");
        company.showsNote("FEDERATED_ACCESS_TOKEN", "wecom_token");
        company.showsNote("identity_provider", "came_by");

        Page first = company.scannedBy(Browser.desktop(), "linmei");
        Page second = company.scannedBy(Browser.desktop(), "linmei");

        for (Page end : List.of(first, second)) {
            JsonNode claims = company.portal().claims(end);
            assertThat(claims.path("came_by").asText()).isEqualTo(Company.ALIAS);
            assertThat(claims.has("wecom_token")).isFalse();
        }
    }
}
