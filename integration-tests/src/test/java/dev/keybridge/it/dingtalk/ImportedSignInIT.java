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

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Sign-in with DingTalk of people whom the sync imported")
@ExtendWith(SharedKeycloak.class)
class ImportedSignInIT {
    @RegisterExtension
    static final SimulatorExtension VENDOR = SimulatorExtension.started();

    @Test
    @DisplayName(
            "on the logon page and inside DingTalk: the imported account, no form, no duplicate, even without a mailbox")
    void imported(Realm realm) {
        Company company = new Company(realm, VENDOR).offered();
        company.joins("LinMei");
        company.joins("cher", person -> person.name("Cher").bizMail(null));
        realm.syncAllUsers(contactsOf(company));
        int people = realm.get("/users/count").asInt();
        Browser inside = Browser.inDingTalk();

        Page desktop = company.signsIn(Browser.desktop(), "LinMei");
        Page inApp = company.sendsCode(
                inside, inside.open(company.portal().loginAddress(Company.ALIAS)), company.jsapiCode("cher"));

        assertThat(company.accountOf(desktop)).isEqualTo(company.idOf("linmei"));
        assertThat(company.accountOf(inApp)).isEqualTo(company.idOf("cher"));
        assertThat(realm.get("/users/count").asInt()).isEqualTo(people);
    }

    @Test
    @DisplayName("before the first sync ends as the same account after it, with the same name, mailbox and keys")
    void beforeTheFirstSync(Realm realm) {
        Company company = new Company(realm, VENDOR).offered();
        company.joins("LinMei", person -> person.name("欧阳小梅"));
        company.showsAllAttributes();
        String account = company.accountOf(company.signsIn(Browser.desktop(), "LinMei"));
        JsonNode before = realm.findUser("linmei").orElseThrow();

        assertThat(realm.syncAllUsers(contactsOf(company)).path("failed").asInt())
                .isZero();

        JsonNode after = realm.findUser("linmei").orElseThrow();
        assertThat(after.path("id").asText()).isEqualTo(account);
        for (String field : new String[] {"username", "firstName", "lastName", "email"}) {
            assertThat(after.path(field)).as(field).isEqualTo(before.path(field));
        }
        for (String key : new String[] {"dingtalk.unionid", "dingtalk.userid"}) {
            assertThat(after.path("attributes").path(key))
                    .as(key)
                    .isEqualTo(before.path("attributes").path(key));
        }
        assertThat(realm.federatedIdentities(account)).hasSize(1);
        assertThat(company.accountOf(company.signsIn(Browser.desktop(), "LinMei")))
                .isEqualTo(account);
    }

    private static String contactsOf(Company company) {
        Map<String, String> settings = company.settings();
        return company.realm()
                .userStorage(
                        "dingtalk-contacts",
                        Map.of(
                                "corpId", settings.get("corpId"),
                                "appKey", settings.get("clientId"),
                                "appSecret", settings.get("clientSecret"),
                                "apiBaseUrl", settings.get("apiBaseUrl"),
                                "legacyApiBaseUrl", settings.get("legacyApiBaseUrl"),
                                "identityProviderAlias", Company.ALIAS));
    }
}
