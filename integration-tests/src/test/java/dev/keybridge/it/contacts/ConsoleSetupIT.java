package dev.keybridge.it.contacts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.it.browser.Accessibility;
import dev.keybridge.it.browser.ContactsConsole;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.junit.SimulatorExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("Set-up, one person and the mapping in the Contacts console")
@ExtendWith(SharedKeycloak.class)
final class ConsoleSetupIT {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private static Company company(Realm realm) {
        Company company = Company.in(realm, VENDOR);
        company.people().join("anna", p -> p.name("Anna A").position("Engineer").in(1));
        company.component();
        return company;
    }

    @Test
    @DisplayName("the guide shows what is to be copied where, and ticks what is really done")
    void guide(Realm realm) {
        Company company = company(realm);

        try (ContactsConsole console = ContactsConsole.signedIn(realm, "en", "manage-users", "view-users")) {
            console.go("/" + company.component() + "/setup");
            assertThat(console.browser().textWith("1. A self-built app")).doesNotContain("✓ done");
            assertThat(copied(console))
                    .as("without a test")
                    .contains(realm.server().url().getAuthority(), "/realms/" + realm.name() + "/account");
            console.pressOn("Test");
            assertThat(console.browser().textWith("Findings").replaceAll("\\s+", " "))
                    .contains(
                            "1. A self-built app ✓ done",
                            "7. Callback domain of the sign-in ? see for yourself",
                            "9. First sync ✕ not done");
            assertThat(Accessibility.obstacles(console.browser())).isEmpty();
            console.assertSound();
            company.sync();
            console.go("");
            console.browser().textWith("wecom-contacts");
            console.go("/" + company.component() + "/setup");
            console.browser().until("document.body.innerText.replace(/\\s+/g, ' ').includes('9. First sync ✓ done')");
        }
    }

    @Test
    @DisplayName("it is told why somebody has the account that they have, and one person is synced")
    void person(Realm realm) {
        Company company = company(realm);
        company.sync();
        company.people().change("anna", p -> p.position("Lead"));

        try (ContactsConsole console = ContactsConsole.signedIn(realm, "en", "manage-users", "view-users")) {
            console.go("/" + company.component() + "/person");
            console.browser().type("main input", "anna");
            console.pressOn("Why?");
            assertThat(console.browser().textWith("What would happen to anna")).contains("Engineer → Lead");
            assertThat(company.account("anna")
                            .at("/attributes/wecom.position/0")
                            .asText())
                    .isEqualTo("Engineer");
            console.pressOn("Sync this person now");
            console.browser().textWith("What was done about anna");
            console.assertSound();
        }

        assertThat(company.account("anna").at("/attributes/wecom.position/0").asText())
                .isEqualTo("Lead");
    }

    @Test
    @DisplayName("the mapping is tried on one person before it is saved, and mappers are made and removed")
    void mapping(Realm realm) {
        Company company = company(realm);

        try (ContactsConsole console =
                ContactsConsole.signedIn(realm, "en", "manage-users", "view-users", "manage-realm")) {
            console.go("/" + company.component() + "/mapping");
            console.pressOn("Add a row");
            console.browser().type("tbody tr:last-child td:nth-child(1) input", "position");
            console.browser().type("tbody tr:last-child td:nth-child(2) input", "jobTitle");
            console.browser().type(".kb-filters input", "anna");
            console.pressOn("Show");
            assertThat(console.browser().textWith("What the account gets"))
                    .contains("jobTitle", "Engineer", "in: department");
            assertThat(rows(company)).doesNotContain("jobTitle");
            console.pressOn("Save");
            console.browser()
                    .until(
                            "[...document.querySelectorAll('button')].some(one => one.disabled && one.innerText === 'Save')");
            await().until(() -> rows(company).contains("{\"key\":\"position\",\"value\":\"jobTitle\"}"));

            console.pressOn("Add a mapper");
            console.browser().choose(".kb-form select", "contact-hardcoded-attribute-mapper");
            console.browser().type(".kb-form div:nth-of-type(2) input", "Company");
            console.browser().type(".kb-form div:nth-of-type(3) input", "company");
            console.browser().type(".kb-form div:nth-of-type(4) input", "Example Ltd");
            assertThat(Accessibility.obstacles(console.browser())).isEmpty();
            console.browser().click(".kb-form button[type=submit]");
            console.browser().textWith("Value: Example Ltd");
            assertThat(mappers(realm, company)).hasSize(1);
            console.pressOn("Remove");
            console.browser().textWith("Remove the mapper Company");
            console.browser().click("dialog button.pf-m-danger");
            console.browser().textWith("There is no mapper.");
            console.assertSound();
        }

        assertThat(mappers(realm, company)).isEmpty();
    }

    @Test
    @DisplayName(
            "whoever may not change settings sees the mapping and cannot change it; a wrong table is refused in words")
    void refused(Realm realm) {
        Company company = company(realm);

        try (ContactsConsole console =
                ContactsConsole.signedIn(realm, "en", "manage-users", "view-users", "view-realm")) {
            console.go("/" + company.component() + "/mapping");
            console.browser().textWith("Changing them needs the right manage-realm.");
            assertThat(console.browser().texts("main button")).doesNotContain("Save", "Add a mapper");
            console.assertSound();
        }

        assertThat(realm.send(
                                "POST",
                                "/contacts/" + company.component() + "/mapping/sample",
                                java.util.Map.of(
                                        "vendorId",
                                        "anna",
                                        "table",
                                        java.util.List.of(java.util.Map.of("key", "no_such_field", "value", "x"))))
                        .status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("who has no provider yet is told what to make at each vendor, and what to enter there")
    void firstSteps(Realm realm) {
        try (ContactsConsole console = ContactsConsole.signedIn(realm, "en", "view-users")) {
            assertThat(console.browser().textWith("No contacts provider yet"))
                    .contains("1. A self-built app", "1. An app of the organisation")
                    .doesNotContain("see for yourself");
            console.browser().until("document.querySelector('.kb-copy input')");
            assertThat(copied(console))
                    .contains(realm.server().url().getAuthority(), "/broker/dingtalk/endpoint", "kc_idp_hint=wecom");
            assertThat(Accessibility.obstacles(console.browser())).isEmpty();
            console.assertSound();
        }
    }

    @Test
    @DisplayName("a table that somebody else has saved meanwhile is not replaced unasked")
    void savedMeanwhile(Realm realm) {
        Company company = company(realm);

        try (ContactsConsole console =
                ContactsConsole.signedIn(realm, "en", "manage-users", "view-users", "manage-realm")) {
            console.go("/" + company.component() + "/mapping");
            console.pressOn("Add a row");
            console.browser().type("tbody tr:last-child td:nth-child(1) input", "position");
            console.browser().type("tbody tr:last-child td:nth-child(2) input", "jobTitle");
            company.reconfigure(Map.of("attributeMapping", "[{\"key\":\"position\",\"value\":\"theirs\"}]"));
            console.pressOn("Save");
            console.browser().textWith("Somebody else has saved another table");
            assertThat(rows(company)).contains("theirs").doesNotContain("jobTitle");
            console.pressOn("Replace it by mine");
            await().until(() -> rows(company).contains("jobTitle"));
            assertThat(rows(company)).doesNotContain("theirs");
            console.assertSound();
        }
    }

    private static String copied(ContactsConsole console) {
        return String.valueOf(
                console.browser().run("return [...document.querySelectorAll('.kb-copy input')].map(one => one.value)"));
    }

    private static String rows(Company company) {
        return company.realm()
                .get("/components/" + company.component())
                .at("/config/attributeMapping/0")
                .asText();
    }

    private static JsonNode mappers(Realm realm, Company company) {
        return realm.get(
                "/components?parent=" + company.component() + "&type=dev.keybridge.contacts.mapper.ContactMapper");
    }
}
