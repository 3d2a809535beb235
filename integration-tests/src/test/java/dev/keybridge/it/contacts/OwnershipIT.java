package dev.keybridge.it.contacts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.keybridge.it.contacts.Company.Complaint;
import dev.keybridge.it.contacts.Company.Outcome;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.junit.SimulatorExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@DisplayName("Whose account it is")
@ExtendWith(SharedKeycloak.class)
final class OwnershipIT {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private Company company;

    @BeforeEach
    void companyOfTwo(Realm realm) {
        company = Company.in(realm, VENDOR);
        company.people().join("LinMei", p -> p.name("林梅").in(1).bizMail("linmei@corp.example"));
        company.people().join("zhaoyun", p -> p.name("赵云").in(1));
    }

    /** An account as the first sign-in by WeCom leaves it. */
    private String signedInBefore(String username) {
        String id = company.realm().user(username, "secret");
        company.realm()
                .post(
                        "/users/" + id + "/federated-identity/" + Company.ALIAS,
                        Map.of("identityProvider", Company.ALIAS, "userId", username, "userName", username));
        return id;
    }

    private void makeAdministrator(String account) {
        Realm realm = company.realm();
        String client = realm.get("/clients?clientId=realm-management")
                .path(0)
                .path("id")
                .asText();
        JsonNode role = realm.get("/clients/" + client + "/roles/view-users");
        realm.post("/users/" + account + "/role-mappings/clients/" + client, List.of(role));
    }

    private JsonNode account(String id) {
        return company.realm().get("/users/" + id);
    }

    @Test
    @DisplayName("who signed in before the first sync keeps the account, and it is never deleted")
    void adopted(Realm realm) {
        company.with("leaverAction", "delete").with("leaverGraceDays", "0");
        String account = signedInBefore("linmei");

        assertThat(company.sync()).isEqualTo(new Outcome(1, 1, 0, 0));

        Comparison.assertSame(company);
        assertThat(account(account)
                        .path("attributes")
                        .path("wecom.userid")
                        .path(0)
                        .asText())
                .isEqualTo("LinMei");
        assertThat(realm.federatedIdentities(account)).hasSize(1);

        company.people().leave("LinMei");
        company.people().leave("zhaoyun");
        company.people().join("third", p -> p.name("Third One").in(1));
        assertThat(company.sync()).isEqualTo(new Outcome(1, 0, 2, 0));
        assertThat(account(account).path("enabled").asBoolean()).isFalse();
        assertThat(realm.findUser("zhaoyun"))
                .as("created by the sync, and deletion was chosen")
                .isEmpty();
    }

    @Test
    @DisplayName(
            "an account with admin roles is neither taken over nor disabled, and takes no place among those that may be")
    void administrators(Realm realm) {
        company.with("maxUserRemovals", "1");
        company.people().join("third", p -> p.name("Third One").in(1));
        String before = signedInBefore("linmei");
        makeAdministrator(before);

        Complaint notAdopted = new Complaint("CONFLICT", "PERSON", "linmei", "admin-account", "ADOPT left out");
        assertThat(company.sync()).isEqualTo(new Outcome(2, 0, 0, 1));
        assertThat(company.complaints()).containsExactly(notAdopted);
        assertThat(account(before).path("attributes").has("wecom.userid")).isFalse();

        String imported = realm.findUser("zhaoyun").orElseThrow().path("id").asText();
        makeAdministrator(imported);
        company.people().leave("zhaoyun");
        company.people().leave("third");
        Complaint notDisabled = new Complaint("FAILED", "PERSON", "zhaoyun", "admin-account", "SUSPEND left out");
        for (int removed : new int[] {1, 0}) {
            assertThat(company.sync()).isEqualTo(new Outcome(0, 0, removed, 2));
            assertThat(company.complaints()).containsExactlyInAnyOrder(notAdopted, notDisabled);
        }
        assertThat(account(imported).path("enabled").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("whoever edits the directory cannot have an administrator's password set: the e-mail address stays")
    void emailOfAnAdministrator(Realm realm) {
        company.sync();
        String account = realm.findUser("linmei").orElseThrow().path("id").asText();
        makeAdministrator(account);
        company.people()
                .change("LinMei", p -> p.bizMail("somebody@evil.example").position("Lead"));

        assertThat(company.syncChanged()).isEqualTo(new Outcome(0, 1, 0, 0));

        Complaint kept = new Complaint("WARNING", "PERSON", "linmei", "admin-account", "e-mail address left out");
        assertThat(company.complaints()).containsExactly(kept);
        assertThat(account(account).path("email").asText()).isEqualTo("linmei@corp.example");
        assertThat(account(account)
                        .path("attributes")
                        .path("wecom.position")
                        .at("/0")
                        .asText())
                .as("the rest is written")
                .isEqualTo("Lead");
        assertThat(company.syncChanged()).isEqualTo(new Outcome(0, 0, 0, 0));
        assertThat(company.complaints()).as("told in every run").containsExactly(kept);
    }

    @Test
    @DisplayName(
            "whoever edits the directory cannot make administrators: a department with admin roles gets no members")
    void departmentOfAdministrators(Realm realm) {
        company.people().addDepartment(2, "IT", 1);
        company.sync();
        String group = realm.groups()
                .get("/WeCom/" + company.people().department(1).name() + "/IT")
                .path("id")
                .asText();
        String client = realm.get("/clients?clientId=realm-management")
                .path(0)
                .path("id")
                .asText();
        realm.post(
                "/groups/" + group + "/role-mappings/clients/" + client,
                List.of(realm.get("/clients/" + client + "/roles/realm-admin")));
        company.people().addDepartment(3, "IT below", 2);
        company.people().move("zhaoyun", 1, 2, 3);

        assertThat(company.sync().failed()).isZero();

        assertThat(realm.membersOf(group)).isEmpty();
        assertThat(realm.groupsOf(
                        realm.findUser("zhaoyun").orElseThrow().path("id").asText()))
                .hasSize(1);
        assertThat(company.complaints())
                .extracting(Complaint::reason, Complaint::vendorId)
                .containsExactly(tuple("mapped-to-admin", "2"), tuple("mapped-to-admin", "3"));
    }

    @Test
    @DisplayName("who comes back after the account was deleted signs in to the new one")
    void deletedAndBack(Realm realm) {
        company.with("leaverAction", "delete").with("leaverGraceDays", "0");
        company.sync();
        company.people().leave("LinMei");
        assertThat(company.sync()).isEqualTo(new Outcome(0, 0, 1, 0));
        company.people().comeBack("LinMei");

        assertThat(company.sync()).isEqualTo(new Outcome(1, 0, 0, 0));

        Comparison.assertSame(company);
    }

    @Test
    @DisplayName("an e-mail address in capital letters is no change, and stays verified")
    void capitalLetters(Realm realm) {
        company.people().change("zhaoyun", p -> p.bizMail("Zhao.Yun@Corp.Example"));
        company.sync();
        String account = realm.findUser("zhaoyun").orElseThrow().path("id").asText();
        ObjectNode user = (ObjectNode) account(account);
        realm.put("/users/" + account, user.put("emailVerified", true));

        assertThat(company.sync()).isEqualTo(new Outcome(0, 0, 0, 0));

        assertThat(account(account).path("emailVerified").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("an account of the same name stays what it is; the person is reported")
    void sameName(Realm realm) {
        String local = realm.user("linmei", "secret");

        assertThat(company.sync()).isEqualTo(new Outcome(1, 0, 0, 1));

        assertThat(company.complaints())
                .containsExactly(new Complaint("CONFLICT", "PERSON", "linmei", "username-taken", ""));
        String records = "/contacts/" + company.component() + "/runs/"
                + company.lastRun().path("id").asText() + "/records?outcome=CONFLICT";
        assertThat(realm.get(records).path(0).path("remedy").asText()).contains("user name");
        assertThat(realm.get(records + "&locale=zh_CN").path(0).path("remedy").asText())
                .contains("用户名");
        assertThat(realm.get(records.replace("CONFLICT", "DONE")))
                .isNotEmpty()
                .noneSatisfy(record -> assertThat(record.has("remedy")).isTrue());
        assertThat(realm.federatedIdentities(local)).isEmpty();
        assertThat(account(local).path("email").asText()).isEqualTo("linmei@example.com");
    }

    @Test
    @DisplayName("somebody whose e-mail address is in use is imported without it")
    void sameEmail(Realm realm) {
        realm.create("/users", Map.of("username", "other", "enabled", true, "email", "linmei@corp.example"));

        assertThat(company.sync()).isEqualTo(new Outcome(2, 0, 0, 0));

        assertThat(realm.findUser("linmei").orElseThrow().has("email")).isFalse();
        assertThat(company.complaints())
                .containsExactly(new Complaint("WARNING", "PERSON", "linmei", "email-taken", ""));
    }

    @Test
    @DisplayName("no identity links are written for an identity provider of another company")
    void anotherCorp() {
        company.with("identityProviderAlias", "later");
        assertThat(company.sync()).isEqualTo(new Outcome(2, 0, 0, 0));
        assertThat(company.complaints()).extracting(Complaint::reason).containsExactly("identity-provider-missing");

        company.realm()
                .identityProvider(
                        "later", "wecom", Map.of("clientId", "wwsomebodyelse", "clientSecret", "x", "agentId", "1"));
        company.people().join("third", p -> p.name("Third One").in(1));
        assertThat(company.sync())
                .as("a good run, although the provider could not be saved like this")
                .isEqualTo(new Outcome(1, 0, 0, 0));
        assertThat(company.complaints())
                .extracting(Complaint::reason)
                .containsExactly("identity-provider-of-another-corp");
        company.realm()
                .users()
                .forEach(user -> assertThat(company.realm()
                                .federatedIdentities(user.path("id").asText()))
                        .isEmpty());
    }

    @Test
    @DisplayName("links are added to imported accounts as soon as the identity provider exists")
    void linkedLater(Realm realm) {
        company.with("identityProviderAlias", "later");
        company.sync();
        realm.identityProvider(
                "later",
                "wecom",
                Map.of("clientId", company.corp().corpId(), "clientSecret", "x", "agentId", "1000002"));

        assertThat(company.syncChanged()).isEqualTo(new Outcome(0, 2, 0, 0));

        String account = realm.findUser("linmei").orElseThrow().path("id").asText();
        assertThat(realm.federatedIdentities(account))
                .extracting(link -> link.path("userId").asText())
                .containsExactly("linmei");
    }

    @Test
    @DisplayName("one identity is never on two accounts: a link made elsewhere is reported and stays")
    void linkElsewhere(Realm realm) {
        company.with("identityProviderAlias", "later");
        company.sync();
        realm.identityProvider(
                "later",
                "wecom",
                Map.of("clientId", company.corp().corpId(), "clientSecret", "x", "agentId", "1000002"));
        String other = realm.user("other", "secret");
        realm.post(
                "/users/" + other + "/federated-identity/later",
                Map.of("identityProvider", "later", "userId", "linmei", "userName", "linmei"));

        assertThat(company.sync()).isEqualTo(new Outcome(0, 1, 0, 0));

        assertThat(company.complaints())
                .containsExactly(new Complaint("WARNING", "PERSON", "linmei", "linked-to-another-account", ""));
        assertThat(realm.federatedIdentities(
                        realm.findUser("linmei").orElseThrow().path("id").asText()))
                .isEmpty();
    }

    @Test
    @DisplayName("a leaver can be left alone as an ordinary account, or not be touched at all")
    void otherLeaverActions(Realm realm) {
        company.with("leaverAction", "unlink");
        company.sync();
        String account = realm.findUser("linmei").orElseThrow().path("id").asText();
        company.people().leave("LinMei");
        assertThat(company.sync()).isEqualTo(new Outcome(0, 0, 1, 0));
        assertThat(account(account).path("enabled").asBoolean()).isTrue();
        assertThat(account(account).has("federationLink")).isFalse();

        company.reconfigure(Map.of("leaverAction", "keep"));
        company.people().leave("zhaoyun");
        company.people().comeBack("LinMei");
        assertThat(company.sync()).as("back by the identity link").isEqualTo(new Outcome(0, 1, 0, 0));
        assertThat(realm.findUser("zhaoyun").orElseThrow().path("enabled").asBoolean())
                .isTrue();
        assertThat(realm.users()).hasSize(2);
    }

    @Test
    @DisplayName("an administrator can delete imported people, and removing the provider removes only them")
    void removedProvider(Realm realm) {
        String adopted = signedInBefore("linmei");
        company.sync();
        realm.delete(
                "/users/" + realm.findUser("zhaoyun").orElseThrow().path("id").asText());
        company.sync();
        assertThat(realm.users()).hasSize(2);

        realm.delete("/components/" + company.component());

        assertThat(realm.users()).extracting(user -> user.path("id").asText()).containsExactly(adopted);
    }
}
