package dev.keybridge.it.contacts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.it.contacts.Company.Outcome;
import dev.keybridge.it.keycloak.Database;
import dev.keybridge.it.keycloak.Postgres;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.ServerOptions;
import dev.keybridge.it.keycloak.ServerProcess;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.org.OrganisationGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A sync on PostgreSQL")
final class PostgresIT {
    /** What Keycloak itself writes around a sync, and the sync's own account of it. */
    private static final Set<String> AROUND_A_SYNC = Set.of(
            "component_config",
            "admin_event_entity",
            "event_entity",
            "offline_user_session",
            "offline_client_session",
            "kb_contact_run",
            "kb_contact_lease");

    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private static Database database;
    private static ServerProcess server;

    @BeforeAll
    static void start() {
        database = Postgres.newDatabase();
        server = ServerProcess.started(ServerOptions.standard("contacts").withDatabase(database));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @DisplayName("without changes writes nothing but its own account")
    void writesNothing() {
        Company company = Company.in(Realm.create(server, "quiet"), VENDOR);
        OrganisationGenerator.of(300, 5).fill(company.people());
        assertThat(company.sync()).isEqualTo(new Outcome(300, 0, 0, 0));
        Comparison.assertSame(company);
        WrittenRows written = new WrittenRows(database);
        company.people().change(company.people().people().get(0).userid(), person -> person.position("x"));
        assertThat(company.sync()).isEqualTo(new Outcome(0, 1, 0, 0));
        assertThat(written.byTable()).as("the watch works").containsKeys("user_attribute", "kb_contact_person");

        for (Outcome outcome : new Outcome[] {company.sync(), company.syncChanged()}) {
            assertThat(outcome).isEqualTo(new Outcome(0, 0, 0, 0));
        }
        written.reset();
        company.sync();
        company.syncChanged();

        Map<String, Integer> rows = written.byTable();
        assertThat(rows.keySet()).isSubsetOf(AROUND_A_SYNC);
        assertThat(rows).containsKey("kb_contact_run");
    }

    @Test
    @DisplayName("killed in the middle and run again after a restart ends as the company is, without duplicates")
    void killed() {
        Company company = Company.in(Realm.create(server, "killed"), VENDOR);
        OrganisationGenerator.of(1500, 9).fill(company.people());
        company.realm().post("/contacts/" + company.component() + "/sync", null);
        JsonNode progress;
        do {
            progress = company.lastRun();
            assertThat(progress.path("state").asText()).isEqualTo("RUNNING");
        } while (progress.path("added").asInt() < 300);

        server.kill();
        server.start();

        int before = company.realm().get("/users/count").asInt();
        assertThat(before).isBetween(300, 1499);
        Outcome outcome = company.sync();
        assertThat(outcome).isEqualTo(new Outcome(1500 - before, 0, 0, 0));
        Comparison.assertSame(company);
        assertThat(company.sync()).isEqualTo(new Outcome(0, 0, 0, 0));
        assertThat(company.realm().get("/contacts/" + company.component() + "/runs"))
                .extracting(run -> run.path("state").asText())
                .containsExactly("DONE", "DONE", "INTERRUPTED");
    }
}
