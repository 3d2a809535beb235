package dev.keybridge.it.contacts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.it.browser.Accessibility;
import dev.keybridge.it.browser.Chromium.Colours;
import dev.keybridge.it.browser.ContactsConsole;
import dev.keybridge.it.contacts.Company.Outcome;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.org.OrganisationGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Runs in the Contacts console")
@ExtendWith(SharedKeycloak.class)
final class ConsoleRunsIT {
    /** The table shows all records until the answer comes that the filter asks for. */
    private static final String ONE_RECORD = "document.querySelectorAll('tbody tr').length === 1";

    private static final String HOSTILE = "<img src=x onerror=window.hit=1><script>window.hit=2</script>";

    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private static ContactsConsole manager(Realm realm) {
        return ContactsConsole.signedIn(realm, "en", "manage-users", "view-users");
    }

    private static Company withLeavers(Realm realm) {
        Company company = Company.in(realm, VENDOR).with("maxUserRemovals", "1");
        company.people().addDepartment(2, "Research", 1);
        for (String userid : List.of("anna", "bert", "carl")) {
            company.people().join(userid, p -> p.name(userid).in(1));
        }
        company.sync();
        company.people().leave("anna");
        company.people().leave("bert");
        company.people().change("carl", p -> p.position("Lead").in(2));
        return company;
    }

    @Test
    @DisplayName("a preview is made, looked at and approved with the keyboard alone")
    void keyboard(Realm realm) {
        Company company = withLeavers(realm);

        try (ContactsConsole console = manager(realm)) {
            console.go("/" + company.component() + "/preview");
            console.pressOn("Make a preview");
            console.browser().textWith("Held: people: 2");
            assertThat(Accessibility.obstacles(console.browser())).isEmpty();
            console.pressOn("Approve");
            console.browser().textWith("Let this happen: people: 2?");
            assertThat(console.browser().texts("dialog")).first().asString().contains("More would be taken away");
            console.pressOn("Approve");
            console.browser().textWith("Approved until");
            console.assertSound();
        }

        assertThat(company.sync()).isEqualTo(new Outcome(0, 1, 2, 0));
    }

    @Test
    @DisplayName("what a run holds is rejected, and cannot be approved any more")
    void reject(Realm realm) {
        Company company = withLeavers(realm);
        company.sync();
        String run = company.lastRun().path("id").asText();

        try (ContactsConsole console = manager(realm)) {
            console.go("/" + company.component());
            console.browser().textWith("Removals are held and wait for you");
            console.go("/" + company.component() + "/history/" + run);
            console.pressOn("Reject");
            console.browser().textWith("Reject what this run holds?");
            console.pressOn("Reject");
            console.browser().textWith("This run was rejected.");
            console.assertSound();
        }

        assertThat(realm.send("POST", "/contacts/" + company.component() + "/runs/" + run + "/approve", null)
                        .status())
                .isEqualTo(409);
    }

    @Test
    @DisplayName("a preview shows each person before and after, and the tree of departments with what changes")
    void preview(Realm realm) {
        Company company = Company.in(realm, VENDOR);
        company.people().addDepartment(2, "Research", 1);
        company.people().addDepartment(3, "Sales", 1);
        company.people().join("anna", p -> p.name("Anna A").position("Engineer").in(2));
        company.sync();
        company.people().change("anna", p -> p.position("Lead").inNone().in(3));
        company.people().addDepartment(4, "Laboratory", 2);

        try (ContactsConsole console = manager(realm)) {
            console.go("/" + company.component() + "/preview");
            console.pressOn("Make a preview");
            console.browser().click(".kb-tree button[aria-expanded=false]");
            console.browser().textWith("1 join");
            assertThat(console.browser().textWith("1 leave")).contains("Sales", "Research");
            console.go("/" + company.component() + "/preview?search=ann&subject=PERSON");
            console.browser().until(ONE_RECORD);
            console.browser().click("table button[aria-expanded=false]");
            String text = console.browser().textWith("joins department Sales (3)");
            assertThat(text).contains("leaves department Research (2)", "wecom.position Engineer → Lead");
            console.assertSound();
            for (Colours colours : Colours.values()) {
                console.browser().prefers(colours);
                assertThat(Accessibility.obstacles(console.browser()))
                        .as("%s", colours)
                        .isEmpty();
            }
        }
    }

    @Test
    @DisplayName("what a vendor sends is text, whatever is in it: on the page and in the table for spreadsheets")
    void hostile(Realm realm) {
        Company company = Company.in(realm, VENDOR);
        company.people().addDepartment(2, HOSTILE.replace("/", ""), 1);
        company.people().join("mallory", p -> p.name(HOSTILE).position("=1+1").in(2));

        try (ContactsConsole console = manager(realm)) {
            console.go("/" + company.component() + "/preview");
            console.pressOn("Make a preview");
            console.browser().click(".kb-tree button[aria-expanded=false]");
            console.go("/" + company.component() + "/preview?search=mallory");
            console.browser().until(ONE_RECORD);
            console.browser().click("table button[aria-expanded=false]");
            // A name of several words is taken apart.
            assertThat(console.browser().textWith(HOSTILE.substring(HOSTILE.indexOf("onerror"))))
                    .contains("=1+1");
            assertThat(console.browser().run("return window.hit === undefined")).isEqualTo(true);
            assertThat(console.browser().has("main img, main script")).isFalse();
            console.assertSound();
        }

        JsonNode run = company.lastRun();
        String place =
                "/contacts/" + company.component() + "/runs/" + run.path("id").asText() + "/records.csv?subject=PERSON";
        String table = realm.send("GET", place, null).orFail().body().asText();
        assertThat(table).startsWith("\uFEFF\"outcome\",");
        assertThat(table.lines()).hasSize(2);
        assertThat(table).contains("\"mallory\"", "wecom.position:  -> =1+1").doesNotContain("\"=");
        assertThat(realm.send("GET", place + "&locale=zh-CN", null)
                        .orFail()
                        .body()
                        .asText())
                .contains("加入");
    }

    @Test
    @DisplayName(
            "ten thousand records are paged, filtered and searched by the server; their sync is watched and stopped")
    void manyRecords(Realm realm) {
        Company company = Company.in(realm, VENDOR);
        OrganisationGenerator.of(10_000, 7).fill(company.people());
        realm.post("/contacts/" + company.component() + "/plan", null);
        company.awaitEnd();
        String run = company.lastRun().path("id").asText();
        String somebody = company.people().people().get(7_777).userid();

        try (ContactsConsole console = manager(realm)) {
            console.go("/" + company.component() + "/history/" + run + "?subject=PERSON");
            console.browser().textWith("1–50 of 10,000");
            console.browser().click("button[aria-label='Last page']");
            console.browser().textWith("9,951–10,000 of 10,000");
            assertThat(console.browser().texts("tbody tr")).hasSize(50);
            console.browser().type("input[type=search]", somebody);
            console.browser().until("document.querySelectorAll('tbody tr').length < 50");
            assertThat(console.browser().texts("tbody tr"))
                    .anySatisfy(row -> assertThat(row).containsIgnoringCase(somebody));
            console.assertSound();
        }
    }

    @Test
    @DisplayName("the history is looked through by state and kind, and the choice is kept in the address")
    void filtered(Realm realm) {
        Company company = Company.in(realm, VENDOR);
        company.people().join("anna", p -> p.name("Anna A").in(1));
        company.preview();
        company.sync();
        company.syncChanged();

        try (ContactsConsole console = manager(realm)) {
            console.go("/" + company.component() + "/history");
            console.browser().until("document.querySelectorAll('tbody tr').length === 3");
            console.browser().choose(".kb-filters select", "DONE");
            console.browser().until("document.querySelectorAll('tbody tr').length === 2");
            console.browser().choose(".kb-filters .pf-v5-c-form__group:last-of-type select", "CHANGED");
            console.browser().until("document.querySelectorAll('tbody tr').length === 1");
            assertThat(console.browser().address().getFragment()).contains("state=DONE", "mode=CHANGED");
            assertThat(console.browser().texts("tbody"))
                    .singleElement()
                    .asString()
                    .contains("changed users", "Done");
            assertThat(Accessibility.obstacles(console.browser())).isEmpty();
            console.go("/" + company.component() + "/history?state=FAILED");
            console.browser().textWith("No run has this state and is of this kind");
            console.assertSound();
        }
    }

    @Test
    @DisplayName("whoever may only look sees everything and no button that acts")
    void viewOnly(Realm realm) {
        Company company = withLeavers(realm);
        company.sync();

        try (ContactsConsole console = ContactsConsole.signedIn(realm, "en", "view-users")) {
            console.go("/" + company.component() + "/history");
            console.browser().click("tbody a");
            assertThat(console.browser().textWith("anna")).contains("Held: people: 2", "bert");
            assertThat(console.browser().texts("main button")).doesNotContain("Approve", "Reject");
            console.go("/" + company.component() + "/preview");
            console.browser().textWith("There is no preview");
            assertThat(console.browser().has("main button.pf-m-primary")).isFalse();
            console.assertSound();
        }
    }

    @Test
    @DisplayName("the overview and the page of a provider can be used without seeing, in light and dark")
    void accessible(Realm realm) {
        Company company = withLeavers(realm);
        company.sync();

        try (ContactsConsole console = manager(realm)) {
            for (String place : List.of("", "/" + company.component(), "/" + company.component() + "/history")) {
                console.go(place);
                console.browser().textWith("held");
                for (Colours colours : Colours.values()) {
                    console.browser().prefers(colours);
                    assertThat(Accessibility.obstacles(console.browser()))
                            .as("%s in %s", place, colours)
                            .isEmpty();
                }
            }
        }
    }
}
