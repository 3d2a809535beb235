package dev.keybridge.it.demo;

import dev.keybridge.it.browser.Chromium;
import dev.keybridge.it.browser.ContactsConsole;
import dev.keybridge.it.keycloak.FreePort;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.ServerOptions;
import dev.keybridge.it.keycloak.ServerProcess;
import dev.keybridge.it.keycloak.UnderAnotherName;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.dingtalk.DingTalkDemoCompany;
import dev.keybridge.simulator.org.Organisation;
import dev.keybridge.simulator.org.OrganisationGenerator;
import dev.keybridge.simulator.org.PersonStatus;
import dev.keybridge.simulator.wecom.DemoCompany;
import dev.keybridge.simulator.wecom.corp.Corp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Locale;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("long")
@DisplayName("A server below a path, with a host name of its own for administrators")
final class OtherAddressesIT {
    private static final String PATH = "/auth";
    private static final int PEOPLE = 20;

    private static VendorSimulator simulator;
    private static ServerProcess server;
    private static UnderAnotherName administration;
    private static Realm realm;
    private static String userid;

    @BeforeAll
    static void start() {
        simulator = VendorSimulator.start();
        simulator.dingtalk().limits().callsPerSecond(Integer.MAX_VALUE);
        int port = FreePort.find();
        server = ServerProcess.started(ServerOptions.standard("addresses")
                .shortLived()
                .withHttpPort(port)
                .withPath(PATH)
                .withArguments("--hostname-admin=http://localhost:" + port + PATH));
        administration = UnderAnotherName.localhost(server);
        realm = Realm.create(server, "acme", Map.of("loginTheme", "keybridge"));
        Corp company = DemoCompany.found(simulator.wecom(), OrganisationGenerator.of(PEOPLE, 7));
        userid = active(company.organisation());
        realm.syncAllUsers(DemoRealm.addWeCom(realm, simulator.wecom(), company));
        realm.syncAllUsers(DemoRealm.addDingTalk(
                realm,
                simulator.dingtalk(),
                DingTalkDemoCompany.found(simulator.dingtalk(), OrganisationGenerator.of(PEOPLE, 7))));
    }

    private static String active(Organisation people) {
        return people.people().stream()
                .filter(one -> one.status() == PersonStatus.ACTIVE)
                .findFirst()
                .orElseThrow()
                .userid();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
        simulator.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wecom", "dingtalk"})
    @DisplayName("people sign in by the button, and by the QR code in its tab")
    void signIn(String vendor) {
        String username = userid.toLowerCase(Locale.ROOT) + (vendor.equals("wecom") ? "" : "@dingtalk");
        try (Chromium browser = Chromium.reading("en")) {
            browser.open(realm.url() + "/account");
            browser.click("#social-" + vendor);
            browser.click("button[name=userid][value='" + userid + "']");
            browser.click("#confirm");
            assertThat(browser.filledValue("#username")).isEqualTo(username);
            assertThat(browser.address().toString()).startsWith(realm.url() + "/account");
        }
        try (Chromium browser = Chromium.reading("en")) {
            browser.open(realm.url() + "/account");
            browser.click("#keybridge-tab-" + vendor);
            browser.within("#keybridge-panel-" + vendor + " iframe")
                    .within("#vendor")
                    .click("button[name=userid][value='" + userid + "']");
            browser.click("#confirm");
            assertThat(browser.outside().filledValue("#username")).isEqualTo(username);
            assertThat(browser.address().toString()).startsWith(realm.url() + "/account");
        }
    }

    @Test
    @DisplayName(
            "the Contacts console is at the administrators' address, asks the people's address for tokens, and works")
    void console() {
        Realm managed = realm.at(administration);
        try (ContactsConsole console = ContactsConsole.signedIn(managed, "en", "manage-users", "view-users")) {
            assertThat(console.browser().textWith("wecom-contacts")).contains("dingtalk-contacts");
            assertThat(console.browser().address().toString())
                    .startsWith(administration.url() + "/admin/acme/console/contacts/");
            console.browser().click("tbody a");
            console.browser().click("nav a[href$='/preview']");
            console.browser().click("main button.pf-m-primary");
            console.browser().textWith("Preview made");
            assertThat(console.browser().run("return document.querySelector('header img').naturalWidth > 0"))
                    .as("Keycloak's logo is found")
                    .isEqualTo(true);
            console.assertSound();

            assertThat(String.valueOf(console.browser()
                            .run("return document.querySelector('a[href*=\"user-federation\"]').href")))
                    .startsWith(administration.url() + "/admin/acme/console/#/acme/user-federation");
            console.browser().open(server.url() + "/admin/acme/console/contacts/");
            console.browser().addressWith(administration.url() + "/admin/acme/console/contacts/");
            console.browser().textWith("wecom-contacts");
            console.assertSound();
        }
    }
}
