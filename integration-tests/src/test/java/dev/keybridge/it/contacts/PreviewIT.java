package dev.keybridge.it.contacts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.it.contacts.Company.Outcome;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.fault.Fault;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.org.OrganisationGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A preview, and the history of runs")
@ExtendWith(SharedKeycloak.class)
final class PreviewIT {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private static List<String> fields(JsonNode record) {
        List<String> names = new ArrayList<>();
        record.path("changes")
                .path("fields")
                .forEach(field -> names.add(field.path("name").asText()));
        return names;
    }

    @Test
    @DisplayName("tells what would be done, value by value, and does nothing")
    void preview(Realm realm) {
        Company company = Company.in(realm, VENDOR);
        OrganisationGenerator.of(30, 7).fill(company.people());

        JsonNode run = company.preview();

        assertThat(run.path("added").asInt()).isEqualTo(30);
        assertThat(realm.users()).isEmpty();
        assertThat(realm.groups()).isEmpty();
        assertThat(company.records(run, "&subject=PERSON")).hasSize(30).allSatisfy(record -> {
            assertThat(record.path("outcome").asText()).isEqualTo("PLANNED");
            assertThat(record.path("action").asText()).isEqualTo("CREATE");
            assertThat(record.path("reason").asText()).isEqualTo("new-at-vendor");
        });
        assertThat(company.records(run, "&subject=DEPARTMENT"))
                .hasSameSizeAs(company.people().departments());
        assertThat(company.records(company.preview(), ""))
                .as("the same input, the same plan")
                .isEqualTo(company.records(run, ""));
        assertThat(company.sync()).isEqualTo(new Outcome(30, 0, 0, 0));
        assertThat(company.records(company.preview(), ""))
                .as("nothing is left to do")
                .isEmpty();
    }

    @Test
    @DisplayName("shows each field before and after; the history of a real run names the fields only")
    void fields(Realm realm) {
        Company company = Company.in(realm, VENDOR);
        company.people().addDepartment(2, "Research", 1);
        company.people().join("anna", p -> p.name("Anna A").position("Engineer").in(1));
        company.sync();
        company.people().change("anna", p -> p.position("Lead").in(2));

        JsonNode planned = company.records(company.preview(), "&vendorId=anna").get(0);

        assertThat(planned.path("changes").path("fields"))
                .extracting(JsonNode::toString)
                .contains("{\"name\":\"wecom.position\",\"before\":[\"Engineer\"],\"after\":[\"Lead\"]}");
        assertThat(planned.path("changes").path("joins").toString()).isEqualTo("[\"department:2\"]");

        company.sync();
        JsonNode done = company.records(company.lastRun(), "&outcome=DONE&subject=PERSON")
                .get(0);
        assertThat(done.path("action").asText()).isEqualTo("UPDATE");
        assertThat(fields(done)).contains("wecom.position");
        assertThat(done.toString()).doesNotContain("Engineer").doesNotContain("Lead");
    }

    @Test
    @DisplayName("what it shows as held can be approved; what was rejected cannot")
    void approvedAndRejected(Realm realm) {
        Company company = Company.in(realm, VENDOR).with("maxUserRemovals", "1");
        for (String userid : List.of("anna", "bert", "carl")) {
            company.people().join(userid, p -> p.name(userid).in(1));
        }
        company.sync();
        company.people().leave("anna");
        company.people().leave("bert");

        JsonNode run = company.preview();

        assertThat(company.records(run, "&outcome=HELD&subject=PERSON"))
                .extracting(record -> record.path("vendorId").asText())
                .contains("anna", "bert");
        String path =
                "/contacts/" + company.component() + "/runs/" + run.path("id").asText();
        realm.post(path + "/approve", null);
        realm.post(path + "/reject", null);
        var refused = realm.send("POST", path + "/approve?locale=zh-CN", null);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("error").asText()).isEqualTo("rejected");
        assertThat(refused.body().path("error_description").asText()).contains("已被驳回");
        assertThat(company.sync()).as("rejected").isEqualTo(new Outcome(0, 0, 0, 2));

        String second = "/contacts/" + company.component() + "/runs/"
                + company.preview().path("id").asText();
        realm.post(second + "/approve", null);
        assertThat(company.sync()).as("approved").isEqualTo(new Outcome(0, 0, 2, 0));
    }

    @Test
    @DisplayName("departments are named by id as they would be called afterwards, whoever joins them")
    void names(Realm realm) {
        Company company = Company.in(realm, VENDOR);
        company.people().addDepartment(2, "Research", 1);
        company.people().addDepartment(3, "Sales", 1);
        company.people().join("anna", p -> p.name("Anna A").in(2));
        company.sync();
        company.people().renameDepartment(2, "Development");
        company.people().addDepartment(4, "Laboratory", 2);

        JsonNode run = company.preview();

        assertThat(realm.get("/contacts/" + company.component() + "/runs/"
                                + run.path("id").asText() + "/departments?id=4&id=2&id=3&id=none")
                        .toString())
                .isEqualTo("[{\"id\":\"4\",\"name\":\"Laboratory\"},{\"id\":\"2\",\"name\":\"Development\"},"
                        + "{\"id\":\"3\",\"name\":\"Sales\"}]");
    }

    @Test
    @DisplayName("runs are listed and counted by what they were about")
    void byMode(Realm realm) {
        Company company = Company.in(realm, VENDOR);
        company.people().join("anna", p -> p.name("Anna A").in(1));
        company.preview();
        company.sync();
        company.syncChanged();
        String runs = "/contacts/" + company.component() + "/runs";
        realm.post("/contacts/" + company.component() + "/people/anna/plan", null);

        assertThat(realm.get(runs)).hasSize(4);
        assertThat(realm.get(runs + "?mode=FULL&mode=CHANGED"))
                .extracting(run -> run.path("mode").asText())
                .containsExactly("CHANGED", "FULL");
        assertThat(realm.send("GET", runs + "?mode=PLAN&max=1", null).header("X-Total-Count"))
                .contains("1");
    }

    @Test
    @DisplayName("runs are listed, counted and paged by how they ended, also together with what they were about")
    void byState(Realm realm) {
        Company company = Company.in(realm, VENDOR);
        company.people().join("anna", p -> p.name("Anna A").in(1));
        company.preview();
        company.sync();
        company.syncChanged();
        VENDOR.wecom().fault(Fault.error(60020).always());
        company.sync();
        VENDOR.wecom().clearFaults();
        String runs = "/contacts/" + company.component() + "/runs";

        assertThat(realm.get(runs + "?state=DONE"))
                .extracting(run -> run.path("mode").asText())
                .containsExactly("CHANGED", "FULL");
        assertThat(realm.get(runs + "?state=DONE&mode=FULL"))
                .extracting(run -> run.path("state").asText())
                .containsExactly("DONE");
        assertThat(realm.get(runs + "?state=FAILED&state=PLANNED"))
                .extracting(run -> run.path("state").asText())
                .containsExactly("FAILED", "PLANNED");
        assertThat(realm.send("GET", runs + "?state=DONE&max=1", null).header("X-Total-Count"))
                .contains("2");
        assertThat(realm.get(runs + "?state=DONE&first=1&max=1"))
                .extracting(run -> run.path("mode").asText())
                .containsExactly("FULL");
        for (String none : List.of("RUNNING", "INTERRUPTED", "HELD")) {
            var answer = realm.send("GET", runs + "?state=" + none, null);
            assertThat(answer.body()).as(none).isEmpty();
            assertThat(answer.header("X-Total-Count")).as(none).contains("0");
        }
    }

    @Test
    @DisplayName("a state or kind of run that does not exist is refused with what there is, in English and Chinese")
    void unknownState(Realm realm) {
        Company company = Company.in(realm, VENDOR);
        String runs = "/contacts/" + company.component() + "/runs";

        var english = realm.send("GET", runs + "?state=DONE&state=done&locale=en", null);
        var chinese = realm.send("GET", runs + "?state=SOME&locale=zh-CN", null);
        var mode = realm.send("GET", runs + "?mode=SOME&locale=en", null);

        assertThat(english.status()).isEqualTo(400);
        assertThat(english.body().path("error").asText()).isEqualTo("unknown-state");
        assertThat(english.body().path("error_description").asText())
                .isEqualTo("No run has such a state. There are: RUNNING, DONE, HELD, PLANNED, FAILED, INTERRUPTED.");
        assertThat(chinese.status()).isEqualTo(400);
        assertThat(chinese.body().path("error_description").asText()).startsWith("运行没有这种状态");
        assertThat(mode.body().path("error").asText()).isEqualTo("unknown-mode");
        assertThat(mode.body().path("error_description").asText()).contains("ONE_PERSON_PLAN");
    }

    @Test
    @DisplayName("an unknown outcome or mode is a bad request, an unknown run is not found")
    void refused(Realm realm) {
        Company company = Company.in(realm, VENDOR);
        company.people().join("anna", p -> p.name("Anna A").in(1));
        JsonNode run = company.preview();
        String records =
                "/contacts/" + company.component() + "/runs/" + run.path("id").asText() + "/records";

        assertThat(realm.send("GET", records + "?outcome=PERHAPS", null).status())
                .isEqualTo(400);
        assertThat(realm.send("GET", "/contacts/" + company.component() + "/runs?mode=SOME", null)
                        .status())
                .isEqualTo(400);
        assertThat(realm.send("GET", "/contacts/" + company.component() + "/runs/no-such-run/records", null)
                        .status())
                .isEqualTo(404);
    }
}
