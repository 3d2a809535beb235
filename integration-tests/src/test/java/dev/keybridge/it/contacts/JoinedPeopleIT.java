package dev.keybridge.it.contacts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.keybridge.it.contacts.Company.Complaint;
import dev.keybridge.it.contacts.Company.Outcome;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.org.Detail;
import dev.keybridge.simulator.org.PersonDraft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@DisplayName("One person in two vendors")
@ExtendWith(SharedKeycloak.class)
final class JoinedPeopleIT {
    private static final Outcome NOTHING = new Outcome(0, 0, 0, 0);

    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private Realm realm;
    private Company wecom;
    private DingTalkCompany dingtalk;

    @BeforeEach
    void importedFromWeCom(Realm own) {
        realm = own;
        wecom = Company.in(realm, VENDOR);
        wecom.people().join("LinMei", p -> employee(p.name("林梅").in(1), "E1001").mobile("13800000001"));
        wecom.people().join("zhaoyun", p -> employee(p.name("赵云").in(1), "E1002"));
        assertThat(wecom.sync()).isEqualTo(new Outcome(2, 0, 0, 0));
        dingtalk = DingTalkCompany.in(realm, VENDOR)
                .with("joinField", "job_number")
                .with("joinAttribute", "wecom.extattr.工号")
                .with("usernameTemplate", "${userid}@dt");
    }

    private static PersonDraft employee(PersonDraft person, String number) {
        return person.attribute("工号", number).detail(Detail.JOB_NUMBER, number);
    }

    private List<String> groupsOf(String username) {
        return realm.groupsOf(wecom.account(username).path("id").asText()).stream()
                .map(group -> group.path("path").asText())
                .map(path -> path.substring(0, path.indexOf('/', 1)))
                .sorted()
                .toList();
    }

    private boolean isEnabled(String username) {
        return wecom.account(username).path("enabled").asBoolean();
    }

    /** Lin Mei is in both companies. */
    private void joinedLinMei() {
        dingtalk.people()
                .join(
                        "u1001",
                        p -> employee(p.name("Lin Mei (DT)").in(1), " ｅ1001 ")
                                .mobile("13900000009")
                                .bizMail("lin@dingtalk.example")
                                .position("架构师"));
        assertThat(dingtalk.sync()).isEqualTo(new Outcome(0, 1, 0, 0));
    }

    @Test
    @DisplayName(
            "is one account with both links and both trees' groups; the first provider keeps its say, the second adds")
    void joined() {
        JsonNode before = wecom.account("linmei");
        dingtalk.people().join("newcomer", p -> employee(p.name("New Comer").in(1), "E2000"));
        dingtalk.people().join("numberless", p -> p.name("Num Berless").in(1));
        dingtalk.people()
                .join(
                        "u1001",
                        p -> employee(p.name("Lin Mei (DT)").in(1), " ｅ1001 ")
                                .mobile("13900000009")
                                .bizMail("lin@dingtalk.example")
                                .position("架构师"));
        assertThat(dingtalk.sync()).isEqualTo(new Outcome(2, 1, 0, 0));

        JsonNode account = wecom.account("linmei");
        for (String field : List.of("id", "firstName", "lastName", "federationLink")) {
            assertThat(account.path(field)).as(field).isEqualTo(before.path(field));
        }
        assertThat(account.has("email")).as("WeCom has none").isFalse();
        JsonNode attributes = account.path("attributes");
        assertThat(attributes.path("phoneNumber").path(0).asText()).isEqualTo("+8613800000001");
        assertThat(attributes.path("wecom.userid").path(0).asText()).isEqualTo("LinMei");
        assertThat(attributes.path("dingtalk.userid").path(0).asText()).isEqualTo("u1001");
        assertThat(attributes.path("dingtalk.title").path(0).asText()).isEqualTo("架构师");
        assertThat(groupsOf("linmei")).containsExactly("/DingTalk", "/WeCom");
        assertThat(realm.federatedIdentities(account.path("id").asText()))
                .extracting(
                        link -> link.path("identityProvider").asText(),
                        link -> link.path("userId").asText())
                .containsExactlyInAnyOrder(tuple("wecom", "linmei"), tuple("dingtalk", dingtalk.unionIdOf("u1001")));
        assertThat(realm.users())
                .extracting(user -> user.path("username").asText())
                .containsExactlyInAnyOrder("linmei", "zhaoyun", "newcomer@dt", "numberless@dt");

        for (int round = 0; round < 2; round++) {
            assertThat(wecom.sync()).isEqualTo(NOTHING);
            assertThat(dingtalk.sync()).isEqualTo(NOTHING);
            assertThat(dingtalk.syncChanged()).isEqualTo(NOTHING);
        }
    }

    @Test
    @DisplayName("whoever leaves one vendor keeps the account and loses that one's groups; from both, the account goes")
    void leavers() {
        joinedLinMei();
        dingtalk.people().join("other", p -> p.name("Ot Her").in(1));
        dingtalk.sync();

        wecom.people().leave("LinMei");
        assertThat(wecom.sync()).isEqualTo(new Outcome(0, 0, 1, 0));
        assertThat(isEnabled("linmei")).isTrue();
        assertThat(groupsOf("linmei")).containsExactly("/DingTalk");
        assertThat(wecom.sync()).isEqualTo(NOTHING);
        assertThat(dingtalk.sync()).isEqualTo(NOTHING);

        dingtalk.people().leave("u1001");
        assertThat(dingtalk.sync()).isEqualTo(new Outcome(0, 0, 1, 0));
        assertThat(isEnabled("linmei")).isFalse();
        assertThat(wecom.sync()).isEqualTo(NOTHING);
        assertThat(dingtalk.sync()).isEqualTo(NOTHING);

        wecom.people().comeBack("LinMei");
        assertThat(wecom.sync()).isEqualTo(new Outcome(0, 1, 0, 0));
        assertThat(isEnabled("linmei")).isTrue();
        assertThat(groupsOf("linmei")).containsExactly("/WeCom");
        dingtalk.people().comeBack("u1001");
        assertThat(dingtalk.sync()).isEqualTo(new Outcome(0, 1, 0, 0));
        assertThat(groupsOf("linmei")).containsExactly("/DingTalk", "/WeCom");
        assertThat(realm.users()).hasSize(3);
    }

    @Test
    @DisplayName("whom the second vendor disables keeps the account; whom the first one disables does not")
    void disabled() {
        joinedLinMei();
        dingtalk.people().disable("u1001");
        assertThat(dingtalk.sync().removed()).isEqualTo(1);
        assertThat(isEnabled("linmei")).isTrue();
        assertThat(groupsOf("linmei")).containsExactly("/WeCom");
        assertThat(dingtalk.sync()).isEqualTo(NOTHING);
        dingtalk.people().enable("u1001");
        dingtalk.sync();
        assertThat(groupsOf("linmei")).containsExactly("/DingTalk", "/WeCom");
        wecom.people().disable("LinMei");
        wecom.sync();
        assertThat(isEnabled("linmei")).isFalse();
        assertThat(dingtalk.sync()).isEqualTo(NOTHING);
        wecom.people().enable("LinMei");
        wecom.sync();
        assertThat(isEnabled("linmei")).isTrue();
    }

    @Test
    @DisplayName("is not guessed: two people or two accounts with one key are reported and left out")
    void ambiguous() {
        wecom.people().join("twin", p -> employee(p.name("Twin One").in(1), "E1002"));
        assertThat(wecom.sync().added()).isEqualTo(1);
        dingtalk.people().join("a", p -> employee(p.name("A One").in(1), "E1001"));
        dingtalk.people().join("b", p -> employee(p.name("B One").in(1), "e1001"));
        dingtalk.people().join("c", p -> employee(p.name("C One").in(1), "E1002"));
        assertThat(dingtalk.sync()).isEqualTo(new Outcome(0, 0, 0, 3));
        assertThat(dingtalk.complaints())
                .extracting(Complaint::vendorId, Complaint::reason)
                .containsExactlyInAnyOrder(
                        tuple("a", "join-ambiguous"), tuple("b", "join-ambiguous"), tuple("c", "join-ambiguous"));
        dingtalk.people().change("b", p -> employee(p, "E3000"));
        assertThat(dingtalk.sync()).isEqualTo(new Outcome(1, 1, 0, 1));
        dingtalk.people().join("d", p -> employee(p.name("D One").in(1), "E1001"));
        dingtalk.people().change("a", p -> employee(p, "E9999"));
        assertThat(dingtalk.sync().failed()).isEqualTo(2);
        assertThat(dingtalk.complaints())
                .extracting(Complaint::vendorId, Complaint::reason)
                .contains(tuple("d", "join-taken"));
    }

    @Test
    @DisplayName("is never an administrator, nor an account that no other vendor's provider made, nor one of a leaver")
    void notEverybody() {
        String administrator = wecom.account("linmei").path("id").asText();
        String client = realm.get("/clients?clientId=realm-management")
                .path(0)
                .path("id")
                .asText();
        realm.post(
                "/users/" + administrator + "/role-mappings/clients/" + client,
                List.of(realm.get("/clients/" + client + "/roles/view-users")));
        realm.create(
                "/users",
                Map.of("username", "local", "enabled", true, "attributes", Map.of("wecom.extattr.工号", List.of("E7"))));
        wecom.people().leave("zhaoyun");
        wecom.sync();
        dingtalk.people().join("u1001", p -> employee(p.name("A One").in(1), "E1001"));
        dingtalk.people().join("u1002", p -> employee(p.name("B One").in(1), "E1002"));
        dingtalk.people().join("u1007", p -> employee(p.name("C One").in(1), "E7"));
        assertThat(dingtalk.sync()).isEqualTo(new Outcome(2, 0, 0, 1));
        assertThat(dingtalk.complaints())
                .extracting(Complaint::vendorId, Complaint::reason)
                .containsExactly(tuple("u1001", "admin-account"));
        assertThat(realm.federatedIdentities(administrator)).hasSize(1);
        assertThat(isEnabled("zhaoyun")).isFalse();
        assertThat(groupsOf("u1002@dt")).containsExactly("/DingTalk");
    }

    @Test
    @DisplayName(
            "can be somebody whom DingTalk knows under another unionid by now, once an administrator has removed the old link")
    void anotherIdentity() {
        joinedLinMei();
        String account = wecom.account("linmei").path("id").asText();
        dingtalk.people().leave("u1001");
        dingtalk.people().join("u2001", p -> employee(p.name("Lin Mei").in(1), "E1001"));
        assertThat(dingtalk.sync()).isEqualTo(new Outcome(0, 0, 1, 1));
        assertThat(dingtalk.complaints()).extracting(Complaint::reason).containsExactly("join-taken");
        assertThat(dingtalk.sync()).isEqualTo(new Outcome(0, 0, 0, 1));
        assertThat(dingtalk.complaints()).extracting(Complaint::reason).containsExactly("linked-to-another-person");
        realm.delete("/users/" + account + "/federated-identity/" + DingTalkCompany.ALIAS);
        assertThat(dingtalk.sync()).isEqualTo(new Outcome(0, 1, 0, 0));
        assertThat(groupsOf("linmei")).containsExactly("/DingTalk", "/WeCom");
        assertThat(dingtalk.sync()).isEqualTo(NOTHING);
        wecom.people().leave("LinMei");
        wecom.sync();
        assertThat(isEnabled("linmei")).isTrue();
        assertThat(dingtalk.sync()).isEqualTo(NOTHING);
    }

    @Test
    @DisplayName("is not done without the setting, and not by an attribute that people can edit")
    void onlyThen() {
        DingTalkCompany second = DingTalkCompany.in(realm, VENDOR, "dingplain", "dingtalk-plain", "/Plain")
                .with("usernameTemplate", "${userid}@plain");
        second.people().join("u1001", p -> employee(p.name("Lin Mei").in(1), "E1001"));
        assertThat(second.sync()).isEqualTo(new Outcome(1, 0, 0, 0));
        joinedLinMei();

        dingtalk.people().join("u1002", p -> employee(p.name("Zhao Yun").in(1), "E1002"));
        ObjectNode profile = (ObjectNode) realm.get("/users/profile");
        realm.put("/users/profile", profile.put("unmanagedAttributePolicy", "ENABLED"));
        assertThat(dingtalk.sync()).isEqualTo(new Outcome(1, 0, 0, 0));
        assertThat(dingtalk.complaints()).extracting(Complaint::reason).containsExactly("join-impossible");
        assertThat(groupsOf("linmei")).as("who is joined stays joined").containsExactly("/DingTalk", "/WeCom");
    }
}
