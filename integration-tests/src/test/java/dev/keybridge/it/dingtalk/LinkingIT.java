package dev.keybridge.it.dingtalk;

import dev.keybridge.it.browser.Browser;
import dev.keybridge.it.browser.Page;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.it.signin.SignInCompany;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.org.Detail;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("An account that is there already")
@ExtendWith(SharedKeycloak.class)
class LinkingIT {
    @RegisterExtension
    static final SimulatorExtension VENDOR = SimulatorExtension.started();

    @Test
    @DisplayName("with admin roles is never taken over by an employee with the same userid and mailbox")
    void administrator(Realm realm) {
        Company company = new Company(realm, VENDOR).offered(Map.of(), Map.of("trustEmail", true));
        company.joins("boss", person -> person.bizMail("boss@example.com"));
        String admin = realm.user("boss", "password-of-the-boss");
        makeAdministrator(realm, admin);
        Browser browser = Browser.desktop();

        Page question = company.signsIn(browser, "boss");
        Page proof = browser.submit(question, "#kc-register-form", Map.of("submitAction", "linkAccount"));

        assertThat(question.text()).contains("already exists");
        assertThat(company.portal().isReached(proof)).isFalse();
        assertThat(proof.html().select("input[type=password]")).isNotEmpty();
        assertThat(realm.federatedIdentities(admin)).isEmpty();
    }

    @Test
    @DisplayName("under the nickname, the private mailbox or the mobile number of an employee means nothing")
    void privateProfile(Realm realm) {
        Company company = new Company(realm, VENDOR).offered(Map.of(), Map.of("trustEmail", true));
        company.joins(
                "linmei",
                person -> person.detail(Detail.NICKNAME, SignInCompany.LOCAL)
                        .detail(Detail.PERSONAL_EMAIL, SignInCompany.LOCAL + "@example.com"));

        Page end = company.signsIn(Browser.desktop(), "linmei");

        assertThat(company.accountOf(end))
                .isEqualTo(company.idOf("linmei"))
                .isNotEqualTo(company.idOf(SignInCompany.LOCAL));
        assertThat(realm.federatedIdentities(company.idOf(SignInCompany.LOCAL))).isEmpty();
    }

    @Test
    @DisplayName("is linked when its owner proves it with the password")
    void ownAccount(Realm realm) {
        Company company = new Company(realm, VENDOR).offered();
        company.joins(SignInCompany.LOCAL);
        Browser browser = Browser.inDingTalk();

        Page question = company.sendsCode(browser, company.atVendor(browser), company.jsapiCode(SignInCompany.LOCAL));
        Page proof = browser.submit(question, "#kc-register-form", Map.of("submitAction", "linkAccount"));
        Page end = browser.submit(proof, "#kc-form-login", Map.of("password", SignInCompany.PASSWORD));

        assertThat(company.accountOf(end)).isEqualTo(company.idOf(SignInCompany.LOCAL));
        assertThat(realm.federatedIdentities(company.idOf(SignInCompany.LOCAL)))
                .singleElement()
                .satisfies(link ->
                        assertThat(link.path("userId").asText()).isEqualTo(company.unionId(SignInCompany.LOCAL)));
    }

    private static void makeAdministrator(Realm realm, String user) {
        String client =
                realm.get("/clients?clientId=realm-management").at("/0/id").asText();
        realm.post(
                "/users/" + user + "/role-mappings/clients/" + client,
                List.of(realm.get("/clients/" + client + "/roles/realm-admin")));
    }
}
