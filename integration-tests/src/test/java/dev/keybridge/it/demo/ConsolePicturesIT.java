package dev.keybridge.it.demo;

import dev.keybridge.it.browser.ContactsConsole;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.dingtalk.DingTalkDemoCompany;
import dev.keybridge.simulator.org.Organisation;
import dev.keybridge.simulator.org.OrganisationGenerator;
import dev.keybridge.simulator.wecom.DemoCompany;
import dev.keybridge.simulator.wecom.corp.Corp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** Not a test: makes the pictures of the documentation, when it is asked to. */
@DisplayName("Pictures of the Contacts console")
@ExtendWith(SharedKeycloak.class)
@EnabledIfSystemProperty(named = "keybridge.screenshots", matches = "true")
class ConsolePicturesIT {
    private static final Path IMAGES = Path.of(System.getProperty("keybridge.root"), "docs", "images");

    @ParameterizedTest(name = "{0}")
    @CsvSource({"en, ''", "zh-CN, -zh"})
    @DisplayName("are made")
    void pictures(String language, String suffix, Realm realm) throws IOException {
        try (VendorSimulator simulator = VendorSimulator.start()) {
            Corp company = DemoCompany.found(simulator.wecom(), OrganisationGenerator.of(300, 7));
            String contacts = DemoRealm.addWeCom(realm, simulator.wecom(), company);
            realm.syncAllUsers(contacts);
            realm.syncAllUsers(DemoRealm.addDingTalk(
                    realm,
                    simulator.dingtalk(),
                    DingTalkDemoCompany.found(simulator.dingtalk(), OrganisationGenerator.of(60, 8))));
            String moved = change(company.organisation());

            try (ContactsConsole console =
                    ContactsConsole.signedIn(realm, language, "manage-users", "view-users", "manage-realm")) {
                console.browser().resize(1280, 640);
                console.browser().textWith("wecom-contacts");
                keep(console, "console-overview" + suffix);
                console.browser().resize(1280, 960);
                console.go("/" + contacts + "/preview");
                console.browser().click("main button.pf-m-primary");
                console.browser().click(".kb-tree button[aria-expanded=false]");
                keep(console, "console-preview" + suffix);
                realm.syncAllUsers(contacts);
                console.browser().resize(1280, 640);
                console.go("/" + contacts + "/history?of=" + moved);
                console.browser().click("tbody button[aria-expanded=false]");
                keep(console, "console-person" + suffix);
            }
        }
    }

    /** Some move, some leave; one of those who move. */
    private static String change(Organisation company) {
        long department = company.departments().get(2).id();
        company.addDepartment("新业务部", department);
        company.people().stream()
                .skip(20)
                .limit(6)
                .forEach(person -> company.change(
                        person.userid(), one -> one.in(department).position("Lead")));
        company.people().stream()
                .skip(40)
                .limit(2)
                .map(person -> person.userid())
                .toList()
                .forEach(company::leave);
        return company.people().get(20).userid();
    }

    private static void keep(ContactsConsole console, String name) throws IOException {
        byte[] picture = console.browser().picture();

        assertThat(picture).isNotEmpty();
        Files.createDirectories(IMAGES);
        Files.write(IMAGES.resolve(name + ".png"), picture);
    }
}
