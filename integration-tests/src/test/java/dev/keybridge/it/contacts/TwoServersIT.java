package dev.keybridge.it.contacts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.keybridge.it.contacts.Company.Outcome;
import dev.keybridge.it.keycloak.Database;
import dev.keybridge.it.keycloak.Postgres;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.ServerOptions;
import dev.keybridge.it.keycloak.ServerProcess;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.fault.Fault;
import dev.keybridge.simulator.fault.Hold;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.org.OrganisationGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@Tag("long")
@DisplayName("Two servers of a cluster on one PostgreSQL")
final class TwoServersIT {
    private static final int PEOPLE = 2500;

    /** By runs that are stopped; after that two transactions may come to their ends. */
    private static final int WRITTEN = 300;

    private static final Duration TAKEN_OVER = Duration.ofSeconds(60);

    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private static Database database;
    private static ServerProcess first;
    private static ServerProcess second;

    @BeforeAll
    static void start() {
        database = Postgres.newDatabase();
        first = ServerProcess.started(options("first"));
        second = ServerProcess.besides(first, options("second"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> first.log().contains("ISPN000094") && first.log().contains("(2)"));
    }

    private static ServerOptions options(String name) {
        return ServerOptions.standard(name)
                .shortLived()
                .withDatabase(database)
                .withArguments("--cache=ispn", "--cache-embedded-network-bind-address=127.0.0.1");
    }

    @AfterAll
    static void stop() {
        second.close();
        first.close();
    }

    private static JsonNode run(Realm realm, Company company) {
        return realm.get("/contacts/" + company.component() + "/progress");
    }

    private static List<JsonNode> runs(Realm realm, Company company) {
        List<JsonNode> runs = new ArrayList<>();
        realm.get("/contacts/" + company.component() + "/runs?max=200").forEach(runs::add);
        return runs;
    }

    @Test
    @DisplayName(
            "an import is cancelled in the middle, begun again, and its server is killed: the other one finishes it by its periodic sync, within a minute,"
                    + " without duplicates")
    void killed(TestReporter reporter) throws SQLException {
        Company company = Company.in(Realm.create(first, "killed"), VENDOR);
        OrganisationGenerator.of(PEOPLE, 9).fill(company.people());
        Realm there = company.realm().at(second);
        String component = company.component();
        int cancelledAfter;
        try (HeldUsers held = new HeldUsers(database, WRITTEN)) {
            company.realm().post("/contacts/" + component + "/sync", null);
            await().until(() -> held.waiting() >= 2);
            cancelledAfter = there.get("/users/count").asInt();
            JsonNode cancel = there.post("/contacts/" + component + "/cancel", null);
            assertThat(cancel.path("mode").asText()).isEqualTo("FULL");
        }
        await().until(() -> run(there, company).path("state").asText().equals("INTERRUPTED"));
        assertThat(run(there, company).path("message").asText()).isEqualTo("cancelled by an administrator");
        assertThat(there.get("/users/count").asInt())
                .as("what both writers were at when it was cancelled is undone")
                .isEqualTo(cancelledAfter);
        assertThat(cancelledAfter).as("what was written by then stays").isBetween(WRITTEN, PEOPLE - 1);
        long killedAt;
        try (HeldUsers held = new HeldUsers(database, cancelledAfter + 1)) {
            company.realm().post("/contacts/" + component + "/sync", null);
            await().until(() -> held.waiting() >= 1);
            there.put("/components/" + component, withPeriod(there.get("/components/" + component), 5));
            assertThat(there.get("/users/count").asInt()).isLessThan(PEOPLE);
            first.kill();
            killedAt = System.currentTimeMillis();
        }
        try {
            assertFinishedBySecond(company, there, killedAt, reporter);
        } finally {
            first.start();
        }
        Comparison.assertSame(company);
        assertThat(company.sync()).isEqualTo(new Outcome(0, 0, 0, 0));
    }

    @Test
    @DisplayName("who has lost the lease in the middle of writing undoes it, and says that another run has taken over")
    void leaseLost() throws SQLException {
        Company company = Company.in(Realm.create(first, "lost"), VENDOR);
        OrganisationGenerator.of(PEOPLE, 4).fill(company.people());
        String component = company.component();
        int written;
        try (HeldUsers held = new HeldUsers(database, WRITTEN)) {
            company.realm().post("/contacts/" + component + "/sync", null);
            await().until(() -> held.waiting() >= 2);
            written = company.realm().get("/users/count").asInt();
            held.giveLease(component, "somebody else");
        }
        await().until(() -> run(company.realm(), company).path("state").asText().equals("INTERRUPTED"));
        assertThat(run(company.realm(), company).path("message").asText()).contains("another run");
        assertThat(company.realm().get("/users/count").asInt()).isEqualTo(written);
        assertThat(run(company.realm(), company).path("added").asInt())
                .as("the journal says what was done")
                .isEqualTo(written);
        try (HeldUsers held = new HeldUsers(database, PEOPLE)) {
            held.giveLease(component, "");
        }
        company.sync();
        Comparison.assertSame(company);
    }

    private static void assertFinishedBySecond(Company company, Realm there, long killedAt, TestReporter reporter) {
        await().atMost(Duration.ofMinutes(3))
                .until(() -> run(there, company).path("state").asText().equals("DONE"));
        List<JsonNode> runs = runs(there, company);
        JsonNode taken = runs.get(runs.size() - 3);
        long seconds = (taken.path("startedAt").asLong() - killedAt) / 1000;
        reporter.publishEntry("taken over", seconds + " s after the death of the first server");
        assertThat(seconds).isLessThanOrEqualTo(TAKEN_OVER.toSeconds());
        assertThat(runs.get(runs.size() - 2).path("state").asText()).isEqualTo("INTERRUPTED");
        assertThat(there.users()).hasSize(PEOPLE);
        assertThat(there.users().stream()
                        .map(user -> user.path("username").asText())
                        .collect(Collectors.toSet()))
                .hasSize(PEOPLE);
        String component = "/components/" + company.component();
        there.put(component, withPeriod(there.get(component), -1));
    }

    private static JsonNode withPeriod(JsonNode component, int seconds) {
        ObjectNode copy = component.deepCopy();
        copy.withObject("/config").putArray("fullSyncPeriod").add(String.valueOf(seconds));
        return copy;
    }

    @Test
    @DisplayName("either one tells how far the other one's run is, and cancels it within a few seconds")
    void cancelledFromTheOther() {
        Company company = Company.in(Realm.create(first, "cancelled"), VENDOR);
        OrganisationGenerator.of(20, 5).fill(company.people());
        Realm there = company.realm().at(second);
        try (Hold hold = new Hold()) {
            VENDOR.wecom()
                    .fault(Fault.held(hold)
                            .on("/cgi-bin/department/list")
                            .in(company.corp().corpId()));
            String id = company.realm()
                    .post("/contacts/" + company.component() + "/sync", null)
                    .path("id")
                    .asText();
            await().until(() -> run(there, company).path("phase").asText().equals("READING"));
            assertThat(run(there, company).path("state").asText()).isEqualTo("RUNNING");

            JsonNode cancelled = there.post("/contacts/" + company.component() + "/cancel", null);

            assertThat(cancelled.path("id").asText()).isEqualTo(id);
            // Less than a request to the vendor may take.
            await().atMost(Duration.ofSeconds(12))
                    .until(() -> run(there, company).path("state").asText().equals("INTERRUPTED"));
        }
        assertThat(run(there, company).path("message").asText()).isEqualTo("cancelled by an administrator");
        VENDOR.wecom().clearFaults();
        assertThat(Outcome.of(there.syncAllUsers(company.component()))).isEqualTo(new Outcome(20, 0, 0, 0));
        Comparison.assertSame(company);
    }

    @Test
    @DisplayName("the timers of both make one run in each period")
    void timers() {
        Company company = Company.in(Realm.create(first, "timers"), VENDOR).with("changedSyncPeriod", "3");
        company.people().join("anna", p -> p.name("Anna A").in(1));
        company.component();

        await().atMost(Duration.ofMinutes(2))
                .until(() -> runs(company.realm(), company).size() >= 6);

        List<Long> begun = runs(company.realm(), company).stream()
                .map(run -> run.path("startedAt").asLong())
                .sorted()
                .toList();
        for (int i = 1; i < begun.size(); i++) {
            assertThat(begun.get(i) - begun.get(i - 1))
                    .as("run %d after the one before", i)
                    .isGreaterThanOrEqualTo(2000);
        }
        company.reconfigure(Map.of("changedSyncPeriod", "-1"));
    }

    @Test
    @DisplayName("an approval whose time is over is found by the next run, on whichever server, and is an admin event")
    void expired() throws SQLException {
        Company company = Company.in(Realm.create(first, "expired"), VENDOR).with("maxUserRemovals", "1");
        for (String userid : List.of("anna", "bert", "carl")) {
            company.people().join(userid, p -> p.name(userid).in(1));
        }
        company.sync();
        company.people().leave("anna");
        company.people().leave("bert");
        company.sync();
        String held = company.lastRun().path("id").asText();
        String path = "/contacts/" + company.component() + "/runs/" + held;
        company.realm().post(path + "/approve", null);
        dayGoesBy(held);
        Realm there = company.realm().at(second);

        assertThat(Outcome.of(there.syncAllUsers(company.component()))).isEqualTo(new Outcome(0, 0, 0, 2));

        assertThat(there.get(path).path("approvable").asBoolean()).isTrue();
        assertThat(there.get(path).has("approvedUntil")).isFalse();
        assertThat(there.adminEvents())
                .filteredOn(event -> event.path("representation").asText().contains("\"action\":\"expire\""))
                .singleElement()
                .satisfies(event -> assertThat(event.path("resourcePath").asText())
                        .isEqualTo("contacts/" + company.component() + "/runs/" + held));
        there.post(path + "/approve", null);
        assertThat(company.sync()).isEqualTo(new Outcome(0, 0, 2, 0));
    }

    @Test
    @DisplayName("the history is as long as it is set: so many days, or so many runs")
    void history() throws SQLException {
        Company company = Company.in(Realm.create(first, "history"), VENDOR)
                .with("historyDays", "1")
                .with("historyRuns", "2");
        company.people().join("anna", p -> p.name("Anna A").in(1));
        for (int i = 0; i < 3; i++) {
            company.sync();
        }
        assertThat(runs(company.realm(), company)).as("of one day").hasSize(3);
        update(
                "update kb_contact_run set started_at = started_at - 100000000 where component_id = ?",
                company.component());

        company.sync();

        assertThat(runs(company.realm(), company)).hasSize(2);
    }

    @Test
    @DisplayName("a preview of yesterday is gone when somebody looks, even if nothing has run since")
    void oldPreview() throws SQLException {
        Company company = Company.in(Realm.create(first, "previewed"), VENDOR);
        company.people().join("anna", p -> p.name("Anna A").in(1));
        company.preview();
        assertThat(runs(company.realm(), company)).hasSize(1);
        update(
                "update kb_contact_run set started_at = started_at - 100000000 where component_id = ?",
                company.component());

        assertThat(runs(company.realm(), company)).isEmpty();
    }

    private static void dayGoesBy(String run) throws SQLException {
        assertThat(update("update kb_contact_run set approved_until = approved_until - 90000 where id = ?", run))
                .isEqualTo(1);
    }

    private static int update(String sql, String id) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        database.settings().get("KC_DB_URL"),
                        database.settings().get("KC_DB_USERNAME"),
                        database.settings().get("KC_DB_PASSWORD"));
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            return statement.executeUpdate();
        }
    }
}
