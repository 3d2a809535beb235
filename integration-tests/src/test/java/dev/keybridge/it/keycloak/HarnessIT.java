package dev.keybridge.it.keycloak;

import dev.keybridge.it.browser.Browser;
import dev.keybridge.it.browser.Page;
import dev.keybridge.it.browser.Portal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@DisplayName("The test harness")
@ExtendWith(SharedKeycloak.class)
class HarnessIT {

    @Test
    @DisplayName("runs the Keycloak version that was asked for")
    void version(KeycloakServer keycloak) {
        String version = keycloak.admin().serverInfo().at("/systemInfo/version").asText();

        assertThat(version).isEqualTo(Installation.keycloakVersion());
    }

    @Test
    @DisplayName("lets a browser log in with a password, over cookies, forms and redirects")
    void passwordLogin(Realm realm) {
        realm.user("li.na", "secret");
        Portal portal = Portal.in(realm);
        Browser browser = Browser.desktop();

        Page form = browser.open(portal.loginAddress());
        Page wrong = browser.submit(form, "#kc-form-login", Map.of("username", "li.na", "password", "wrong"));
        Page right = browser.submit(wrong, "#kc-form-login", Map.of("username", "li.na", "password", "secret"));

        assertThat(wrong.text()).contains("Invalid username or password");
        assertThat(portal.claims(right).path("preferred_username").asText()).isEqualTo("li.na");
        assertThat(realm.events("LOGIN")).hasSize(1);
        assertThat(portal.isReached(browser.open(portal.loginAddress())))
                .as("the session cookie lets the same browser in again")
                .isTrue();
    }

    @Test
    @DisplayName("can be a client without a User-Agent")
    void withoutUserAgent(Realm realm) {
        Page page = Browser.withoutUserAgent().open(Portal.in(realm).loginAddress());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("#kc-form-login")).hasSize(1);
    }

    @Test
    @DisplayName("reads groups at every depth with their members")
    void groups(Realm realm) {
        String top = realm.create("/groups", Map.of("name", "公司"));
        String below = realm.create("/groups/" + top + "/children", Map.of("name", "R&D"));
        String person = realm.user("wang", "secret");
        realm.put("/users/" + person + "/groups/" + below, null);

        assertThat(realm.groups()).containsOnlyKeys("/公司", "/公司/R&D");
        assertThat(realm.membersOf(below))
                .extracting(user -> user.path("username").asText())
                .containsExactly("wang");
        assertThat(realm.membersOf(top)).isEmpty();
        assertThat(realm.groupsOf(person)).hasSize(1);
    }

    @Test
    @DisplayName("tells the status of a refused administration request")
    void refusal(Realm realm) {
        AdminError error = catchThrowableOfType(AdminError.class, () -> realm.get("/users/nobody"));

        assertThat(error.status()).isEqualTo(404);
    }
}
