package dev.keybridge.it.contacts;

import dev.keybridge.it.contacts.Company.Outcome;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.dingtalk.corp.ContactScope;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.org.OrganisationGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A sync with DingTalk")
@ExtendWith(SharedKeycloak.class)
final class DingTalkSyncIT {
    private static final String DETAILS = "/topapi/v2/user/get";

    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    @Test
    @DisplayName(
            "imports an organisation of 300 with managers, and later syncs find nothing to do, with and without details")
    void threeHundred(Realm realm) {
        DingTalkCompany company = DingTalkCompany.in(realm, VENDOR);
        OrganisationGenerator.of(300, 7).fill(company.people());
        assertThat(company.sync()).isEqualTo(new Outcome(300, 0, 0, 0));
        Comparison.assertSame(company);
        assertThat(realm.federatedIdentities(company.account(
                                company.usernameOf(company.people().people().get(0)))
                        .path("id")
                        .asText()))
                .singleElement()
                .satisfies(link -> {
                    String userid = company.people().people().get(0).userid();
                    assertThat(link.path("userId").asText()).isEqualTo(company.unionIdOf(userid));
                    assertThat(link.path("userName").asText()).isEqualToIgnoringCase(userid);
                });
        assertThat(company.sync()).isEqualTo(new Outcome(0, 0, 0, 0));
        long asked = VENDOR.dingtalk().calls(DETAILS);
        assertThat(company.syncChanged()).isEqualTo(new Outcome(0, 0, 0, 0));
        assertThat(VENDOR.dingtalk().calls(DETAILS) - asked)
                .as("asked about single people in a quick sync: exclusive accounts, which can be disabled")
                .isLessThan(30);
        assertThat(company.sync()).isEqualTo(new Outcome(0, 0, 0, 0));
        assertThat(VENDOR.dingtalk().unexpected()).isEmpty();
    }

    @Test
    @DisplayName("imports some departments and some single people, if that is what the app may see")
    void partOfIt(Realm realm) {
        DingTalkCompany company = DingTalkCompany.in(realm, VENDOR);
        company.people().addDepartment(2, "研发", 1);
        company.people().addDepartment(3, "测试", 2);
        company.people().addDepartment(4, "Sales", 1);
        company.people().join("inside", p -> p.name("In Side").in(3));
        company.people().join("single", p -> p.name("Sin Gle").in(4));
        company.people().join("outside", p -> p.name("Out Side").in(4));
        company.app().scope(new ContactScope(Set.of(2L), Set.of("single")));
        assertThat(company.sync()).isEqualTo(new Outcome(2, 0, 0, 0));
        assertThat(realm.groups().keySet()).containsExactly("/DingTalk", "/DingTalk/研发", "/DingTalk/研发/测试");
        assertThat(realm.users())
                .extracting(user -> user.path("username").asText())
                .containsExactlyInAnyOrder("inside", "single");
        assertThat(realm.groupsOf(company.account("single").path("id").asText()))
                .isEmpty();
        assertThat(company.sync()).isEqualTo(new Outcome(0, 0, 0, 0));
        company.people().leave("inside");
        assertThat(company.sync()).isEqualTo(new Outcome(0, 0, 1, 0));
        company.people().leave("single");
        assertThat(company.sync().removed())
                .as("who has left, and who may no longer be seen, look the same")
                .isZero();
        assertThat(company.lastRun().path("message").asText()).contains("scope-changed");
    }
}
