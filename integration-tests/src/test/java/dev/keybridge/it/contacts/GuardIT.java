package dev.keybridge.it.contacts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.it.contacts.Company.Outcome;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.fault.Fault;
import dev.keybridge.simulator.fault.Hold;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.org.OrganisationGenerator;
import dev.keybridge.simulator.org.Person;
import dev.keybridge.simulator.org.PersonStatus;
import dev.keybridge.simulator.wecom.corp.App;
import dev.keybridge.simulator.wecom.corp.AppKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("What a sync may take away")
@ExtendWith(SharedKeycloak.class)
final class GuardIT {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private static long disabled(Realm realm) {
        return realm.users().stream()
                .filter(user -> !user.path("enabled").asBoolean())
                .count();
    }

    @Test
    @DisplayName("40 of 300 people vanish: all are held; approved, exactly they are disabled")
    void heldAndApproved(Realm realm) {
        Company company = Company.in(realm, VENDOR);
        OrganisationGenerator.of(300, 11).fill(company.people());
        company.sync();
        long disabledBefore = disabled(realm);
        List<Person> leavers = company.people().people().stream()
                .filter(person -> person.status() != PersonStatus.DISABLED)
                .skip(200)
                .limit(40)
                .toList();
        leavers.forEach(person -> company.people().leave(person.userid()));

        Outcome held = company.sync();

        assertThat(held).isEqualTo(new Outcome(0, 0, 0, 40));
        assertThat(disabled(realm)).isEqualTo(disabledBefore);
        assertThat(company.lastRun().path("state").asText()).isEqualTo("HELD");
        assertThat(company.lastRun().path("message").asText()).startsWith("limit-exceeded: 40 of 300 people");

        realm.post(
                "/contacts/" + company.component() + "/runs/"
                        + company.lastRun().path("id").asText() + "/approve",
                null);
        assertThat(company.sync()).isEqualTo(new Outcome(0, 0, 40, 0));
        assertThat(disabled(realm)).isEqualTo(disabledBefore + 40);
        assertThat(realm.adminEvents())
                .anyMatch(event -> event.path("resourceType").asText().equals("KEYBRIDGE_CONTACTS_RUN"));
    }

    @Test
    @DisplayName("an approval does not cover one leaver more than was looked at")
    void approvalIsExact(Realm realm) {
        Company company = Company.in(realm, VENDOR).with("maxUserRemovals", "1");
        for (String userid : List.of("anna", "bert", "carl", "dora")) {
            company.people().join(userid, p -> p.name(userid).in(1));
        }
        company.sync();
        company.people().leave("anna");
        company.people().leave("bert");
        assertThat(company.sync()).isEqualTo(new Outcome(0, 0, 0, 2));
        realm.post(
                "/contacts/" + company.component() + "/runs/"
                        + company.lastRun().path("id").asText() + "/approve",
                null);

        company.people().leave("carl");

        assertThat(company.sync()).isEqualTo(new Outcome(0, 0, 0, 3));
        assertThat(disabled(realm)).isZero();
    }

    @Test
    @DisplayName("a department taken out of the selection takes nobody's account without approval")
    void otherSelection(Realm realm) {
        Company company = Company.in(realm, VENDOR);
        company.people().addDepartment(2, "A", 1);
        company.people().addDepartment(3, "B", 1);
        company.people().join("anna", p -> p.name("Anna A").in(2));
        company.people().join("bert", p -> p.name("Bert B").in(3));
        company.sync();

        company.reconfigure(Map.of("excludedDepartments", "3"));

        assertThat(company.sync().removed()).isZero();
        assertThat(disabled(realm)).isZero();
        assertThat(company.lastRun().path("message").asText()).contains("scope-changed");
    }

    @Test
    @DisplayName("chosen departments only are imported, with what is below them")
    void selection(Realm realm) {
        Company company =
                Company.in(realm, VENDOR).with("includedDepartments", "2").with("excludedDepartments", "4");
        company.people().addDepartment(2, "A", 1);
        company.people().addDepartment(3, "A1", 2);
        company.people().addDepartment(4, "A2", 2);
        company.people().join("anna", p -> p.name("Anna A").in(3).in(1));
        company.people().join("bert", p -> p.name("Bert B").in(4));
        company.people().join("carl", p -> p.name("Carl C").in(1));

        assertThat(company.sync()).isEqualTo(new Outcome(1, 0, 0, 0));

        assertThat(realm.groups().keySet()).containsExactly("/WeCom", "/WeCom/A", "/WeCom/A/A1");
        assertThat(realm.users())
                .extracting(user -> user.path("username").asText())
                .containsExactly("anna");
    }

    @Test
    @DisplayName("two syncs at once are one")
    void atOnce(Realm realm) throws Exception {
        Company company = Company.in(realm, VENDOR);
        OrganisationGenerator.of(50, 3).fill(company.people());
        String path = "/contacts/" + company.component();
        CompletableFuture<Outcome> first;
        try (Hold hold = new Hold()) {
            VENDOR.wecom()
                    .fault(Fault.held(hold)
                            .on("/cgi-bin/department/list")
                            .in(company.corp().corpId()));
            first = CompletableFuture.supplyAsync(company::sync);
            await().until(hold::hasMet);

            String second = realm.post(path + "/sync", null).path("id").asText();

            assertThat(second).isEqualTo(company.lastRun().path("id").asText());
        }
        assertThat(first.get()).isEqualTo(new Outcome(50, 0, 0, 0));
        assertThat(realm.get(path + "/runs")).hasSize(1);
        Comparison.assertSame(company);
    }

    @Test
    @DisplayName("40 of 300 people vanish and it is rejected: nobody loses anything, and the next run asks again")
    void rejected(Realm realm) {
        Company company = Company.in(realm, VENDOR);
        OrganisationGenerator.of(300, 12).fill(company.people());
        company.sync();
        long disabledBefore = disabled(realm);
        company.people().people().stream()
                .filter(person -> person.status() != PersonStatus.DISABLED)
                .limit(40)
                .toList()
                .forEach(person -> company.people().leave(person.userid()));
        company.sync();
        String run = "/contacts/" + company.component() + "/runs/"
                + company.lastRun().path("id").asText();

        realm.post(run + "/reject", null);

        assertThat(realm.send("POST", run + "/approve", null).status()).isEqualTo(409);
        assertThat(company.sync()).isEqualTo(new Outcome(0, 0, 0, 40));
        assertThat(disabled(realm)).isEqualTo(disabledBefore);
    }

    @Test
    @DisplayName("another e-mail domain for everybody is held, told as a matter of the mapping, and done when approved")
    void otherAddresses(Realm realm) {
        Company company = Company.in(realm, VENDOR).with("maxIdentityChanges", "2");
        for (String userid : List.of("anna", "bert", "carl")) {
            company.people()
                    .join(
                            userid,
                            p -> p.name(userid)
                                    .bizMail(userid + "@corp.example")
                                    .in(1));
        }
        company.sync();
        company.people()
                .people()
                .forEach(person -> company.people()
                        .change(
                                person.userid(),
                                p -> p.bizMail(person.userid() + "@new.example").position("Lead")));

        assertThat(company.sync().failed()).isEqualTo(3);

        assertThat(company.lastRun().path("message").asText()).startsWith("identity-limit-exceeded: 3 of 3 people");
        assertThat(realm.findUser("anna").orElseThrow().path("email").asText()).isEqualTo("anna@corp.example");
        assertThat(realm.findUser("anna")
                        .orElseThrow()
                        .path("attributes")
                        .path("wecom.position")
                        .toString())
                .as("the rest is written")
                .isEqualTo("[\"Lead\"]");
        realm.post(
                "/contacts/" + company.component() + "/runs/"
                        + company.lastRun().path("id").asText() + "/approve",
                null);
        assertThat(company.sync()).isEqualTo(new Outcome(0, 3, 0, 0));
        assertThat(realm.findUser("anna").orElseThrow().path("email").asText()).isEqualTo("anna@new.example");
        Comparison.assertSame(company);
    }

    @Test
    @DisplayName("many memberships taken from people who stay are held; a department that moves costs nobody any")
    void memberships(Realm realm) {
        Company company = Company.in(realm, VENDOR).with("maxMembershipRemovals", "2");
        company.people().addDepartment(2, "A", 1);
        company.people().addDepartment(3, "B", 1);
        for (String userid : List.of("anna", "bert", "carl")) {
            company.people().join(userid, p -> p.name(userid).in(2).in(1));
        }
        company.sync();
        company.people().moveDepartment(2, 3);
        assertThat(company.sync().failed()).isZero();
        for (String userid : List.of("anna", "bert", "carl")) {
            company.people().move(userid, 1);
        }

        company.sync();

        assertThat(company.lastRun().path("message").asText())
                .startsWith("membership-limit-exceeded: 3 memberships of people who stay, allowed 2");
        String group = realm.groups()
                .get("/WeCom/" + company.people().department(1).name() + "/B/A")
                .path("id")
                .asText();
        assertThat(realm.membersOf(group)).hasSize(3);
        assertThat(company.complaints())
                .filteredOn(complaint -> complaint.subject().equals("PERSON"))
                .extracting(Company.Complaint::reason)
                .containsOnly("membership-limit-exceeded")
                .hasSize(3);
    }

    @Test
    @DisplayName("an app with fewer permissions is a changed scope: a field that everybody had is nobody's any more")
    void withdrawnField(Realm realm) {
        Company company = Company.in(realm, VENDOR);
        OrganisationGenerator.of(20, 4).fill(company.people());
        company.sync();
        App younger = company.corp().app(1000003, AppKind.SELF_BUILT_NEW);
        company.reconfigure(Map.of("agentId", String.valueOf(younger.agentId()), "appSecret", younger.secret()));
        String leaver = company.people().people().get(0).userid();
        company.people().leave(leaver);

        assertThat(company.sync().removed()).isZero();

        assertThat(company.lastRun().path("message").asText())
                .startsWith("scope-changed: fields of people no longer shown: ")
                .contains("avatar", "gender");
        JsonNode hold = realm.get("/contacts/" + company.component() + "/runs/"
                        + company.lastRun().path("id").asText() + "?locale=zh-CN")
                .path("holds")
                .path(0);
        assertThat(hold.path("detail").asText()).startsWith("不再显示的人员字段：").contains("avatar", "gender");
        assertThat(hold.path("lost").path(0).path("what").asText()).isEqualTo("FIELDS");
    }

    @Test
    @DisplayName("a department whose parent gets out of sight stays below it, with the roles that come from there")
    void shrunkScope(Realm realm) {
        Company company = Company.in(realm, VENDOR);
        company.people().addDepartment(2, "HQ", 1);
        company.people().addDepartment(3, "Sales", 2);
        company.people().join("anna", p -> p.name("Anna A").in(3));
        company.sync();
        String sales = "/WeCom/" + company.people().department(1).name() + "/HQ/Sales";
        assertThat(realm.groups()).containsKey(sales);
        company.app().visibleDepartments(3L);

        company.sync();

        assertThat(realm.groups()).containsKey(sales);
        assertThat(company.lastRun().path("state").asText()).isEqualTo("HELD");
        assertThat(company.complaints())
                .filteredOn(complaint -> complaint.subject().equals("DEPARTMENT"))
                .extracting(Company.Complaint::vendorId)
                .contains("3");
        realm.post(
                "/contacts/" + company.component() + "/runs/"
                        + company.lastRun().path("id").asText() + "/approve",
                null);
        company.sync();
        assertThat(realm.groups()).as("approved").containsOnlyKeys("/WeCom", "/WeCom/Sales");
    }

    @Test
    @DisplayName("a target group that is not there yet makes nobody an administrator by what is above it")
    void targetBelowAdministrators(Realm realm) {
        String staff = realm.create("/groups", Map.of("name", "Staff"));
        Company company = Company.in(realm, VENDOR).with("targetGroup", "/Staff/China/WeCom");
        company.people().join("anna", p -> p.name("Anna A").in(1));
        company.component();
        String client =
                realm.get("/clients?clientId=realm-management").at("/0/id").asText();
        realm.post(
                "/groups/" + staff + "/role-mappings/clients/" + client,
                List.of(realm.get("/clients/" + client + "/roles/manage-users")));

        assertThat(company.sync().added()).isZero();

        assertThat(company.lastRun().path("state").asText()).isEqualTo("FAILED");
        assertThat(company.lastRun().path("message").asText()).startsWith("target-group-admin");
        assertThat(realm.groups().keySet()).containsExactly("/Staff");
        assertThat(realm.users()).isEmpty();
        assertThat(new Examined(realm.post("/contacts/" + company.component() + "/test", null)).of("target-group"))
                .isEqualTo("ERROR admin-roles");
    }
}
