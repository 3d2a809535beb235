package dev.keybridge.it.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.it.browser.Chromium;
import dev.keybridge.it.keycloak.Installation;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.it.packaging.DropInJar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The admin console")
@ExtendWith(SharedKeycloak.class)
class ConsoleFormsIT {
    private static final String ADMIN = "realm.admin";
    private static final String PASSWORD = "secret";

    @ParameterizedTest(name = "{0} in {3}")
    @CsvSource({
        "social, wecom, identity-providers/wecom/add, en, en, wecom-idp.jar",
        "social, wecom, identity-providers/wecom/add, zh-CN, zh_CN, wecom-idp.jar",
        "social, dingtalk, identity-providers/dingtalk/add, en, en, dingtalk-idp.jar",
        "social, dingtalk, identity-providers/dingtalk/add, zh-CN, zh_CN, dingtalk-idp.jar",
        "storage, wecom-contacts, user-federation/wecom-contacts/new, en, en, contacts-federation.jar",
        "storage, wecom-contacts, user-federation/wecom-contacts/new, zh-CN, zh_CN, contacts-federation.jar",
        "storage, dingtalk-contacts, user-federation/dingtalk-contacts/new, en, en, contacts-federation.jar",
        "storage, dingtalk-contacts, user-federation/dingtalk-contacts/new, zh-CN, zh_CN, contacts-federation.jar"
    })
    @DisplayName("shows every field of the form under its name in the administrator's language")
    void labels(String kind, String provider, String page, String language, String bundle, String jar, Realm realm) {
        admit(realm);
        Map<String, String> messages = new DropInJar(Installation.providers().resolve(jar)).messages(bundle);
        List<String> labels = fieldLabels(realm, kind, provider);

        try (Chromium browser = Chromium.reading(language)) {
            browser.open(realm.server().url() + "/admin/" + realm.name() + "/console/#/" + realm.name() + "/" + page);
            browser.type("#username", ADMIN);
            browser.type("#password", PASSWORD);
            browser.click("#kc-login");

            assertThat(labels).isNotEmpty().allSatisfy(label -> browser.textWith(messages.get(label)));
            List<String> text = browser.read("body").lines().toList();
            assertThat(messages.keySet()).as("no bare key is shown").noneMatch(text::contains);
        }
    }

    private static List<String> fieldLabels(Realm realm, String kind, String provider) {
        JsonNode info = realm.server().admin().serverInfo();
        String type = kind.equals("social")
                ? "org.keycloak.broker.social.SocialIdentityProvider"
                : "org.keycloak.storage.UserStorageProvider";
        return StreamSupport.stream(info.path("componentTypes").path(type).spliterator(), false)
                .filter(one -> one.path("id").asText().equals(provider))
                .flatMap(one -> StreamSupport.stream(one.path("properties").spliterator(), false))
                .map(property -> property.path("label").asText())
                .toList();
    }

    private static void admit(Realm realm) {
        String user = realm.user(ADMIN, PASSWORD);
        String client = realm.get("/clients?clientId=realm-management")
                .get(0)
                .path("id")
                .asText();
        JsonNode role = realm.get("/clients/" + client + "/roles/realm-admin");
        realm.post("/users/" + user + "/role-mappings/clients/" + client, List.of(role));
    }
}
