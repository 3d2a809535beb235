package dev.keybridge.it.contacts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.it.contacts.Company.Outcome;
import dev.keybridge.it.keycloak.AdminApi;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.fault.Fault;
import dev.keybridge.simulator.fault.Hold;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.wecom.WeComFault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("A sync of one person, and why")
@ExtendWith(SharedKeycloak.class)
final class OnePersonIT {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private static JsonNode person(ImportedCompany company, String vendorId, String what) {
        return company.realm().post("/contacts/" + company.component() + "/people/" + vendorId + "/" + what, null);
    }

    private static List<String> codes(JsonNode answer) {
        List<String> codes = new ArrayList<>();
        answer.path("steps").forEach(step -> codes.add(step.path("code").asText()));
        return codes;
    }

    private static String detail(JsonNode answer, String code) {
        for (JsonNode step : answer.path("steps")) {
            if (step.path("code").asText().equals(code)) {
                return step.path("detail").asText();
            }
        }
        throw new AssertionError("no " + code + " in " + answer);
    }

    private static List<String> groups(ImportedCompany company, String username) {
        return company.realm().groupsOf(company.account(username).path("id").asText()).stream()
                .map(group -> group.path("name").asText())
                .sorted()
                .toList();
    }

    @Test
    @DisplayName("brings one account up to date and touches no other; the preview tells the values and does nothing")
    void upToDate(Realm realm) {
        Company company = Company.in(realm, VENDOR);
        company.people().addDepartment(2, "A", 1);
        company.people().addDepartment(3, "B", 1);
        company.people().join("anna", p -> p.name("Anna A").position("Engineer").in(2));
        company.people().join("bert", p -> p.name("Bert B").position("Engineer").in(2));
        company.sync();
        company.people().change("anna", p -> p.position("Lead").inNone().in(3));
        company.people().change("bert", p -> p.position("Lead"));
        long before = VENDOR.wecom().calls().total();

        JsonNode planned = person(company, "Anna", "plan");

        assertThat(planned.path("found").asBoolean()).isTrue();
        assertThat(codes(planned))
                .startsWith("found", "looked-after", "would-update", "fields", "joins", "leaves")
                .endsWith("nothing-done");
        assertThat(planned.path("record").path("changes").path("fields").toString())
                .contains("{\"name\":\"wecom.position\",\"before\":[\"Engineer\"],\"after\":[\"Lead\"]}");
        assertThat(planned.path("run").path("mode").asText()).isEqualTo("ONE_PERSON_PLAN");
        assertThat(VENDOR.wecom().calls().total() - before).isLessThanOrEqualTo(3);
        assertThat(company.realm()
                        .get("/contacts/" + company.component() + "/runs/"
                                + planned.path("run").path("id").asText())
                        .path("vendorCalls")
                        .asLong())
                .as("told as it was")
                .isEqualTo(VENDOR.wecom().calls().total() - before);
        assertThat(groups(company, "anna")).containsExactly("A");

        JsonNode done = person(company, "anna", "sync");

        assertThat(codes(done)).contains("did-update", "joins", "leaves").endsWith("ended");
        assertThat(detail(done, "joins")).isEqualTo("department:3");
        assertThat(detail(done, "leaves")).isEqualTo("department:2");
        assertThat(groups(company, "anna")).containsExactly("B");
        assertThat(company.account("anna")
                        .path("attributes")
                        .path("wecom.position")
                        .toString())
                .isEqualTo("[\"Lead\"]");
        assertThat(company.account("bert")
                        .path("attributes")
                        .path("wecom.position")
                        .toString())
                .as("the others are none of its business")
                .isEqualTo("[\"Engineer\"]");
        assertThat(codes(person(company, "anna", "sync"))).contains("unchanged");
        assertThat(company.sync()).isEqualTo(new Outcome(0, 1, 0, 0));
    }

    @Test
    @DisplayName("imports a newcomer; a department without a group is left to a sync of all")
    void newcomer(Realm realm) {
        Company company = Company.in(realm, VENDOR);
        company.people().addDepartment(2, "A", 1);
        company.people().join("bert", p -> p.name("Bert B").in(2));
        company.sync();
        company.people().addDepartment(3, "New", 1);
        company.people().join("anna", p -> p.name("Anna A").in(2).in(3));

        JsonNode done = person(company, "anna", "sync");

        assertThat(codes(done)).contains("not-looked-after", "did-create", "linked", "department-without-group");
        assertThat(detail(done, "department-without-group")).isEqualTo("3");
        assertThat(groups(company, "anna")).containsExactly("A");
        assertThat(company.sync()).as("no second account").isEqualTo(new Outcome(0, 1, 0, 0));
        assertThat(groups(company, "anna")).containsExactly("A", "New");
    }

    @Test
    @DisplayName("nobody is removed: not who is unknown, not who is in no chosen department, whatever the account")
    void nobodyIsRemoved(Realm realm) {
        Company company = Company.in(realm, VENDOR);
        company.people().addDepartment(2, "A", 1);
        company.people().join("anna", p -> p.name("Anna A").in(2));
        company.people().join("bert", p -> p.name("Bert B").in(2));
        company.sync();
        company.people().leave("anna");

        JsonNode gone = person(company, "anna", "sync");

        assertThat(gone.path("found").asBoolean()).isFalse();
        assertThat(codes(gone)).containsExactly("unknown", "looked-after", "left-to-full-run");
        assertThat(detail(gone, "unknown")).isEqualTo("60111");
        assertThat(gone.has("run")).isFalse();
        assertThat(company.account("anna").path("enabled").asBoolean()).isTrue();
        assertThat(codes(person(company, "nobody-of-that-name", "sync")))
                .containsExactly("unknown", "not-looked-after");
        company.reconfigure(Map.of("excludedDepartments", "2"));
        assertThat(codes(person(company, "bert", "sync")))
                .containsExactly("not-chosen", "looked-after", "left-to-full-run");
        assertThat(company.account("bert").path("enabled").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("a department that can no longer be seen takes nobody out of its group")
    void doubtfulDeparture(Realm realm) {
        Company company = Company.in(realm, VENDOR);
        company.people().addDepartment(2, "A", 1);
        company.people().addDepartment(3, "B", 1);
        company.people().join("anna", p -> p.name("Anna A").in(2).in(3));
        company.sync();
        company.app().visibleDepartments(2L);

        JsonNode held = person(company, "anna", "sync");

        assertThat(codes(held)).contains("held");
        assertThat(held.path("run").path("state").asText()).isEqualTo("HELD");
        assertThat(groups(company, "anna")).containsExactly("A", "B");
        assertThat(realm.send(
                                "POST",
                                "/contacts/" + company.component() + "/runs/"
                                        + held.path("run").path("id").asText() + "/approve",
                                null)
                        .status())
                .as("decided about with all others")
                .isEqualTo(404);
    }

    @Test
    @DisplayName("a vendor that cannot be asked says nothing about anybody; a run that goes on goes first")
    void inTheWay(Realm realm) throws Exception {
        Company company = Company.in(realm, VENDOR);
        company.people().join("anna", p -> p.name("Anna A").in(1));
        company.sync();
        company.app().trustIps("203.0.113.7");
        JsonNode refused = person(company, "anna", "sync");
        assertThat(codes(refused)).containsExactly("not-asked");
        assertThat(detail(refused, "not-asked")).startsWith("60020");
        company.app().trustIps();

        try (Hold hold = new Hold()) {
            VENDOR.wecom()
                    .fault(Fault.held(hold)
                            .on("/cgi-bin/user/list")
                            .in(company.corp().corpId()));
            realm.post("/contacts/" + company.component() + "/sync", null);
            await().until(hold::hasMet);
            AdminApi.Answer busy = realm.send("POST", "/contacts/" + company.component() + "/people/anna/sync", null);
            assertThat(busy.status()).isEqualTo(409);
        }
        company.awaitEnd();
        assertThat(codes(person(company, "anna", "sync"))).contains("unchanged");
    }

    @Test
    @DisplayName(
            "it is no measure for other runs: what is held stays open, and the last good run is the last good run of all")
    void besideOthers(Realm realm) {
        Company company = Company.in(realm, VENDOR).with("maxUserRemovals", "1");
        for (String userid : List.of("anna", "bert", "carl", "dora")) {
            company.people().join(userid, p -> p.name(userid).in(1));
        }
        company.sync();
        company.people().leave("carl");
        company.people().leave("dora");
        company.sync();
        String held = company.lastRun().path("id").asText();
        company.people().change("anna", p -> p.position("Lead"));

        assertThat(codes(person(company, "anna", "sync"))).contains("did-update");

        String run = "/contacts/" + company.component() + "/runs/" + held;
        assertThat(realm.get(run).path("approvable").asBoolean()).isTrue();
        realm.post(run + "/approve", null);
        assertThat(company.sync().removed()).isEqualTo(2);
    }

    @Test
    @DisplayName("at DingTalk the id is the userid, and who is out of scope is told apart from who is unknown")
    void dingtalk(Realm realm) {
        DingTalkCompany company = DingTalkCompany.in(realm, VENDOR);
        company.people().addDepartment(2, "A", 1);
        company.people().addDepartment(3, "B", 1);
        company.people().join("anna", p -> p.name("Anna A").position("Engineer").in(2));
        company.people().join("bert", p -> p.name("Bert B").in(3));
        company.sync();
        company.people().change("anna", p -> p.position("Lead").inNone().in(3));

        JsonNode done = person(company, "anna", "sync");

        assertThat(codes(done)).contains("found", "looked-after", "did-update", "joins", "leaves");
        assertThat(done.path("record").path("vendorId").asText()).isEqualTo("anna");
        assertThat(groups(company, "anna")).containsExactly("B");
        company.app().visibleDepartments(2L);
        assertThat(codes(person(company, "bert", "sync"))).startsWith("out-of-sight", "looked-after");
        company.app().visibleDepartments(1L);
        company.people().leave("bert");
        assertThat(codes(person(company, "bert", "sync")))
                .containsExactly("unknown", "looked-after", "left-to-full-run");
        assertThat(company.account("bert").path("enabled").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("speaks Chinese to who asks in Chinese, and answers as described")
    void chinese(Realm realm) {
        Company company = Company.in(realm, VENDOR);
        company.people().join("anna", p -> p.name("Anna A").in(1));
        VENDOR.wecom().fault(WeComFault.expiredToken().in(company.corp().corpId()));

        JsonNode answer = person(company, "anna", "sync?locale=zh-CN");

        assertThat(answer.path("steps").get(0).path("text").asText()).isEqualTo("平台中有此人。");
        OpenApi api = new OpenApi(realm.get("/contacts/openapi"));
        Optional<OpenApi.Operation> operation = api.operations().stream()
                .filter(one -> one.path().endsWith("/people/{vendorId}/sync"))
                .findFirst();
        api.describes(operation.orElseThrow(), 200, answer);
        assertThat(answer.path("steps").toString()).doesNotContain("Anna A");
    }
}
