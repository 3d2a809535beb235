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
    private static final String SOCIAL = "org.keycloak.broker.social.SocialIdentityProvider";
    private static final String STORAGE = "org.keycloak.storage.UserStorageProvider";

    private static final List<Form> FORMS = List.of(
            new Form(SOCIAL, "wecom", "identity-providers/wecom/add", "wecom-idp.jar"),
            new Form(SOCIAL, "dingtalk", "identity-providers/dingtalk/add", "dingtalk-idp.jar"),
            new Form(STORAGE, "wecom-contacts", "user-federation/wecom-contacts/new", "contacts-federation.jar"),
            new Form(STORAGE, "dingtalk-contacts", "user-federation/dingtalk-contacts/new", "contacts-federation.jar"));

    @ParameterizedTest(name = "in {0}")
    @CsvSource({"en, en", "zh-CN, zh_CN"})
    @DisplayName("shows every field of every form under its name in the administrator's language")
    void labels(String language, String bundle, Realm realm) {
        admit(realm);
        String console = realm.server().url() + "/admin/" + realm.name() + "/console/";
        try (Chromium browser = Chromium.reading(language)) {
            browser.open(console);
            browser.type("#username", ADMIN);
            browser.type("#password", PASSWORD);
            browser.click("#kc-login");
            browser.addressWith("/" + realm.name() + "/console/#/");
            for (Form form : FORMS) {
                Map<String, String> messages =
                        new DropInJar(Installation.providers().resolve(form.jar())).messages(bundle);
                List<String> labels = fieldLabels(realm, form);
                // Another address than before the mark, so that the console is loaded anew and no former form is looked
                // at.
                browser.open(console + "?form=" + form.provider() + "#/" + realm.name() + "/" + form.page());
                String text = browser.textWith(messages.get(labels.get(0)));

                assertThat(labels)
                        .isNotEmpty()
                        .allSatisfy(label -> assertThat(text).contains(messages.get(label)));
                assertThat(messages.keySet())
                        .as("no bare key is shown by %s", form.provider())
                        .noneMatch(text.lines().toList()::contains);
            }
        }
    }

    private static List<String> fieldLabels(Realm realm, Form form) {
        JsonNode info = realm.server().admin().serverInfo();
        return StreamSupport.stream(
                        info.path("componentTypes").path(form.type()).spliterator(), false)
                .filter(one -> one.path("id").asText().equals(form.provider()))
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

    /** @param type under which the server's self-description has it */
    private record Form(String type, String provider, String page, String jar) {}
}
