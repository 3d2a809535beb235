package dev.keybridge.it.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.it.browser.Browser;
import dev.keybridge.it.keycloak.AdminApi;
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

@DisplayName("The form of the identity provider for DingTalk")
@ExtendWith(SharedKeycloak.class)
class FormIT {
    @RegisterExtension
    static final SimulatorExtension VENDOR = SimulatorExtension.started();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "clientId           | my app                | Client ID must be the Client ID (AppKey)",
                "corpId             | ding corp             | Corp ID must be the CorpId",
                "organisationChoice | all                   | must be none, any, preselected or managed",
                "exclusiveCorpId    | ding;corp             | Corp ID of enterprise accounts must be",
                "jsapiUrl           | http://cdn.example/x  | DingTalk script must be an https address",
                "jsapiPatience      | soon                  | must be a number from 1 to 60",
                "apiBaseUrl         | http://api.example    | API base URL must be an https address",
                "legacyApiBaseUrl   | oapi.example          | Old API base URL must be an https address",
                "loginBaseUrl       | javascript:alert(1)   | Login page base URL must be an https address",
                "proxies            | http://proxy          | HTTPS proxies must be",
                "proxyPassword      | open-sesame           | must be a vault reference"
            })
    @DisplayName("is refused with a sentence about the wrong field")
    void mistakes(String field, String value, String sentence, Realm realm) {
        AdminApi.Answer answer = realm.send(
                "POST",
                "/identity-provider/instances",
                new Company(realm, VENDOR).provider(Map.of(field, value), Map.of()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("errorMessage").asText()).contains(sentence);
    }

    @Test
    @DisplayName("shows no secret, and can be saved again without typing it")
    void savedAgain(Realm realm) {
        Company company = new Company(realm, VENDOR).offered();
        company.joins("linmei");
        company.imported("linmei");

        JsonNode shown = realm.get("/identity-provider/instances/" + Company.ALIAS);
        realm.put("/identity-provider/instances/" + Company.ALIAS, shown);

        assertThat(shown.toString()).doesNotContain(company.app().secret());
        assertThat(realm.adminEvents().toString()).doesNotContain(company.app().secret());
        assertThat(company.portal().isReached(company.signsIn(Browser.desktop(), "linmei")))
                .isTrue();
    }

    @Test
    @DisplayName("has labels and help in English and Chinese")
    void texts(Realm realm) {
        Company company = new Company(realm, VENDOR);

        assertThat(company.consoleTexts("en").get("dingtalk-corp-id-help"))
                .startsWith("The CorpId of the organisation");
        assertThat(company.consoleTexts("zh-CN").get("dingtalk-mapper-field")).isEqualTo("钉钉字段");
    }
}
