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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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

    private static final int PEOPLE = 1500;

    /** By runs that are killed; after that two transactions may come to their ends. */
    private static final int WRITTEN = 300;

    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private static Database database;
    private static ServerProcess server;

    @BeforeAll
    static void start() {
        database = Postgres.newDatabase();
        server = ServerProcess.started(ServerOptions.standard("contacts")
                .withDatabase(database)
                .withArguments(
                        "--spi-storage--wecom-contacts--wait-seconds=8",
                        "--spi-storage--dingtalk-contacts--wait-seconds=8",
                        "--spi-storage--dingtalk-contacts--requests-per-second=500"));
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
        company.sync();
        company.awaitEnd();
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
    @DisplayName("makes accounts that are, row for row, as Keycloak makes them")
    void rowForRow() {
        Company company = Company.in(Realm.create(server, "twins"), VENDOR);
        Realm realm = company.realm();
        ObjectNode profile = (ObjectNode) realm.get("/users/profile");
        realm.put("/users/profile", profile.put("unmanagedAttributePolicy", "ADMIN_EDIT"));
        realm.put("/default-groups/" + realm.create("/groups", Map.of("name", "everybody")), null);
        ObjectNode totp = (ObjectNode) realm.get("/authentication/required-actions/CONFIGURE_TOTP");
        realm.put("/authentication/required-actions/CONFIGURE_TOTP", totp.put("defaultAction", true));
        String longText = "x".repeat(300);
        company.people()
                .join(
                        "anna",
                        p -> p.name("Jo Doe")
                                .bizMail("Anna@example.com")
                                .position(longText)
                                .in(1));
        assertThat(company.sync()).isEqualTo(new Outcome(1, 0, 0, 0));
        JsonNode anna = realm.findUser("anna").orElseThrow();
        ObjectNode twin = anna.deepCopy();
        twin.remove(List.of("id", "federationLink"));
        twin.put("username", "bert").put("email", "bert@example.com");
        twin.withObject("/attributes").putArray("wecom.userid").add("bert");
        String bert = realm.create("/users", twin);
        realm.groupsOf(anna.path("id").asText())
                .forEach(group -> realm.put(
                        "/users/" + bert + "/groups/" + group.path("id").asText(), Map.of()));
        realm.post(
                "/users/" + bert + "/federated-identity/" + Company.ALIAS,
                Map.of("userId", "bert", "userName", "bert"));

        String annaId = anna.path("id").asText();
        Map<String, Set<String>> made =
                StoredAccount.of(database, annaId, List.of(annaId, "anna", company.component()));
        Map<String, Set<String>> twins = StoredAccount.of(database, bert, List.of(bert, "bert"));
        assertThat(made.get("user_entity")).hasSize(1);
        assertThat(made.get("user_attribute")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(made.get("user_group_membership")).hasSize(2);
        assertThat(made.get("user_role_mapping")).hasSize(1);
        assertThat(made.get("user_required_action")).hasSize(1);
        assertThat(made.get("federated_identity")).hasSize(1);
        assertThat(made.toString().replace("federation_link=-", "federation_link=null"))
                .isEqualTo(twins.toString());
        realm.close();
    }

    @Test
    @DisplayName("changes accounts so that they are, row for row, as Keycloak's own model leaves them")
    void changedRowForRow() {
        Company company = Company.in(Realm.create(server, "changedtwins"), VENDOR);
        Realm realm = company.realm();
        ObjectNode profile = (ObjectNode) realm.get("/users/profile");
        realm.put("/users/profile", profile.put("unmanagedAttributePolicy", "ADMIN_EDIT"));
        long former = company.people().addDepartment("former", 1).id();
        long later = company.people().addDepartment("later", 1).id();
        for (String name : List.of("anna", "bert")) {
            company.people()
                    .join(
                            name,
                            p -> p.name("Jo Doe")
                                    .bizMail(name + "@example.com")
                                    .position("clerk")
                                    .alias("jo")
                                    .in(former));
        }
        assertThat(company.sync()).isEqualTo(new Outcome(2, 0, 0, 0));
        String bert = company.account("bert").path("id").asText();
        for (String name : List.of("anna", "bert")) {
            company.people()
                    .change(
                            name,
                            p -> p.name("Jolene Doering")
                                    .bizMail(name + ".new@example.com")
                                    .position("x".repeat(300))
                                    .alias("")
                                    .inNone()
                                    .in(later)
                                    .mainDepartment(later));
        }
        // A link that is missing is written through Keycloak's model, and so is everything else about the account.
        realm.delete("/users/" + bert + "/federated-identity/" + Company.ALIAS);
        assertThat(company.sync()).isEqualTo(new Outcome(0, 2, 0, 0));
        String annaId = company.account("anna").path("id").asText();

        Map<String, Set<String>> changed =
                StoredAccount.of(database, annaId, List.of(annaId, "anna", company.component()));
        Map<String, Set<String>> twins = StoredAccount.of(database, bert, List.of(bert, "bert", company.component()));
        assertThat(changed.get("user_attribute").toString()).contains("xxx").doesNotContain("nickname");
        assertThat(changed.get("user_group_membership")).hasSize(1);
        assertThat(changed).isEqualTo(twins);
        realm.close();
    }

    @Test
    @DisplayName("that takes longer than anybody waits goes on by itself, and is not shown as a success meanwhile")
    void longRun() {
        Company company = Company.in(Realm.create(server, "slow"), VENDOR);
        OrganisationGenerator.of(20, 5).fill(company.people());
        try (Hold hold = new Hold()) {
            VENDOR.wecom()
                    .fault(Fault.held(hold)
                            .on("/cgi-bin/department/list")
                            .in(company.corp().corpId()));

            assertThat(company.realm()
                            .syncAllUsers(company.component())
                            .path("ignored")
                            .asBoolean())
                    .isTrue();
            assertThat(company.lastRun().path("state").asText()).isEqualTo("RUNNING");
        }

        company.awaitEnd();
        Comparison.assertSame(company);
        assertThat(company.realm().get("/contacts/" + company.component() + "/runs"))
                .hasSize(1);
    }

    @Test
    @DisplayName("makes no second account for somebody who has signed in while it was about to write")
    void signedInMeanwhile() {
        Company company = Company.in(Realm.create(server, "meanwhile"), VENDOR).with("usernameTemplate", "p.${userid}");
        company.people().join("anna", p -> p.name("Anna A").in(1));
        company.people().join("bert", p -> p.name("Bert B").in(1));
        String component = company.component();
        Realm realm = company.realm();

        String broker;
        try (HeldTable held = new HeldTable(database, "kb_contact_department")) {
            realm.post("/contacts/" + component + "/sync", null);
            await().until(() -> company.lastRun().path("phase").asText().equals("GROUPS"));
            broker = realm.create("/users", Map.of("username", "anna.broker", "enabled", true));
            realm.post(
                    "/users/" + broker + "/federated-identity/" + Company.ALIAS,
                    Map.of("userId", "anna", "userName", "anna"));
        }
        company.awaitEnd();

        assertThat(company.lastRun().path("added").asInt()).isEqualTo(1);
        assertThat(company.lastRun().path("failed").asInt()).isEqualTo(1);
        assertThat(realm.findUser("p.anna")).isEmpty();
        assertThat(company.sync()).isEqualTo(new Outcome(0, 1, 0, 0));
        assertThat(realm.get("/users/" + broker).path("attributes").path("wecom.userid"))
                .extracting(JsonNode::asText)
                .containsExactly("anna");
        realm.close();
    }

    @Test
    @DisplayName("happens by itself when a period is set")
    void periodic() {
        Company company = Company.in(Realm.create(server, "periodic"), VENDOR).with("changedSyncPeriod", "2");
        company.people().join("anna", p -> p.name("Anna A").in(1));
        company.component();

        await().until(() -> company.realm().get("/users/count").asInt() == 1);

        company.people().join("bert", p -> p.name("Bert B").in(1));
        await().until(() -> company.realm().get("/users/count").asInt() == 2);
        assertThat(server.log()).doesNotContain("Error occurred during CHANGED users-sync");
        assertThat(company.realm()
                        .get("/contacts/" + company.component() + "/runs?max=1")
                        .path(0)
                        .path("mode")
                        .asText())
                .isEqualTo("CHANGED");
        company.realm().close();
    }

    @Test
    @DisplayName(
            "killed in the middle and run again after a restart ends as the company is, without duplicates, at either vendor")
    void killed() {
        DingTalkCompany dingtalk = DingTalkCompany.in(Realm.create(server, "killeddingtalk"), VENDOR);
        Company wecom = Company.in(Realm.create(server, "killed"), VENDOR);

        int beforeDingTalk = killedWhileImporting(dingtalk);
        int beforeWeCom = killedWhileImporting(wecom);

        assertImportedAfterwards(dingtalk, beforeDingTalk);
        assertImportedAfterwards(wecom, beforeWeCom);
    }

    /** The number of accounts that were there when the server was killed. */
    private static int killedWhileImporting(ImportedCompany company) {
        OrganisationGenerator.of(PEOPLE, 9).fill(company.people());
        try (HeldUsers held = new HeldUsers(database, WRITTEN)) {
            company.realm().post("/contacts/" + company.component() + "/sync", null);
            await().until(() -> held.waiting() > 0);
            server.kill();
        }
        server.start();
        int before = company.realm().get("/users/count").asInt();
        assertThat(before).isBetween(WRITTEN, PEOPLE - 1);
        assertShownAsInterrupted(company, before);
        return before;
    }

    /** In the history and wherever else the run is shown, with what was noted of it, as soon as its lease has run out. */
    private static void assertShownAsInterrupted(ImportedCompany company, int written) {
        String path = "/contacts/" + company.component();
        Realm realm = company.realm();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> realm.get(path + "/runs?state=RUNNING").isEmpty());
        JsonNode runs = realm.get(path + "/runs");
        assertThat(runs).extracting(run -> run.path("state").asText()).containsExactly("INTERRUPTED");
        assertThat(realm.get(path + "/runs?state=INTERRUPTED")).isEqualTo(runs);
        JsonNode run = runs.path(0);
        assertThat(run.path("mode").asText()).isEqualTo("FULL");
        assertThat(run.path("added").asInt()).isBetween(0, written);
        assertThat(realm.get(path + "/runs/" + run.path("id").asText())
                        .path("state")
                        .asText())
                .isEqualTo("INTERRUPTED");
        assertThat(company.lastRun().path("state").asText()).isEqualTo("INTERRUPTED");
    }

    private static void assertImportedAfterwards(ImportedCompany company, int before) {
        company.sync();
        company.awaitEnd();
        Comparison.assertSame(company);
        assertThat(company.lastRun().path("added").asInt()).isEqualTo(PEOPLE - before);
        company.sync();
        company.awaitEnd();
        assertThat(company.lastRun().path("unchanged").asInt()).isEqualTo(PEOPLE);
        assertThat(company.realm().get("/contacts/" + company.component() + "/runs"))
                .extracting(run -> run.path("state").asText())
                .containsExactly("DONE", "DONE", "INTERRUPTED");
    }
}
