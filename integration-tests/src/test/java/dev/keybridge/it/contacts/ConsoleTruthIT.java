package dev.keybridge.it.contacts;

import dev.keybridge.it.browser.ContactsConsole;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.junit.SimulatorExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("What the Contacts console tells is so")
@ExtendWith(SharedKeycloak.class)
final class ConsoleTruthIT {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private static ContactsConsole manager(Realm realm, String language) {
        return ContactsConsole.signedIn(realm, language, "manage-users", "view-users");
    }

    @Test
    @DisplayName("who approves sees before that how many departments would go, and why they are held")
    void departmentsHeld(Realm realm) {
        Company company = Company.in(realm, VENDOR).with("maxDepartmentRemovals", "1");
        company.people().join("anna", p -> p.name("Anna A").in(1));
        for (long id : List.of(2L, 3L, 4L)) {
            company.people().addDepartment(id, "Team " + id, 1);
        }
        company.sync();
        for (long id : List.of(2L, 3L, 4L)) {
            company.people().deleteDepartment(id);
        }
        company.sync();

        try (ContactsConsole console = manager(realm, "en")) {
            for (String tab : List.of("/history/" + company.lastRun().path("id").asText(), "/preview")) {
                console.go("/" + company.component() + tab);
                if (tab.equals("/preview")) {
                    console.pressOn("Make a preview");
                }
                assertThat(console.browser().textWith("Held: departments: 3")).doesNotContain("Held: people");
                console.pressOn("Approve");
                assertThat(console.browser().read("dialog"))
                        .contains("Let this happen: departments: 3?", "More would be taken away than the limits allow");
                console.pressOn("Cancel");
            }
            console.assertSound();
        }
    }

    @Test
    @DisplayName("a run about one person hides neither the company's conflicts nor its preview")
    void onePersonBesides(Realm realm) {
        Company company = Company.in(realm, VENDOR);
        company.people().join("anna", p -> p.name("Anna A").in(1));
        company.people().join("bert", p -> p.name("Bert B").in(1));
        realm.user("bert", "secret");
        company.preview();
        company.sync();
        String preview = company.preview().path("id").asText();
        realm.post("/contacts/" + company.component() + "/people/anna/sync", null);

        try (ContactsConsole console = manager(realm, "en")) {
            console.go("/" + company.component() + "/conflicts");
            console.browser().textWith("Another account has the user name");
            console.go("/" + company.component() + "/preview");
            assertThat(console.browser().textWith("Preview made")).doesNotContain("out of date");
            assertThat(realm.get("/contacts/" + company.component() + "/runs?mode=PLAN&max=1")
                            .path(0)
                            .path("id")
                            .asText())
                    .isEqualTo(preview);
            company.sync();
            console.go("");
            console.browser().textWith("wecom-contacts");
            console.go("/" + company.component() + "/preview");
            console.browser().textWith("out of date");
            console.assertSound();
        }
    }
}
