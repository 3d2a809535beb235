package dev.keybridge.it.contacts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.it.contacts.Company.Outcome;
import dev.keybridge.it.keycloak.AdminApi.Answer;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.fault.Fault;
import dev.keybridge.simulator.fault.Hold;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.org.OrganisationGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("The life of a run")
@ExtendWith(SharedKeycloak.class)
final class RunLifeIT {
    private static final String TREE = "/cgi-bin/department/list";

    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private static JsonNode runs(Company company) {
        return company.realm().get("/contacts/" + company.component() + "/runs");
    }

    private static List<String> states(Company company, String mode) {
        return StreamSupport.stream(runs(company).spliterator(), false)
                .filter(run -> run.path("mode").asText().equals(mode))
                .map(run -> run.path("state").asText())
                .toList();
    }

    /** Between the end of a run and the beginning of the next one, in milliseconds; the newest run is number 0. */
    private static long pauseBefore(JsonNode runs, int number) {
        return runs.path(number).path("startedAt").asLong()
                - runs.path(number + 1).path("endedAt").asLong();
    }

    private static List<String> events(Realm realm, String action) {
        return realm.adminEvents().stream()
                .filter(event -> event.path("resourceType").asText().equals("KEYBRIDGE_CONTACTS_RUN"))
                .map(event -> event.path("representation").asText())
                .filter(text -> text.contains("\"" + action + "\""))
                .toList();
    }

    private static void slowTree(Company company, Duration delay) {
        VENDOR.wecom()
                .fault(Fault.slow(delay).on(TREE).in(company.corp().corpId()).once());
    }

    @Test
    @DisplayName("a cancelled run ends within a few seconds, says so, and the next one makes up for it")
    void cancelled(Realm realm) {
        Company company = Company.in(realm, VENDOR);
        OrganisationGenerator.of(20, 5).fill(company.people());
        String path = "/contacts/" + company.component();
        assertThat(realm.send("POST", path + "/cancel", null).status())
                .as("nothing goes on")
                .isEqualTo(404);
        try (Hold hold = new Hold()) {
            VENDOR.wecom().fault(Fault.held(hold).on(TREE).in(company.corp().corpId()));
            String run = realm.post(path + "/sync", null).path("id").asText();
            await().until(hold::hasMet);

            Answer answer = realm.send("POST", path + "/cancel", null);

            assertThat(answer.status()).isEqualTo(202);
            assertThat(answer.body().path("id").asText()).isEqualTo(run);
            // Less than a request to the vendor may take.
            await().atMost(Duration.ofSeconds(12)).until(() -> company.lastRun().has("endedAt"));
        }
        assertThat(company.lastRun().path("state").asText()).isEqualTo("INTERRUPTED");
        assertThat(company.lastRun().path("message").asText()).isEqualTo("cancelled by an administrator");
        assertThat(events(realm, "cancel")).hasSize(1);
        VENDOR.wecom().clearFaults();
        assertThat(company.sync()).isEqualTo(new Outcome(20, 0, 0, 0));
        Comparison.assertSame(company);
    }

    @Test
    @DisplayName(
            "periodic runs pause after three failures, say so, and come again by themselves; asked for, a run takes place")
    void backOff(Realm realm) {
        Company company = Company.in(realm, VENDOR).with("changedSyncPeriod", "1");
        company.people().join("anna", p -> p.name("Anna A").in(1));
        VENDOR.wecom().fault(Fault.error(60020).always());
        company.component();

        await().atMost(Duration.ofSeconds(90))
                .until(() -> company.lastRun().path("message").asText().contains("failed 5 times in a row"));

        assertThat(company.lastRun().path("message").asText())
                .startsWith("60020: ")
                .contains("the next periodic run begins at");
        assertThat(states(company, "CHANGED")).containsOnly("FAILED");
        JsonNode runs = runs(company);
        assertThat(pauseBefore(runs, 1))
                .as("after the third failure twice the period")
                .isGreaterThanOrEqualTo(2000);
        assertThat(pauseBefore(runs, 0)).as("after the fourth one four times").isGreaterThanOrEqualTo(4000);
        assertThat(company.sync()).as("asked for, it runs, and fails").isEqualTo(new Outcome(0, 0, 0, 1));
        VENDOR.wecom().clearFaults();
        // Should the next run come while the refused address is still left alone, the one after it is half a minute
        // later.
        await().atMost(Duration.ofMinutes(3))
                .until(() -> states(company, "CHANGED").contains("DONE"));
        assertThat(realm.findUser("anna")).isPresent();
        company.people().join("bert", p -> p.name("Bert B").in(1));
        await().until(() -> realm.findUser("bert").isPresent());
        company.reconfigure(Map.of("changedSyncPeriod", "-1"));
    }

    @Test
    @DisplayName("a sync that is due while a preview goes on begins after it, and not a period later")
    void syncAfterPreview(Realm realm) {
        Company company = Company.in(realm, VENDOR);
        company.people().join("anna", p -> p.name("Anna A").in(1));
        slowTree(company, Duration.ofSeconds(4));
        String path = "/contacts/" + company.component();
        String preview = realm.post(path + "/plan", null).path("id").asText();

        assertThat(company.sync()).isEqualTo(new Outcome(1, 0, 0, 0));

        assertThat(realm.get(path + "/runs/" + preview).path("state").asText()).isEqualTo("PLANNED");
        assertThat(states(company, "FULL")).containsExactly("DONE");
    }

    @Test
    @DisplayName(
            "a full sync that is due while a sync of changes goes on begins after it; one of changes joins a full one")
    void fullAfterChanged(Realm realm) {
        Company company = Company.in(realm, VENDOR);
        company.people().join("anna", p -> p.name("Anna A").in(1));
        // Longer than it takes to see that the other run is alive.
        slowTree(company, Duration.ofSeconds(12));
        String path = "/contacts/" + company.component();
        String changed =
                realm.post(path + "/sync?mode=changed", null).path("id").asText();

        assertThat(company.sync()).isEqualTo(new Outcome(0, 0, 0, 0));

        assertThat(states(company, "CHANGED")).containsExactly("DONE");
        assertThat(states(company, "FULL")).containsExactly("DONE");
        assertThat(realm.findUser("anna")).isPresent();
        try (Hold hold = new Hold()) {
            VENDOR.wecom().fault(Fault.held(hold).on(TREE).in(company.corp().corpId()));
            String full = realm.post(path + "/sync", null).path("id").asText();
            assertThat(full).isNotEqualTo(changed);
            assertThat(realm.post(path + "/sync?mode=changed", null).path("id").asText())
                    .isEqualTo(full);
        }
        company.awaitEnd();
    }

    @Test
    @DisplayName(
            "what a full sync holds for changes made in Keycloak can be approved after a sync of changes, which sees none")
    void heldForDrift(Realm realm) {
        Company company = Company.in(realm, VENDOR).with("maxMembershipRemovals", "1");
        company.people().addDepartment(2, "A", 1);
        List<String> userids = List.of("anna", "bert");
        userids.forEach(
                userid -> company.people().join(userid, p -> p.name(userid).in(1)));
        company.sync();
        String group = realm.groups()
                .get("/WeCom/" + company.people().department(1).name() + "/A")
                .path("id")
                .asText();
        userids.forEach(userid ->
                realm.put("/users/" + company.account(userid).path("id").asText() + "/groups/" + group, null));
        assertThat(company.sync().failed()).isEqualTo(2);
        String held = company.lastRun().path("id").asText();
        String path = "/contacts/" + company.component() + "/runs/" + held;

        assertThat(company.syncChanged()).isEqualTo(new Outcome(0, 0, 0, 0));

        assertThat(realm.get("/contacts").at("/0/heldRun").asText()).isEqualTo(held);
        assertThat(realm.send("POST", path + "/approve", null).status()).isEqualTo(204);
        assertThat(company.syncChanged()).isEqualTo(new Outcome(0, 0, 0, 0));
        assertThat(company.sync()).isEqualTo(new Outcome(0, 2, 0, 0));
        assertThat(realm.membersOf(group)).isEmpty();
        assertThat(realm.get(path).path("decision").asText()).isEqualTo("applied");
    }

    @Test
    @DisplayName("what was held is told with numbers, can be approved as long as it is up to date, and only then")
    void outdated(Realm realm) {
        Company company = Company.in(realm, VENDOR).with("maxUserRemovals", "1");
        for (String userid : List.of("anna", "bert", "carl", "dora")) {
            company.people().join(userid, p -> p.name(userid).in(1));
        }
        company.sync();
        company.people().leave("anna");
        company.people().leave("bert");
        company.sync();
        String first = "/contacts/" + company.component() + "/runs/"
                + company.lastRun().path("id").asText();
        JsonNode held = realm.get(first);
        assertThat(held.path("approvable").asBoolean()).isTrue();
        assertThat(held.path("holds").path(0).path("reason").asText()).isEqualTo("limit-exceeded");
        assertThat(held.path("summary").toString())
                .contains("{\"subject\":\"PERSON\",\"outcome\":\"HELD\",\"count\":2}");
        assertThat(held.path("heldPeople").asInt()).isEqualTo(2);
        assertThat(held.path("heldDepartments").asInt()).isZero();
        company.people().leave("carl");
        company.sync();
        String second = "/contacts/" + company.component() + "/runs/"
                + company.lastRun().path("id").asText();

        Answer refused = realm.send("POST", first + "/approve", null);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("error").asText()).isEqualTo("outdated");
        assertThat(refused.body().path("error_description").asText()).contains("a newer run");
        assertThat(realm.get(first).path("approvable").asBoolean()).isFalse();
        realm.post(second + "/approve", null);
        assertThat(realm.get(second).path("approvedUntil").asLong())
                .isGreaterThan(Instant.now().plus(Duration.ofHours(23)).toEpochMilli());
        assertThat(company.sync()).isEqualTo(new Outcome(0, 0, 3, 0));
        assertThat(realm.get(second).path("decision").asText()).isEqualTo("applied");
        assertThat(realm.send("POST", second + "/approve", null)
                        .body()
                        .path("error")
                        .asText())
                .isEqualTo("applied");
        assertThat(events(realm, "approve")).hasSize(1);
    }
}
