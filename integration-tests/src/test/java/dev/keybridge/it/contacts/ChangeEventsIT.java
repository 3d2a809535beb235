package dev.keybridge.it.contacts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.it.contacts.Company.Outcome;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.junit.SimulatorExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Admin events for what a sync changes")
@ExtendWith(SharedKeycloak.class)
final class ChangeEventsIT {
    private static final Set<String> TYPES = Set.of("USER", "GROUP", "GROUP_MEMBERSHIP");

    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private static List<JsonNode> events(Realm realm) {
        return StreamSupport.stream(realm.get("/admin-events?max=100").spliterator(), false)
                .filter(event -> TYPES.contains(event.path("resourceType").asText()))
                .toList();
    }

    private static List<String> paths(Realm realm) {
        return events(realm).stream()
                .map(event -> event.path("operationType").asText() + " "
                        + event.path("resourceType").asText() + " "
                        + event.path("resourcePath").asText())
                .toList();
    }

    private static Company company(Realm realm) {
        Company company = Company.in(realm, VENDOR);
        company.people().addDepartment(2, "Research", 1);
        company.people()
                .join(
                        "anna",
                        p -> p.name("Anna Secretname")
                                .bizMail("secretmail@corp.example")
                                .in(2));
        company.people().join("bert", p -> p.name("Bert Secretname").in(1));
        return company;
    }

    @Test
    @DisplayName("are like Keycloak's own for users, groups and memberships, and name fields without their values")
    void told(Realm realm) {
        Company company = company(realm).with("changeEvents", "true").with("leaverAction", "delete");
        company.with("leaverGraceDays", "0");
        company.sync();
        String anna = realm.findUser("anna").orElseThrow().path("id").asText();
        String root = "/WeCom/" + company.people().department(1).name();
        String research = realm.groups().get(root + "/Research").path("id").asText();
        String whole = realm.groups().get(root).path("id").asText();

        assertThat(paths(realm))
                .contains(
                        "CREATE USER users/" + anna,
                        "CREATE GROUP groups/" + research,
                        "CREATE GROUP_MEMBERSHIP users/" + anna + "/groups/" + research);

        realm.delete("/admin-events");
        company.people().change("anna", p -> p.position("Lead"));
        company.people().move("anna", 1);
        company.people().renameDepartment(2, "Science");
        company.sync();
        assertThat(paths(realm))
                .containsExactlyInAnyOrder(
                        "UPDATE USER users/" + anna,
                        "UPDATE GROUP groups/" + research,
                        "CREATE GROUP_MEMBERSHIP users/" + anna + "/groups/" + whole,
                        "DELETE GROUP_MEMBERSHIP users/" + anna + "/groups/" + research);
        JsonNode updated = events(realm).stream()
                .filter(event -> event.path("resourceType").asText().equals("USER"))
                .findFirst()
                .orElseThrow();
        assertThat(updated.path("representation").asText())
                .contains("\"action\":\"UPDATE\"", "\"reason\":\"changed-at-vendor\"", "wecom.position")
                .doesNotContain("Lead");

        realm.delete("/admin-events");
        company.people().leave("anna");
        company.people().deleteDepartment(2);
        company.sync();
        assertThat(paths(realm))
                .containsExactlyInAnyOrder("DELETE USER users/" + anna, "DELETE GROUP groups/" + research);
        assertThat(realm.get("/admin-events?max=100").toString())
                .doesNotContain("Secretname")
                .doesNotContain("secretmail");
        assertThat(company.sync()).isEqualTo(new Outcome(0, 0, 0, 0));
    }

    @Test
    @DisplayName("are not made unless they are wanted, by the provider and by the realm")
    void notWanted(Realm realm) {
        Company company = company(realm);
        company.sync();
        assertThat(paths(realm)).isEmpty();

        realm.put("/events/config", Map.of("adminEventsEnabled", false));
        company.reconfigure(Map.of("changeEvents", "true"));
        company.people().change("anna", p -> p.position("Lead"));
        assertThat(company.sync()).isEqualTo(new Outcome(0, 1, 0, 0));
        realm.put("/events/config", Map.of("adminEventsEnabled", true));
        assertThat(paths(realm)).isEmpty();
    }
}
