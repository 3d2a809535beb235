package dev.keybridge.it.contacts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.it.contacts.Company.Complaint;
import dev.keybridge.it.contacts.Company.Outcome;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.dingtalk.corp.ContactScope;
import dev.keybridge.simulator.dingtalk.corp.Permission;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.org.Detail;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@DisplayName("A sync after a change at DingTalk")
final class DingTalkChangesIT extends Changes<DingTalkCompany> {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    @Override
    DingTalkCompany found(Realm realm) {
        return DingTalkCompany.in(realm, VENDOR);
    }

    private String attribute(String username, String name) {
        return company().account(username).path("attributes").path(name).path(0).asText("");
    }

    private List<String> linkedIds(String account) {
        return company().realm().federatedIdentities(account).stream()
                .map(link -> link.path("userId").asText())
                .toList();
    }

    @Test
    @DisplayName("carries over changed and new fields; what is emptied looks like withheld, and stays")
    void changedFields() {
        people().change(
                        "LinMei",
                        p -> p.name("林小梅")
                                .position("架构师")
                                .detail(Detail.JOB_NUMBER, "007")
                                .detail(Detail.WORK_PLACE, "杭州")
                                .detail(Detail.HIRED_DATE, "1700000000000")
                                .attribute("工号", "E2002")
                                .mobile("13900000002"));
        assertThat(company().sync()).isEqualTo(new Outcome(0, 1, 0, 0));
        assertSettled();
        people().change("LinMei", p -> p.position(null));
        assertThat(company().sync()).isEqualTo(new Outcome(0, 0, 0, 0));
        assertThat(attribute("linmei", "dingtalk.title")).isEqualTo("架构师");
    }

    @Test
    @DisplayName("notices another manager in full runs; a quick run neither notices nor forgets any")
    void manager() {
        people().change("anna.smith", p -> p.directLeaders("LinMei").position("Sales"));
        assertThat(company().syncChanged()).isEqualTo(new Outcome(0, 1, 0, 0));
        assertThat(attribute("anna.smith", "dingtalk.title")).isEqualTo("Sales");
        assertThat(attribute("anna.smith", "dingtalk.manager_userid")).isEqualTo("zhaoyun");
        assertThat(company().sync()).isEqualTo(new Outcome(0, 1, 0, 0));
        assertThat(attribute("anna.smith", "dingtalk.manager_userid")).isEqualTo("LinMei");
        assertThat(company().syncChanged()).isEqualTo(new Outcome(0, 0, 0, 0));
        assertSettled();
    }

    @Test
    @DisplayName(
            "a userid given to somebody else is somebody else: a new account, link and user name; the old account stays"
                    + " the leaver's")
    void recycledUserid() {
        String old = accountOf("linmei");
        String formerUnionId = company().unionIdOf("LinMei");
        people().leave("LinMei");
        people().join("LinMei", p -> p.name("林美").in(3).bizMail("newcomer@corp.example"));
        String unionId = company().unionIdOf("LinMei");
        assertThat(unionId).isNotEqualTo(formerUnionId);

        assertThat(company().sync()).isEqualTo(new Outcome(1, 0, 1, 0));

        JsonNode leaver = company().account("linmei");
        assertThat(leaver.path("id").asText()).isEqualTo(old);
        assertThat(leaver.path("enabled").asBoolean()).isFalse();
        assertThat(leaver.path("email").asText()).isEqualTo("linmei@corp.example");
        assertThat(linkedIds(old)).containsExactly(formerUnionId);
        JsonNode newcomer = company().realm().users().stream()
                .filter(user -> user.path("email").asText().equals("newcomer@corp.example"))
                .findFirst()
                .orElseThrow();
        String username = newcomer.path("username").asText();
        assertThat(username).matches("linmei-[0-9a-f]{8}");
        assertThat(newcomer.path("enabled").asBoolean()).isTrue();
        assertThat(linkedIds(newcomer.path("id").asText())).containsExactly(unionId);
        assertThat(company().complaints())
                .containsExactly(new Complaint(
                        "WARNING", "PERSON", "LinMei", "userid-recycled", "the user name is " + username));

        assertThat(company().sync()).isEqualTo(new Outcome(0, 0, 0, 0));
        assertThat(company().complaints()).isEmpty();
    }

    @Test
    @DisplayName(
            "the app of another developer sees other unionids: nobody is taken for gone, and nobody is imported again")
    void otherDeveloper() {
        company().app().developer("another developer");
        assertThat(company().sync()).isEqualTo(new Outcome(0, 0, 0, 6));
        assertThat(company().lastRun().path("message").asText()).startsWith("identities-changed: 3 of 3 ");
        assertThat(company().realm().users())
                .hasSize(3)
                .allMatch(user -> user.path("enabled").asBoolean());
        for (int i = 0; i < 5; i++) {
            String userid = "new" + i;
            people().join(userid, p -> p.name("新人").in(2));
        }
        assertThat(company().sync()).as("the new ones only").isEqualTo(new Outcome(5, 0, 0, 6));
        assertThat(company().sync()).as("they do not outnumber the others").isEqualTo(new Outcome(0, 0, 0, 6));
        assertThat(company().lastRun().path("message").asText()).startsWith("identities-changed: 3 of 3 ");
        for (int i = 0; i < 5; i++) {
            people().leave("new" + i);
        }
        company().app().developer(company().corp().corpId());
        assertThat(company().sync()).isEqualTo(new Outcome(0, 0, 5, 0));
        assertThat(company().sync()).isEqualTo(new Outcome(0, 0, 0, 0));
    }

    @Test
    @DisplayName("another userid for the same person is the same account under the same user name")
    void anotherUserid() {
        String account = accountOf("linmei");
        people().rename("LinMei", "lin.mei");
        assertThat(company().sync()).isEqualTo(new Outcome(0, 1, 0, 0));
        assertThat(accountOf("linmei")).isEqualTo(account);
        assertThat(attribute("linmei", "dingtalk.userid")).isEqualTo("lin.mei");
        assertThat(company().sync()).isEqualTo(new Outcome(0, 0, 0, 0));
    }

    @Test
    @DisplayName("imports an account of the organisation without a mobile number")
    void exclusive() {
        people().join(
                        "machine",
                        p -> p.name("前台")
                                .in(4)
                                .detail(Detail.EXCLUSIVE_ACCOUNT, "sso")
                                .detail(Detail.NICKNAME, "Desk"));
        assertThat(company().sync()).isEqualTo(new Outcome(1, 0, 0, 0));
        assertThat(attribute("machine", "dingtalk.exclusive_account")).isEqualTo("true");
        assertThat(attribute("machine", "phoneNumber")).isEmpty();
        assertSettled();
    }

    @Test
    @DisplayName(
            "puts people with a role of DingTalk into a group or gives them a role of Keycloak, and takes it away again")
    void roles() {
        Realm realm = company().realm();
        String group = realm.create("/groups", Map.of("name", "on-call"));
        realm.post("/roles", Map.of("name", "auditor"));
        people().addTag(3001, "值班", "职务");
        people().addTag(3002, "审计", "职务");
        people().tag(3001, List.of("LinMei", "zhaoyun"), List.of());
        people().tag(3002, List.of("zhaoyun"), List.of());
        mapper(Map.of("tag", "值班", "group", "/on-call"));
        mapper(Map.of("tag", "3002", "role", "auditor"));
        assertThat(company().sync()).isEqualTo(new Outcome(0, 2, 0, 0));
        assertThat(realm.membersOf(group))
                .extracting(user -> user.path("username").asText())
                .containsExactlyInAnyOrder("linmei", "zhaoyun");
        assertThat(realm.get("/roles/auditor/users"))
                .extracting(user -> user.path("username").asText())
                .containsExactly("zhaoyun");
        people().untag(3001, List.of("zhaoyun"), List.of());
        people().untag(3002, List.of("zhaoyun"), List.of());
        assertThat(company().syncChanged()).isEqualTo(new Outcome(0, 1, 0, 0));
        assertThat(realm.membersOf(group)).hasSize(1);
        assertThat(realm.get("/roles/auditor/users")).isEmpty();
        assertSettled();
    }

    private void mapper(Map<String, String> config) {
        company()
                .realm()
                .component(
                        company().component(),
                        "role " + config.get("tag"),
                        "dev.keybridge.contacts.mapper.ContactMapper",
                        "contact-tag-mapper",
                        config);
    }

    @Test
    @DisplayName("leaves alone what permission points are missing for, and says which one a read lacks")
    void missingPermissions() {
        company().app().revoke(Permission.MOBILE_FIELDS, Permission.PERSONAL_FIELDS);
        people().change("LinMei", p -> p.position("架构师"));
        assertThat(company().sync()).isEqualTo(new Outcome(0, 1, 0, 0));
        assertThat(attribute("linmei", "phoneNumber")).isEqualTo("+8613800000001");
        assertThat(attribute("linmei", "dingtalk.extension.工号")).isEqualTo("E1001");
        assertThat(attribute("linmei", "dingtalk.title")).isEqualTo("架构师");
        people().leave("zhaoyun");
        company().app().revoke(Permission.DEPARTMENT_MEMBERS);
        Outcome outcome = company().sync();
        assertThat(outcome.failed()).isPositive();
        assertThat(outcome.removed()).isZero();
        assertThat(company().lastRun().path("state").asText()).isEqualTo("FAILED");
        company().app().grant(Permission.DEPARTMENT_MEMBERS);
        company().app().revoke(Permission.MEMBER);
        outcome = company().sync();
        assertThat(outcome.failed()).isPositive();
        assertThat(outcome.removed()).isZero();
        assertThat(company().account("zhaoyun").path("enabled").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("with a smaller contact scope holds those who can no longer be seen, until it is approved")
    void smallerScope() {
        company().app().scope(new ContactScope(Set.of(2L), Set.of("LinMei")));
        people().move("anna.smith", 4);
        Outcome outcome = company().sync();
        assertThat(outcome.removed()).isZero();
        assertThat(company().lastRun().path("state").asText()).isEqualTo("HELD");
        assertThat(company().lastRun().path("message").asText()).contains("scope-changed");
        assertThat(company().complaints())
                .extracting(Complaint::outcome, Complaint::vendorId)
                .contains(tuple("HELD", "anna.smith"));
        company()
                .realm()
                .post(
                        "/contacts/" + company().component() + "/runs/"
                                + company().lastRun().path("id").asText() + "/approve",
                        null);
        assertThat(company().sync().removed()).isEqualTo(1);
        assertThat(company().account("anna.smith").path("enabled").asBoolean()).isFalse();
        assertThat(company().account("linmei").path("enabled").asBoolean()).isTrue();
    }
}
