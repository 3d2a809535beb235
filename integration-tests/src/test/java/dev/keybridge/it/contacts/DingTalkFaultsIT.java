package dev.keybridge.it.contacts;

import dev.keybridge.it.contacts.Company.Complaint;
import dev.keybridge.it.contacts.Company.Outcome;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.dingtalk.DingTalkFault;
import dev.keybridge.simulator.fault.Fault;
import dev.keybridge.simulator.junit.SimulatorExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@DisplayName("A sync during which DingTalk misbehaves")
final class DingTalkFaultsIT extends Faults<DingTalkCompany> {
    private static final String LIST = "/topapi/v2/user/list";
    private static final String BELOW = "/topapi/v2/department/listsub";
    private static final String TOKEN = "/v1.0/oauth2/accessToken";

    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    @Override
    DingTalkCompany found(Realm realm) {
        return DingTalkCompany.in(realm, VENDOR);
    }

    @Override
    void happens(Fault fault) {
        VENDOR.dingtalk().fault(fault);
    }

    @Override
    void passes() {
        VENDOR.dingtalk().clearFaults();
    }

    @Override
    void dropTokens() {
        VENDOR.dingtalk().dropTokens();
    }

    static Stream<Named<Fault>> lasting() {
        return Stream.of(
                Named.of(
                        "is busy all the time",
                        DingTalkFault.busy().on(LIST).where("dept_id", 2).always()),
                Named.of(
                        "cuts its JSON",
                        Fault.cutJson().on(LIST).where("dept_id", 2).always()),
                Named.of(
                        "sends other types",
                        Fault.wrongTypes().on(LIST).where("dept_id", 2).always()),
                Named.of(
                        "refuses a department",
                        Fault.error(50004).on(LIST).where("dept_id", 2).always()),
                Named.of("withdraws the permission", Fault.error(60011).on(LIST).always()),
                Named.of("refuses the address", Fault.error(60020).always()),
                Named.of(
                        "does not tell what is below the root",
                        Fault.error(-1).on(BELOW).always()),
                Named.of("lists nobody", Fault.emptyDirectory().always()));
    }

    static Stream<Named<Fault>> passing() {
        return Stream.of(
                Named.of(
                        "finds a token expired",
                        DingTalkFault.expiredToken().on(LIST).once()),
                Named.of(
                        "drops all tokens",
                        DingTalkFault.droppedTokens().on(LIST).once()),
                Named.of("throttles the app", DingTalkFault.throttled().on(LIST).once()),
                Named.of("times out", DingTalkFault.blankSubCode().on(LIST).once()),
                Named.of(
                        "sends a page of a gateway",
                        DingTalkFault.gatewayPage().on(LIST).once()),
                Named.of(
                        "closes a connection", Fault.closedConnection().on(LIST).once()));
    }

    @Test
    @DisplayName(
            "removes nobody when the secret is wrong, does not ask again with it, and works at once with a new one")
    void wrongSecret() {
        company().people().leave("person0");
        dropTokens();
        company().app().secret("a-new-secret-that-keycloak-does-not-know-yet");
        assertThat(company().sync()).isEqualTo(new Outcome(0, 0, 0, 1));
        long asked = VENDOR.dingtalk().calls(TOKEN);
        assertThat(asked).isPositive();
        assertThat(company().sync()).isEqualTo(new Outcome(0, 0, 0, 1));
        assertThat(VENDOR.dingtalk().calls(TOKEN)).isEqualTo(asked);
        assertThat(company().lastRun().path("state").asText()).isEqualTo("FAILED");
        assertThat(company().lastRun().path("message").asText()).startsWith("invalidClientIdOrSecret");
        assertNobodyRemoved();
        company().reconfigure(Map.of("appSecret", company().app().secret()));
        assertThat(company().sync()).isEqualTo(new Outcome(0, 0, 1, 0));
    }

    @Test
    @DisplayName("imports the others when one record has no unionid, and names it")
    void withoutUnionid() {
        company().people().join("nobody", p -> p.name("No Body").in(2).detail("union_id", ""));
        company().people().join("newcomer", p -> p.name("New Comer").in(2));
        Outcome outcome = company().sync();
        assertThat(outcome.added()).isEqualTo(1);
        assertThat(outcome.failed()).isEqualTo(1);
        assertThat(company().complaints())
                .extracting(Complaint::vendorId, Complaint::reason)
                .contains(tuple("nobody", "not-read"));
        assertThat(company().realm().findUser("nobody")).isEmpty();
    }
}
