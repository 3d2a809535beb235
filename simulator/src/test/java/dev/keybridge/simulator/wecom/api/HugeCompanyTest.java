package dev.keybridge.simulator.wecom.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.org.OrganisationGenerator;
import dev.keybridge.simulator.wecom.DemoCompany;
import dev.keybridge.simulator.wecom.TestClient;
import dev.keybridge.simulator.wecom.corp.Corp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

final class HugeCompanyTest {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    @Test
    @DisplayName("a company of 200,000 can be enumerated page by page and read department by department")
    void twoHundredThousand() {
        Corp corp = DemoCompany.found(VENDOR.wecom(), OrganisationGenerator.of(200_000, 7));
        TestClient client = new TestClient(VENDOR.wecom());
        Set<String> ids = new HashSet<>();
        String cursor = "";
        do {
            JsonNode page = client.post(corp.contactSync(), "/cgi-bin/user/list_id", "{\"cursor\":\"" + cursor + "\"}");
            ids.addAll(page.path("dept_user").findValuesAsText("userid"));
            cursor = page.path("next_cursor").asText();
        } while (!cursor.isEmpty());
        assertThat(ids).hasSize(200_000);
        JsonNode departments = client.get(corp.app(DemoCompany.APP), "/cgi-bin/department/list", Map.of());
        assertThat(departments.path("department")).hasSize(5001);
        long id = departments.at("/department/5000/id").asLong();
        assertThat(client.get(corp.app(DemoCompany.APP), "/cgi-bin/user/list", "department_id", id)
                        .path("userlist"))
                .hasSameSizeAs(corp.organisation().peopleIn(id));
    }
}
