package dev.keybridge.it.contacts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.it.contacts.OpenApi.Operation;
import dev.keybridge.it.keycloak.AdminApi;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.junit.SimulatorExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Who may do what by the admin REST, for every operation that its description lists")
@ExtendWith(SharedKeycloak.class)
final class PermissionsIT {
    private static final String PASSWORD = "correct horse";

    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private static OpenApi description(Realm realm) {
        return new OpenApi(realm.get("/contacts/openapi"));
    }

    /** A provider with a held run, a person, and everything else that a path can name. */
    private static Map<String, String> places(Company company) {
        for (String userid : List.of("anna", "bert", "carl")) {
            company.people().join(userid, p -> p.name(userid).in(1));
        }
        company.sync();
        company.people().leave("bert");
        company.people().leave("carl");
        company.sync();
        assertThat(company.lastRun().path("state").asText()).isEqualTo("HELD");
        return Map.of(
                "componentId",
                company.component(),
                "runId",
                company.lastRun().path("id").asText(),
                "vendorId",
                "anna");
    }

    private static AdminApi somebody(Realm realm, String name, String... rights) {
        String user = realm.user(name, PASSWORD);
        if (rights.length > 0) {
            String client = realm.get("/clients?clientId=realm-management")
                    .get(0)
                    .path("id")
                    .asText();
            List<JsonNode> roles = Arrays.stream(rights)
                    .map(right -> realm.get("/clients/" + client + "/roles/" + right))
                    .toList();
            realm.post("/users/" + user + "/role-mappings/clients/" + client, roles);
        }
        return new AdminApi(realm.server().url(), realm.name(), name, PASSWORD);
    }

    private static AdminApi.Answer ask(AdminApi as, Realm realm, Operation operation, Map<String, String> places) {
        return as.send(operation.method(), "/" + realm.name() + operation.filled(places), null);
    }

    @Test
    @DisplayName(
            "without a token 401, without the right 403, to look only 403 for what acts; and all answers are as described")
    void rights(Realm realm) throws Exception {
        Company company = Company.in(realm, VENDOR).with("maxUserRemovals", "1");
        Map<String, String> places = places(company);
        OpenApi api = description(realm);
        AdminApi nobody = somebody(realm, "nobody");
        AdminApi other = somebody(realm, "other", "view-realm", "manage-clients");
        AdminApi viewer = somebody(realm, "viewer", "view-users");
        AdminApi manager = somebody(realm, "manager", "manage-users");

        assertThat(api.operations()).hasSizeGreaterThan(8);
        for (Operation operation : api.operations()) {
            assertThat(withoutToken(realm, operation, places))
                    .as("%s without a token", operation)
                    .isEqualTo(401);
            assertThat(ask(nobody, realm, operation, places).status())
                    .as("%s without rights", operation)
                    .isEqualTo(403);
            assertThat(ask(other, realm, operation, places).status())
                    .as("%s with others", operation)
                    .isEqualTo(403);
            AdminApi.Answer looked = ask(viewer, realm, operation, places);
            if (operation.acts()) {
                assertThat(looked.status()).as("%s to look only", operation).isEqualTo(403);
            } else {
                assertThat(looked.status()).as("%s to look", operation).isEqualTo(200);
                api.describes(operation, looked.status(), looked.body());
            }
        }
        assertThat(company.account("anna").path("enabled").asBoolean()).isTrue();
        for (Operation operation : api.operations()) {
            AdminApi.Answer done = ask(manager, realm, operation, places);
            assertThat(done.status()).as("%s by who may", operation).isNotIn(401, 403, 405, 500);
            api.describes(operation, done.status(), done.body());
            company.awaitEnd();
        }
    }

    private static int withoutToken(Realm realm, Operation operation, Map<String, String> places) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(realm.server().url() + "/admin/realms/" + realm.name() + operation.filled(places)))
                .method(operation.method(), BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    @DisplayName("a provider of another realm, or one of another kind, is not found")
    void otherRealms(Realm realm) {
        Company company = Company.in(realm, VENDOR);
        Map<String, String> strange = Map.of("componentId", company.component(), "runId", "none", "vendorId", "anna");
        // A component of a kind that no contacts provider has: Keycloak lists the components of a realm in the order of
        // a HashSet of random ids.
        String notOurs = realm.get("/components?type=org.keycloak.keys.KeyProvider")
                .get(0)
                .path("id")
                .asText();
        try (Realm elsewhere = SharedKeycloak.newRealm()) {
            AdminApi manager = somebody(elsewhere, "manager", "manage-users");
            for (Operation operation : description(realm).operations()) {
                if (operation.path().contains("{componentId}")) {
                    assertThat(ask(manager, elsewhere, operation, strange).status())
                            .as("%s of another realm", operation)
                            .isEqualTo(404);
                    assertThat(realm.send(
                                            operation.method(),
                                            operation.filled(Map.of(
                                                    "componentId", notOurs, "runId", "none", "vendorId", "anna")),
                                            null)
                                    .status())
                            .as("%s of a component that is no contacts provider", operation)
                            .isEqualTo(404);
                    assertThat(ask(manager, realm, operation, strange).status())
                            .as("%s by an administrator of another realm", operation)
                            .isEqualTo(403);
                }
            }
        }
    }

    @Test
    @DisplayName("fine-grained permissions for all users count as they do for Keycloak's own users")
    void fineGrained(Realm realm) {
        Company company = Company.in(realm, VENDOR).with("maxUserRemovals", "1");
        Map<String, String> places = places(company);
        AdminApi viewer = somebody(realm, "viewer");
        String id = realm.findUser("viewer").orElseThrow().path("id").asText();
        assertThat(viewer.send("GET", "/" + realm.name() + "/contacts/" + company.component() + "/progress", null)
                        .status())
                .isEqualTo(403);

        realm.put("", Map.of("realm", realm.name(), "adminPermissionsEnabled", true));
        String client = realm.get("").path("adminPermissionsClient").path("id").asText();
        String authz = "/clients/" + client + "/authz/resource-server";
        JsonNode policy = realm.post(
                authz + "/policy/user",
                Map.of("name", "the viewer", "users", List.of(id), "logic", "POSITIVE", "type", "user"));
        realm.post(
                authz + "/permission/scope",
                Map.of(
                        "name",
                        "look at all users",
                        "resourceType",
                        "Users",
                        "scopes",
                        List.of("view"),
                        "policies",
                        List.of(policy.path("id").asText())));

        assertThat(viewer.send("GET", "/" + realm.name() + "/users/" + id, null).status())
                .as("as Keycloak does")
                .isEqualTo(200);
        for (Operation operation : description(realm).operations()) {
            assertThat(ask(viewer, realm, operation, places).status())
                    .as("%s", operation)
                    .isEqualTo(operation.acts() ? 403 : 200);
        }
    }
}
