package dev.keybridge.it.contacts;

import com.fasterxml.jackson.databind.JsonNode;
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

@DisplayName("The configuration of a contacts provider")
@ExtendWith(SharedKeycloak.class)
final class ConfigurationIT {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    @Test
    @DisplayName("comes back as it was saved, with the mapping that is in force and without secrets")
    void saved(Realm realm) {
        Company company = Company.in(realm, VENDOR).withContactSync().with("includedDepartments", "1");

        JsonNode config = realm.get("/components/" + company.component()).path("config");

        assertThat(config.path("includedDepartments")).hasSize(1);
        assertThat(config.path("attributeMapping").path(0).asText()).contains("\"mobile\"", "phoneNumber");
        assertThat(config.path("appSecret").path(0).asText()).isEqualTo("**********");
        assertThat(config.path("contactSyncSecret").path(0).asText()).isEqualTo("**********");
        assertThat(config.toString()).doesNotContain(company.app().secret());

        company.reconfigure(Map.of("leaverAction", "keep"));
        company.people().join("anna", p -> p.name("Anna A").in(1));
        assertThat(company.sync())
                .as("sending the mask back keeps the secret")
                .isEqualTo(new Company.Outcome(1, 0, 0, 0));
        assertThat(realm.get("/components/" + company.component())
                        .path("config")
                        .path("includedDepartments"))
                .hasSize(1);
    }
}
