package dev.keybridge.it.contacts;

import dev.keybridge.it.browser.ContactsConsole;
import dev.keybridge.it.keycloak.Installation;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.it.packaging.DropInJar;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.org.OrganisationGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The Contacts console")
@ExtendWith(SharedKeycloak.class)
final class ConsoleOverviewIT {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private static Map<String, String> messages(String bundle) {
        return new DropInJar(Installation.providers().resolve("contacts-federation.jar")).messages(bundle);
    }

    private static Company companyOf(Realm realm, int people) {
        Company company = Company.in(realm, VENDOR);
        OrganisationGenerator.of(people, 7).fill(company.people());
        company.component();
        return company;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"en, en", "zh-CN, zh_CN"})
    @DisplayName("signs an administrator of the realm in, shows its providers in their language, and syncs")
    void syncs(String language, String bundle, Realm realm) {
        Company company = companyOf(realm, 30);
        Map<String, String> messages = messages(bundle);

        try (ContactsConsole console = ContactsConsole.signedIn(realm, language, "manage-users", "view-users")) {
            console.browser().textWith(messages.get("contacts.console.overview.text"));
            console.assertNoBareKey(messages);
            console.browser().click("tbody a");
            console.browser().textWith(messages.get("contacts.console.lastRun.never"));
            console.browser().click("button.pf-m-primary");
            console.browser().textWith(messages.get("contacts.console.state.DONE"));
            console.assertNoBareKey(messages);
            console.assertSound();

            assertThat(realm.users()).hasSize(31);
            assertThat(company.lastRun().path("added").asInt()).isEqualTo(30);
        }
    }

    @Test
    @DisplayName("shows an administrator of the realm master any other realm")
    void master(Realm realm) {
        companyOf(realm, 10).sync();

        try (ContactsConsole console = ContactsConsole.signedInAtMaster(realm, "en", "view-users")) {
            console.browser().textWith("wecom-contacts");
            assertThat(console.browser().texts("tbody td")).contains("10");
            console.assertSound();
        }
    }

    @Test
    @DisplayName("lets whoever may only look look, and tells so")
    void viewOnly(Realm realm) {
        Company company = companyOf(realm, 10);
        company.sync();

        try (ContactsConsole console = ContactsConsole.signedIn(realm, "en", "view-users")) {
            console.go("/" + company.component());
            console.browser().textWith(messages("en").get("contacts.console.viewOnly"));
            assertThat(console.browser().has("main button")).isFalse();
            console.assertSound();
        }
    }

    @Test
    @DisplayName("tells somebody without rights that they have none, and what they would need")
    void noRights(Realm realm) {
        companyOf(realm, 10);

        try (ContactsConsole console = ContactsConsole.signedIn(realm, "en")) {
            assertThat(console.browser().textWith(messages("en").get("contacts.console.noRights")))
                    .contains("view-users");
            console.assertSound();
        }
    }

    @Test
    @DisplayName("is a page with a strict policy, is not kept, and has no other files than its own")
    void page(Realm realm) throws IOException, InterruptedException {
        String address = realm.server().url() + "/admin/" + realm.name() + "/console/contacts";

        HttpResponse<String> page = get(address + "/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(get(address).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/console/contacts/"));
        assertThat(get(address + "/vendor/preact.js").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/javascript"));
        assertThat(get(address + "/page.html").statusCode()).isEqualTo(404);
        assertThat(get(address + "/no-such.js").statusCode()).isEqualTo(404);
        assertThat(get(realm.server().url() + "/admin/no-such-realm/console/contacts/")
                        .statusCode())
                .isEqualTo(404);
        assertThat(get(realm.server().url() + "/admin/" + realm.name() + "/console/")
                        .body())
                .as("Keycloak's own console stays where it is")
                .contains("Keycloak Administration Console");
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
