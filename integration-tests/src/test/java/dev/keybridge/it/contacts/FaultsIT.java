package dev.keybridge.it.contacts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.it.contacts.Company.Outcome;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.fault.Fault;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.wecom.WeComFault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A sync during which WeCom misbehaves")
final class FaultsIT extends Faults<Company> {
    private static final String LIST = "/cgi-bin/user/list";
    private static final String TREE = "/cgi-bin/department/list";

    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    @Override
    Company found(Realm realm) {
        return Company.in(realm, VENDOR);
    }

    @Override
    void happens(Fault fault) {
        VENDOR.wecom().fault(fault);
    }

    @Override
    void passes() {
        VENDOR.wecom().clearFaults();
    }

    @Override
    void dropTokens() {
        VENDOR.wecom().dropTokens();
    }

    static Stream<Named<Fault>> lasting() {
        return Stream.of(
                Named.of(
                        "is busy all the time",
                        WeComFault.busy().on(LIST).where("department_id", 2).always()),
                Named.of(
                        "sends half a page",
                        Fault.brokenOff().on(LIST).where("department_id", 2).always()),
                Named.of(
                        "cuts its JSON",
                        Fault.cutJson().on(LIST).where("department_id", 2).always()),
                Named.of(
                        "sends garbage",
                        Fault.garbage().on(LIST).where("department_id", 2).always()),
                Named.of(
                        "closes the connection",
                        Fault.closedConnection()
                                .on(LIST)
                                .where("department_id", 2)
                                .always()),
                Named.of(
                        "sends other types",
                        Fault.wrongTypes().on(LIST).where("department_id", 2).always()),
                Named.of(
                        "refuses a department",
                        Fault.error(60011).on(LIST).where("department_id", 2).always()),
                Named.of(
                        "finds an answer too large",
                        Fault.error(45029).on(LIST).where("department_id", 2).always()),
                Named.of(
                        "fails inside",
                        Fault.httpStatus(502).on(LIST).where("department_id", 2).always()),
                Named.of("refuses the address", Fault.error(60020).always()),
                Named.of("refuses the tree", Fault.error(48002).on(TREE).always()),
                Named.of("sends a broken tree", Fault.cutJson().on(TREE).always()),
                Named.of("lists nobody", Fault.emptyDirectory().always()));
    }

    @Test
    @DisplayName(
            "removes nobody when the secret is wrong, does not ask again with it, and works at once with a new one")
    void wrongSecret() {
        company().people().leave("person0");
        VENDOR.wecom().dropTokens();
        company().app().secret("a-new-secret-that-keycloak-does-not-know-yet");
        assertThat(company().sync()).isEqualTo(new Outcome(0, 0, 0, 1));
        long asked = VENDOR.wecom().calls("/cgi-bin/gettoken");
        assertThat(company().sync()).isEqualTo(new Outcome(0, 0, 0, 1));
        assertThat(VENDOR.wecom().calls("/cgi-bin/gettoken")).isEqualTo(asked);
        assertThat(company().lastRun().path("state").asText()).isEqualTo("FAILED");
        assertThat(company().lastRun().path("message").asText()).startsWith("40001");
        JsonNode inChinese = company().lastRunIn("zh-CN");
        assertThat(inChinese.path("message").asText()).startsWith("40001: 密钥不属于该企业、已被重置，或应用已停用（/cgi-bin/gettoken");
        assertThat(company().records(inChinese, "&outcome=FAILED&locale=zh-CN"))
                .extracting(row -> row.path("detail").asText())
                .singleElement()
                .asString()
                .startsWith("40001: 密钥不属于该企业");
        assertNobodyRemoved();

        company().reconfigure(Map.of("appSecret", company().app().secret()));
        assertThat(company().sync()).isEqualTo(new Outcome(0, 0, 1, 0));
    }

    @Test
    @DisplayName("fails clearly when the vault has no such secret, and asks the vendor for nothing")
    void emptyVault() {
        company().reconfigure(Map.of("appSecret", "${vault.nothing-here}"));
        VENDOR.wecom().dropTokens();
        long asked = VENDOR.wecom().calls("/cgi-bin/gettoken");
        assertThat(company().sync()).isEqualTo(new Outcome(0, 0, 0, 1));
        assertThat(company().lastRun().path("message").asText()).startsWith("vault: ");
        assertThat(VENDOR.wecom().calls("/cgi-bin/gettoken")).isEqualTo(asked);
        assertNobodyRemoved();
    }

    static Stream<Named<Fault>> passing() {
        return Stream.of(
                Named.of(
                        "finds a token expired",
                        WeComFault.expiredToken().on(LIST).once()),
                Named.of("drops all tokens", WeComFault.droppedTokens().on(LIST).once()),
                Named.of("is busy twice", WeComFault.busy().on(LIST).times(2)),
                Named.of(
                        "wants fewer calls at once",
                        WeComFault.tooManyAtOnce().on(LIST).once()),
                Named.of(
                        "has a version conflict",
                        WeComFault.versionConflict().on(LIST).once()),
                Named.of(
                        "closes a connection once",
                        Fault.closedConnection().on(LIST).once()),
                Named.of("is slow", Fault.slow(Duration.ofMillis(700)).on(LIST).times(2)));
    }

    @Test
    @DisplayName("removes nobody whom the vendor hides but still counts, when all ids are known")
    void hiddenMember() {
        company().withContactSync();
        company()
                .reconfigure(Map.of(
                        "contactSyncSecret", company().corp().contactSync().secret()));
        company().app().visibleDepartments(3L);

        Outcome outcome = company().sync();

        assertThat(outcome.removed()).isZero();
        assertNobodyRemoved();
    }

    @Test
    @DisplayName("holds leavers when the app sees less than before, and says so")
    void smallerScope() {
        company().app().visibleDepartments(3L);

        Outcome outcome = company().sync();

        assertThat(outcome.removed()).isZero();
        assertThat(outcome.failed()).isEqualTo(2);
        assertNobodyRemoved();
        JsonNode run = company().lastRun();
        assertThat(run.path("state").asText()).isEqualTo("HELD");
        assertThat(run.path("message").asText()).contains("scope-changed");
    }

    @Test
    @DisplayName("imports the others when one record is broken or in conflict, and names it")
    void oneBadRecord(Realm realm) {
        realm.user("newcomer1", "secret");
        company().people().join("newcomer1", p -> p.name("New One").in(2));
        company().people().join("newcomer2", p -> p.name("New Two").in(2));

        assertThat(company().sync()).isEqualTo(new Outcome(1, 0, 0, 1));

        assertThat(company().complaints())
                .containsExactly(new Company.Complaint("CONFLICT", "PERSON", "newcomer1", "username-taken", ""));
        assertThat(realm.findUser("newcomer2")).isPresent();
        assertThat(realm.federatedIdentities(
                        realm.findUser("newcomer1").orElseThrow().path("id").asText()))
                .as("an account is never linked by its name")
                .isEmpty();
    }
}
