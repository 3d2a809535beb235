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

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The mapping in the Contacts console")
@ExtendWith(SharedKeycloak.class)
final class ConsoleMappingIT {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    @Test
    @DisplayName("is changed and saved, and mappers are made and removed")
    void mapping(Realm realm) {
        Company company = Company.in(realm, VENDOR);

        try (ContactsConsole console = ContactsConsole.signedIn(realm, "en", "view-users", "manage-realm")) {
            console.go("/" + company.component() + "/mapping");
            console.pressOn("Add a row");
            console.browser().type("tbody tr:last-child td:nth-child(1) input", "position");
            console.browser().type("tbody tr:last-child td:nth-child(2) input", "jobTitle");
            assertThat(rows(company)).doesNotContain("jobTitle");
            console.pressOn("Save");
            console.browser()
                    .until(
                            "[...document.querySelectorAll('button')].some(one => one.disabled && one.innerText === 'Save')");
            assertThat(rows(company)).contains("{\"key\":\"position\",\"value\":\"jobTitle\"}");

            console.pressOn("Add a mapper");
            console.browser().choose(".kb-form select", "contact-hardcoded-attribute-mapper");
            console.browser().type(".kb-form > div:nth-of-type(2) input", "Company");
            console.browser().type(".kb-form > div:nth-of-type(3) input", "company");
            console.browser().type(".kb-form > div:nth-of-type(4) input", "Example Ltd");
            assertThat(Accessibility.obstacles(console.browser())).isEmpty();
            console.browser().click(".kb-form button[type=submit]");
            console.browser().textWith("Example Ltd");
            console.browser().until("!document.querySelector('.kb-form')");
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
    @DisplayName("is shown to whoever may look at settings, without anything that would change them")
    void viewOnly(Realm realm) {
        Company company = Company.in(realm, VENDOR);

        try (ContactsConsole console = ContactsConsole.signedIn(realm, "en", "view-users", "view-realm")) {
            console.go("/" + company.component() + "/mapping");
            console.browser().textWith("Changing them needs the right manage-realm.");
            assertThat(console.browser().texts("main button")).doesNotContain("Save", "Add a mapper");
            console.assertSound();
        }
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
