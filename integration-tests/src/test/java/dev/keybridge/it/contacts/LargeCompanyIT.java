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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("long")
@DisplayName("A company of 5,000")
final class LargeCompanyIT {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private static final Database DATABASE = Postgres.newDatabase();
    private static ServerProcess server;

    /** A server of their own: Keycloak takes minutes to remove a realm of 5,000 people from an H2 file, and this one need not. */
    @BeforeAll
    static void start() {
        server = ServerProcess.started(ServerOptions.standard("large")
                .withDatabase(DATABASE)
                .withArguments("--spi-storage--dingtalk-contacts--requests-per-second=500"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @DisplayName("at WeCom is imported object by object, with one vendor call per department and a few around it")
    void atWeCom(TestReporter reporter) {
        Company company = Company.in(Realm.create(server, "large-wecom"), VENDOR);
        OrganisationGenerator.of(5000, 42).fill(company.people());
        // The tree, the app and a token.
        imported(company, company.people().departments().size() + 3L, company::sync, reporter);
    }

    @Test
    @DisplayName("at DingTalk is imported object by object, with one vendor call per person and three per department")
    void atDingTalk(TestReporter reporter) {
        DingTalkCompany company = DingTalkCompany.in(Realm.create(server, "large-dingtalk"), VENDOR);
        OrganisationGenerator.of(5000, 42).fill(company.people());
        int departments = company.people().departments().size();
        // A few departments have more than a page of people; the scope, the root and a token.
        imported(company, 5000L + 3L * departments + departments / 4 + 3L, company::syncChanged, reporter);
        assertThat(VENDOR.dingtalk().unexpected()).isEmpty();
    }

    private static void imported(
            ImportedCompany company, long mostCalls, Supplier<Outcome> again, TestReporter reporter) {
        try (OpenTransactions transactions = new OpenTransactions(DATABASE)) {
            assertThat(company.sync()).isEqualTo(new Outcome(5000, 0, 0, 0));
            reporter.publishEntry("longest transaction that writes", transactions.longestSeconds() + " s");
            assertThat(transactions.longestSeconds())
                    .as("seconds that a transaction was open that writes")
                    .isBetween(0.01, 10.0);
        }

        JsonNode run = company.lastRun();
        long milliseconds = run.path("endedAt").asLong() - run.path("startedAt").asLong();
        reporter.publishEntry(
                "import of 5,000",
                milliseconds + " ms, " + 5_000_000 / Math.max(1, milliseconds) + " people/s, "
                        + run.path("vendorCalls").asLong() + " vendor calls");
        assertThat(run.path("vendorCalls").asLong()).as("vendor calls").isLessThanOrEqualTo(mostCalls);
        Comparison.assertSame(company);

        assertThat(again.get()).isEqualTo(new Outcome(0, 0, 0, 0));
        JsonNode second = company.lastRun();
        reporter.publishEntry(
                "second sync of 5,000",
                second.path("endedAt").asLong() - second.path("startedAt").asLong() + " ms");
        assertThat(second.path("unchanged").asInt()).isEqualTo(5000);
    }
}
