package dev.keybridge.it.wecom;

import dev.keybridge.it.browser.Browser;
import dev.keybridge.it.browser.Page;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.wecom.corp.AppKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.HashMap;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Sign-in of people whom the sync imported")
@ExtendWith(SharedKeycloak.class)
class ImportedSignInIT {
    @RegisterExtension
    static final SimulatorExtension VENDOR = SimulatorExtension.started();

    private static String contactsOf(Company company) {
        Map<String, String> config = new HashMap<>(Map.of(
                "corpId", company.corp().corpId(),
                "agentId", Long.toString(company.app().agentId()),
                "appSecret", company.app().secret(),
                "apiBaseUrl", VENDOR.wecom().apiBaseUrl(),
                "identityProviderAlias", Company.ALIAS));
        return company.realm().userStorage("wecom-contacts", config);
    }

    private static String idOf(Realm realm, String username) {
        return realm.findUser(username).orElseThrow().path("id").asText();
    }

    @Test
    @DisplayName(
            "by QR code and in the app: the imported account, no form, no duplicate, even without an e-mail address")
    void imported(Realm realm) {
        Company company = new Company(realm, VENDOR).offered();
        // An app as they are today: the vendor withholds mobile and e-mail; and a name that is a single word.
        company.corp().app(company.app().agentId(), AppKind.SELF_BUILT_NEW);
        company.joins("LinMei");
        company.joins("cher", person -> person.name("Cher"));
        realm.syncAllUsers(contactsOf(company));
        int people = realm.get("/users/count").asInt();

        Page desktop = company.scannedBy(Browser.desktop(), "LinMei");
        VENDOR.wecom().signedIn(company.corp().corpId(), "cher");
        Page inApp = Browser.inWeCom().open(company.portal().loginAddress(Company.ALIAS));

        assertThat(company.portal().claims(desktop).path("sub").asText()).isEqualTo(idOf(realm, "linmei"));
        assertThat(company.portal().claims(inApp).path("sub").asText()).isEqualTo(idOf(realm, "cher"));
        assertThat(realm.get("/users/count").asInt()).isEqualTo(people);
    }

    @Test
    @DisplayName("who signed in before the first sync ends as the same account after it")
    void beforeTheFirstSync(Realm realm) {
        Company company = new Company(realm, VENDOR).offered();
        company.joins("LinMei");
        Page first = company.scannedBy(Browser.desktop(), "LinMei");
        String account = company.portal().claims(first).path("sub").asText();

        realm.syncAllUsers(contactsOf(company));

        assertThat(idOf(realm, "linmei")).isEqualTo(account);
        assertThat(realm.groupsOf(account)).hasSize(1);
        assertThat(realm.federatedIdentities(account)).hasSize(1);
        Page second = company.scannedBy(Browser.desktop(), "LinMei");
        assertThat(company.portal().claims(second).path("sub").asText()).isEqualTo(account);
    }

    @Test
    @DisplayName("login and sync write the same name, e-mail address and attributes")
    void oneMapping(Realm realm) {
        Company company = new Company(realm, VENDOR).offered();
        company.joins("LinMei", person -> person.name("欧阳小梅"));
        company.scannedBy(Browser.desktop(), "LinMei");

        assertThat(realm.syncAllUsers(contactsOf(company)).path("failed").asInt())
                .isZero();

        assertThat(realm.findUser("linmei")).hasValueSatisfying(user -> {
            assertThat(user.path("firstName").asText()).isEqualTo("小梅");
            assertThat(user.path("lastName").asText()).isEqualTo("欧阳");
            assertThat(user.path("email").asText()).isEqualTo("linmei@corp.example");
        });
    }

    @Test
    @DisplayName("who left is refused although the account would be there")
    void left(Realm realm) {
        Company company = new Company(realm, VENDOR).offered();
        company.joins("LinMei");
        company.joins("zhaoyun");
        String contacts = contactsOf(company);
        realm.syncAllUsers(contacts);
        company.organisation().leave("LinMei");
        realm.syncAllUsers(contacts);
        assertThat(realm.findUser("linmei").orElseThrow().path("enabled").asBoolean())
                .isFalse();

        company.organisation().comeBack("LinMei");
        Page tooEarly = company.scannedBy(Browser.desktop().speaking("en"), "LinMei");
        realm.syncAllUsers(contacts);
        Page after = company.scannedBy(Browser.desktop(), "LinMei");

        assertThat(company.portal().isReached(tooEarly)).isFalse();
        assertThat(tooEarly.text()).contains("disabled");
        assertThat(company.portal().isReached(after)).isTrue();
    }
}
