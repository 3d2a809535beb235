package dev.keybridge.it.contacts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.it.keycloak.AdminApi;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.fault.Fault;
import dev.keybridge.simulator.fault.Hold;
import dev.keybridge.simulator.junit.SimulatorExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("A sample of the mapping")
@ExtendWith(SharedKeycloak.class)
final class SampleIT {
    private static final String PASSWORD = "correct horse";
    private static final Map<String, String> SAVED = Map.of("key", "position", "value", "title");
    private static final Map<String, String> OTHER = Map.of("key", "mobile", "value", "phone");

    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private static Company company(Realm realm) {
        Company company =
                Company.in(realm, VENDOR).with("attributeMapping", "[{\"key\":\"position\",\"value\":\"title\"}]");
        company.people().addDepartment(2, "Research", 1);
        company.people()
                .join(
                        "anna",
                        p -> p.name("Anna A")
                                .position("Engineer")
                                .mobile("13800000001")
                                .in(2));
        return company;
    }

    private static AdminApi somebody(Realm realm, String name, String... rights) {
        String user = realm.user(name, PASSWORD);
        String client = realm.get("/clients?clientId=realm-management")
                .get(0)
                .path("id")
                .asText();
        for (String right : rights) {
            realm.post(
                    "/users/" + user + "/role-mappings/clients/" + client,
                    List.of(realm.get("/clients/" + client + "/roles/" + right)));
        }
        return new AdminApi(realm.server().url(), realm.name(), name, PASSWORD);
    }

    private static AdminApi.Answer sample(AdminApi as, Company company, Map<?, ?>... rows) {
        return as.send(
                "POST",
                "/" + company.realm().name() + "/contacts/" + company.component() + "/mapping/sample",
                Map.of("vendorId", "anna", "table", List.of(rows)));
    }

    @Test
    @DisplayName(
            "shows who may not change the settings no field that the saved mapping does not look at, and leaves an event")
    void fields(Realm realm) {
        Company company = company(realm);
        AdminApi manager = somebody(realm, "manager", "manage-users");
        AdminApi owner = somebody(realm, "owner", "manage-users", "manage-realm");

        JsonNode shown = sample(manager, company, SAVED).orFail().body();

        assertThat(shown.path("fields").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("position");
        assertThat(shown.path("account").path("title").path(0).asText()).isEqualTo("Engineer");
        assertThat(sample(manager, company, SAVED, OTHER).status()).isEqualTo(403);
        assertThat(sample(owner, company, SAVED, OTHER)
                        .orFail()
                        .body()
                        .path("fields")
                        .has("mobile"))
                .isTrue();
        assertThat(realm.adminEvents())
                .filteredOn(event -> event.path("resourceType").asText().equals("KEYBRIDGE_CONTACTS_RUN"))
                .hasSize(2)
                .allMatch(event -> event.path("resourcePath").asText().endsWith("/mapping/sample"));
    }

    @Test
    @DisplayName(
            "tells the departments, and the groups and roles that mappers decide; tags are not read, and that is told")
    void memberships(Realm realm) {
        Company company = company(realm);
        String type = "dev.keybridge.contacts.mapper.ContactMapper";
        realm.post("/groups", Map.of("name", "Team"));
        realm.component(
                company.component(),
                "department",
                type,
                "contact-department-group-mapper",
                Map.of("department", "2", "group", "/Team"));
        AdminApi owner = somebody(realm, "owner", "manage-users", "manage-realm");

        JsonNode shown = sample(owner, company, SAVED).orFail().body();

        assertThat(shown.path("departments").toString()).isEqualTo("{\"2\":\"Research\"}");
        assertThat(shown.path("groups").toString()).isEqualTo("{\"/Team\":true}");
        assertThat(shown.path("tagsLeftOut").asBoolean()).isFalse();
        realm.component(company.component(), "tag", type, "contact-tag-mapper", Map.of("tag", "7", "group", "/Team"));
        assertThat(sample(owner, company, SAVED)
                        .orFail()
                        .body()
                        .path("tagsLeftOut")
                        .asBoolean())
                .isTrue();
    }

    @Test
    @DisplayName("is one at a time for each provider, and so is what is asked about one person")
    void oneAtATime(Realm realm) throws Exception {
        Company company = company(realm);
        AdminApi manager = somebody(realm, "manager", "manage-users");
        company.component();
        String person = "/contacts/" + company.component() + "/people/anna/plan";
        CompletableFuture<AdminApi.Answer> first;
        try (Hold hold = new Hold()) {
            VENDOR.wecom()
                    .fault(Fault.held(hold)
                            .on("/cgi-bin/user/get")
                            .in(company.corp().corpId()));
            first = CompletableFuture.supplyAsync(() -> sample(manager, company, SAVED));
            await().until(hold::hasMet);

            AdminApi.Answer second = realm.send("POST", person, null);

            assertThat(second.status()).isEqualTo(429);
            assertThat(second.header("Retry-After")).isPresent();
        }
        assertThat(first.get().status()).isEqualTo(200);
        assertThat(realm.send("POST", person, null).status()).isEqualTo(200);
    }
}
