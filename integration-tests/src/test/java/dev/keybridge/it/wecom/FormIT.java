package dev.keybridge.it.wecom;

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

@DisplayName("The form of the identity provider")
@ExtendWith(SharedKeycloak.class)
class FormIT {
    @RegisterExtension
    static final SimulatorExtension VENDOR = SimulatorExtension.started();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "clientId               | ww 1                   | Client ID must be the corp id",
                "agentId                | my app                 | Agent ID must be the number",
                "apiBaseUrl             | http://wecom.example   | API base URL must be an https address",
                "loginBaseUrl           | javascript:alert(1)    | Login page base URL must be an https address",
                "oauthBaseUrl           | wecom.example          | In-app login base URL must be an https address",
                "language               | fr                     | must be auto, zh or en",
                "domainVerificationFile | verify.txt             | Domain verification file must be",
                "proxies                | http://proxy           | HTTPS proxies must be",
                "proxyPassword          | open-sesame            | must be a vault reference"
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
    @DisplayName("takes plain http beyond this machine only in a realm that asks for TLS nowhere")
    void plainHttp(Realm realm) {
        realm.put("", Map.of("sslRequired", "none"));

        AdminApi.Answer answer = realm.send(
                "POST",
                "/identity-provider/instances",
                new Company(realm, VENDOR).provider(Map.of("apiBaseUrl", "http://wecom.example"), Map.of()));

        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    @DisplayName("shows no secret")
    void secret(Realm realm) {
        Company company = new Company(realm, VENDOR).offered();

        JsonNode shown = realm.get("/identity-provider/instances/" + Company.ALIAS);

        assertThat(shown.toString()).doesNotContain(company.app().secret());
        assertThat(realm.adminEvents().toString()).doesNotContain(company.app().secret());
    }

    @Test
    @DisplayName("can be saved again without typing the secret, and the sign-in still works")
    void savedAgain(Realm realm) {
        Company company = new Company(realm, VENDOR).offered();
        company.joins("linmei");
        company.imported("linmei");

        realm.put(
                "/identity-provider/instances/" + Company.ALIAS,
                realm.get("/identity-provider/instances/" + Company.ALIAS));

        assertThat(company.portal().isReached(company.scannedBy(Browser.desktop(), "linmei")))
                .isTrue();
    }

    @Test
    @DisplayName("has labels and help in English and Chinese for every field")
    void texts(Realm realm) {
        Company company = new Company(realm, VENDOR);
        Map<String, String> english = company.consoleTexts("en");
        Map<String, String> chinese = company.consoleTexts("zh-CN");

        assertThat(english.get("wecom-agent-id-help")).startsWith("The AgentId of the self-built app");
        assertThat(chinese.get("wecom-agent-id-help")).startsWith("自建应用的 AgentId");
        assertThat(chinese.get("wecom-mapper-field")).isEqualTo("企业微信字段");
    }
}
