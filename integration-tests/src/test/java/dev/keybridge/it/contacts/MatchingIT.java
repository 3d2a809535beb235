package dev.keybridge.it.contacts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.keybridge.it.browser.Browser;
import dev.keybridge.it.browser.Portal;
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

@DisplayName("A person whose account is there before the first sync")
@ExtendWith(SharedKeycloak.class)
final class MatchingIT {
    private static final String NUMBER = "attribute:employeeNumber=extattr.工号";
    private static final Outcome NOTHING = new Outcome(0, 0, 0, 0);

    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private Realm realm;
    private Company company;

    @BeforeEach
    void companyInRealm(Realm own) {
        realm = own;
        company = Company.in(realm, VENDOR);
        profile("ADMIN_EDIT");
        company.people()
                .join(
                        "LinMei",
                        p -> p.name("林梅")
                                .in(1)
                                .bizMail("Lin.Mei@corp.example")
                                .mobile("13800000001")
                                .attribute("工号", "E1001"));
    }

    private void profile(String unmanaged) {
        ObjectNode profile = (ObjectNode) realm.get("/users/profile");
        realm.put("/users/profile", profile.put("unmanagedAttributePolicy", unmanaged));
    }

    private String account(String username, Map<String, Object> more) {
        String id = realm.user(username, "secret");
        more(id, more);
        return id;
    }

    private void more(String account, Map<String, Object> more) {
        ObjectNode user = (ObjectNode) realm.get("/users/" + account);
        more.forEach((name, value) -> user.putPOJO(name, value));
        realm.put("/users/" + account, user);
    }

    private static Map<String, Object> verified(String email) {
        return Map.of("email", email, "emailVerified", true);
    }

    private static Map<String, Object> attributes(String... pairs) {
        return Map.of(
                "attributes",
                pairs.length == 2
                        ? Map.of(pairs[0], List.of(pairs[1]))
                        : Map.of(pairs[0], List.of(pairs[1]), pairs[2], List.of(pairs[3])));
    }

    private boolean isTaken(String account) {
        return !realm.federatedIdentities(account).isEmpty()
                || realm.get("/users/" + account).path("attributes").has("wecom.userid");
    }

    /** Nobody is imported, nobody is taken over, and the record says why and what to do. */
    private void assertConflict(String reason, String... untouched) {
        Outcome outcome = company.sync();
        assertThat(outcome.added() + outcome.updated())
                .as("%s", company.complaints())
                .isZero();
        assertThat(company.complaints())
                .filteredOn(complaint -> complaint.subject().equals("PERSON"))
                .extracting(Complaint::outcome, Complaint::reason)
                .containsOnly(tuple("CONFLICT", reason));
        assertThat(company.records(company.lastRun(), "&outcome=CONFLICT"))
                .allSatisfy(record -> assertThat(record.path("remedy").asText()).isNotBlank());
        assertThat(untouched).noneMatch(this::isTaken);
    }

    @Test
    @DisplayName("is not looked for without a rule")
    void byDefault() {
        String before = account(
                "other",
                Map.of(
                        "email",
                        "lin.mei@corp.example",
                        "emailVerified",
                        true,
                        "attributes",
                        Map.of("employeeNumber", List.of("E1001"))));
        assertThat(company.sync()).isEqualTo(new Outcome(1, 0, 0, 0));
        assertThat(isTaken(before)).isFalse();
        company.reconfigure(Map.of("matchRules", "email"));
        assertThat(company.sync()).as("has an account by now").isEqualTo(NOTHING);
    }

    @Test
    @DisplayName("gets it by each of the rules, keeps it and its name, and is never deleted")
    void eachRule() {
        company.with("matchRules", NUMBER + "\nemail\nmobile\nusername")
                .with("leaverAction", "delete")
                .with("leaverGraceDays", "0");
        company.people().join("u2", p -> p.name("赵云").in(1).bizMail("Zhao@Corp.Example"));
        company.people().join("u3", p -> p.name("王磊").in(1).mobile("13800000003"));
        company.people().join("U-Four", p -> p.name("Anna Smith").in(1));
        company.people().join("u5", p -> p.name("New Comer").in(1).bizMail("new@corp.example"));
        Map<String, String> before = Map.of(
                "linmei", account("lin", attributes("employeeNumber", " ｅ1001")),
                "u2", account("zhao", verified("zhao@corp.example")),
                "u3", account("wang", attributes("phoneNumber", "138 0000 0003", "phoneNumberVerified", "true")),
                "u-four", account("u-four", Map.of()));

        JsonNode preview = company.preview();

        assertThat(before.values()).noneMatch(this::isTaken);
        assertThat(company.records(preview, "&subject=PERSON"))
                .extracting(
                        record -> record.path("vendorId").asText(),
                        record -> record.path("action").asText(),
                        record -> record.path("reason").asText())
                .containsExactly(
                        tuple("linmei", "ADOPT", "matched-by-attribute"),
                        tuple("u-four", "ADOPT", "matched-by-username"),
                        tuple("u2", "ADOPT", "matched-by-email"),
                        tuple("u3", "ADOPT", "matched-by-mobile"),
                        tuple("u5", "CREATE", "new-at-vendor"));
        assertThat(company.sync()).isEqualTo(new Outcome(1, 4, 0, 0));
        before.forEach((person, account) -> {
            assertThat(isTaken(account)).as(person).isTrue();
            assertThat(realm.federatedIdentities(account))
                    .extracting(link -> link.path("userId").asText())
                    .containsExactly(person);
        });
        JsonNode zhao = realm.get("/users/" + before.get("u2"));
        assertThat(zhao.path("username").asText()).isEqualTo("zhao");
        assertThat(zhao.path("emailVerified").asBoolean())
                .as("the same address")
                .isTrue();
        assertThat(zhao.path("firstName").asText()).isEqualTo("云");
        assertThat(company.sync()).isEqualTo(NOTHING);

        company.people().leave("u2");
        assertThat(company.sync()).isEqualTo(new Outcome(0, 0, 1, 0));
        assertThat(realm.get("/users/" + before.get("u2")).path("enabled").asBoolean())
                .isFalse();
        company.people().comeBack("u2");
        assertThat(company.sync()).isEqualTo(new Outcome(0, 1, 0, 0));
        assertThat(realm.get("/users/" + before.get("u2")).path("enabled").asBoolean())
                .isTrue();
    }

    @Test
    @DisplayName("does not get the account of an administrator, by whatever way it is one, nor that of a client")
    void administratorsAndClients() {
        company.with("matchRules", NUMBER);
        String management = realm.get("/clients?clientId=realm-management")
                .path(0)
                .path("id")
                .asText();
        JsonNode admin = realm.get("/clients/" + management + "/roles/view-users");
        Map<String, Object> fits = attributes("employeeNumber", "E1001");

        String direct = account("direct", fits);
        realm.post("/users/" + direct + "/role-mappings/clients/" + management, List.of(admin));
        assertConflict("admin-account", direct);
        realm.delete("/users/" + direct);

        String composite = account("composite", fits);
        realm.post("/roles", Map.of("name", "helpers"));
        realm.post("/roles/helpers/composites", List.of(admin));
        realm.post("/users/" + composite + "/role-mappings/realm", List.of(realm.get("/roles/helpers")));
        assertConflict("admin-account", composite);
        realm.delete("/users/" + composite);

        String inherited = account("inherited", fits);
        String above = realm.create("/groups", Map.of("name", "above"));
        realm.post("/groups/" + above + "/children", Map.of("name", "below"));
        String below = realm.groups().get("/above/below").path("id").asText();
        realm.post("/groups/" + above + "/role-mappings/clients/" + management, List.of(admin));
        realm.put("/users/" + inherited + "/groups/" + below, null);
        assertConflict("admin-account", inherited);
        realm.delete("/users/" + inherited);

        realm.create("/clients", Map.of("clientId", "robot", "publicClient", false, "serviceAccountsEnabled", true));
        String client = realm.get("/clients?clientId=robot").path(0).path("id").asText();
        String robot = realm.get("/clients/" + client + "/service-account-user")
                .path("id")
                .asText();
        more(robot, fits);
        assertConflict("service-account", robot);
        more(robot, Map.of("attributes", Map.of()));
        assertThat(company.sync()).isEqualTo(new Outcome(1, 0, 0, 0));
    }

    @Test
    @DisplayName("does not get the account of another provider, be it LDAP, another company, or one that took it over")
    void othersAccounts() {
        company.with("matchRules", "email\n" + NUMBER);
        String ldap = realm.userStorage(
                "ldap",
                Map.of(
                        "enabled", "false",
                        "vendor", "other",
                        "connectionUrl", "ldap://localhost:1",
                        "usersDn", "ou=people",
                        "authType", "none",
                        "editMode", "READ_ONLY",
                        "usernameLDAPAttribute", "uid",
                        "rdnLDAPAttribute", "uid",
                        "uuidLDAPAttribute", "entryUUID",
                        "userObjectClasses", "person"));
        String fromLdap = realm.create(
                "/users",
                Map.of(
                        "username",
                        "directory",
                        "enabled",
                        true,
                        "email",
                        "lin.mei@corp.example",
                        "emailVerified",
                        true,
                        "federationLink",
                        ldap));
        assertConflict("account-of-another-provider", fromLdap);
        realm.delete("/components/" + ldap);

        Company other = Company.in(realm, VENDOR, "wwother" + realm.name().hashCode(), "other", "/Other")
                .with("usernameTemplate", "${userid}@other")
                .with("matchRules", NUMBER);
        profile("ADMIN_EDIT");
        String both = account("both", attributes("employeeNumber", "E1001"));
        other.people().join("lin", p -> p.name("林 梅").in(1).attribute("工号", "E1001"));
        assertThat(other.sync()).isEqualTo(new Outcome(0, 1, 0, 0));
        company.sync();
        assertThat(company.complaints())
                .extracting(Complaint::outcome, Complaint::reason, Complaint::detail)
                .containsExactly(tuple("CONFLICT", "account-of-another-provider", NUMBER + ": " + both));
    }

    @Test
    @DisplayName("does not get one of several, nor one that several people or somebody else's link claim")
    void inDoubt() {
        company.with("matchRules", NUMBER + "\nemail");
        String first = account("first", attributes("employeeNumber", "E1001"));
        String second = account("second", attributes("employeeNumber", "e1001 "));
        assertConflict("match-ambiguous", first, second);
        realm.delete("/users/" + second);

        company.people().join("twin", p -> p.name("Twin One").in(1).attribute("工号", "E1001"));
        assertConflict("match-ambiguous", first);
        assertThat(company.complaints()).extracting(Complaint::vendorId).containsExactly("linmei", "twin");
        company.people().change("twin", p -> p.attribute("工号", "E2").bizMail("twin@corp.example"));
        more(first, verified("twin@corp.example"));
        assertConflict("match-ambiguous", first);
        assertThat(company.complaints())
                .as("two rules lead two people to one account")
                .extracting(Complaint::vendorId)
                .containsExactly("linmei", "twin");

        company.people().leave("twin");
        realm.post(
                "/users/" + first + "/federated-identity/" + Company.ALIAS,
                Map.of("identityProvider", Company.ALIAS, "userId", "somebody", "userName", "somebody"));
        company.sync();
        assertThat(company.complaints())
                .extracting(Complaint::vendorId, Complaint::reason)
                .containsExactly(tuple("linmei", "linked-to-another-person"));
        realm.delete("/users/" + first + "/federated-identity/" + Company.ALIAS);
        assertThat(company.sync()).as("settled").isEqualTo(new Outcome(0, 1, 0, 0));
    }

    @Test
    @DisplayName("does not get it by an address or number that Keycloak does not know as verified")
    void unverified() {
        company.with("matchRules", "email\nmobile");
        String mail = account("mail", Map.of("email", "lin.mei@corp.example", "emailVerified", false));
        assertConflict("match-unverified", mail);
        realm.delete("/users/" + mail);
        String phone = account("phone", attributes("phoneNumber", "+8613800000001"));
        assertConflict("match-unverified", phone);
        more(phone, attributes("phoneNumber", "+8613800000001", "phoneNumberVerified", "false"));
        assertConflict("match-unverified", phone);
        more(phone, attributes("phoneNumber", "+8613800000001", "phoneNumberVerified", "true"));
        assertThat(company.sync()).isEqualTo(new Outcome(0, 1, 0, 0));
    }

    @Test
    @DisplayName("does not get it by what people can choose in Keycloak: refused on saving, and a conflict ever after")
    void chosenInKeycloak() {
        company.with("matchRules", NUMBER + "\nusername");
        String before = account("someone", attributes("employeeNumber", "E1001"));
        company.component();
        profile("ENABLED");
        assertConflict("match-impossible", before);
        realm.delete("/users/" + before);
        String named = account("linmei", Map.of());
        realm.put("", ((ObjectNode) realm.get("")).put("registrationAllowed", true));
        assertConflict("match-impossible", named);

        for (String rule : List.of(NUMBER, "mobile", "username")) {
            assertThat(saved(rule)).as(rule).isEqualTo(400);
        }
        assertThat(saved("email")).isLessThan(300);
    }

    private int saved(String rules) {
        ObjectNode component = (ObjectNode) realm.get("/components/" + company.component());
        component.withObject("/config").putArray("matchRules").add(rules);
        return realm.send("PUT", "/components/" + company.component(), component)
                .status();
    }

    @Test
    @DisplayName("cannot be robbed of it by a member who says at WeCom to be somebody else")
    void attack() {
        company.with("matchRules", "email\nmobile\nusername\n" + NUMBER);
        String boss = account(
                "boss",
                Map.of(
                        "email",
                        "boss@corp.example",
                        "emailVerified",
                        true,
                        "attributes",
                        Map.of("employeeNumber", List.of("E1"), "nickname", List.of("Boss"))));
        company.people()
                .change(
                        "LinMei",
                        p -> p.email("boss@corp.example").alias("boss").name("Boss"));

        assertThat(company.sync()).isEqualTo(new Outcome(1, 0, 0, 0));

        assertThat(isTaken(boss)).isFalse();
        assertThat(realm.get("/users/" + boss).path("username").asText()).isEqualTo("boss");
        for (String rule : List.of("email=email", "attribute:nickname=alias", "attribute:employeeNumber=telephone")) {
            assertThat(saved(rule)).as(rule).isEqualTo(400);
        }
        company.people().join("Boss", p -> p.name("Bo Ss").in(1).bizMail("boss@corp.example"));
        assertThat(company.sync()).isEqualTo(new Outcome(0, 1, 0, 0));
        assertThat(isTaken(boss)).isTrue();
    }

    @Test
    @DisplayName(
            "keeps it under another userid, with its user name, links, groups and sessions, where a rule tells who it is")
    void anotherUserid() {
        company.with("matchRules", "attribute:wecom.extattr.工号=extattr.工号");
        company.people().join("other", p -> p.name("Ot Her").in(1));
        company.sync();
        String account = company.account("linmei").path("id").asText();
        String own = realm.create("/groups", Map.of("name", "own"));
        realm.put("/users/" + account + "/groups/" + own, null);
        realm.put(
                "/users/" + account + "/reset-password",
                Map.of("type", "password", "value", "secret", "temporary", false));
        Portal portal = Portal.in(realm);
        Browser browser = Browser.desktop();
        browser.submit(
                browser.open(portal.loginAddress()),
                "#kc-form-login",
                Map.of("username", "linmei", "password", "secret"));
        company.people().rename("LinMei", "Lin.Mei");

        assertThat(company.records(company.preview(), "&subject=PERSON"))
                .extracting(
                        record -> record.path("vendorId").asText(),
                        record -> record.path("action").asText(),
                        record -> record.path("reason").asText())
                .containsExactly(tuple("lin.mei", "NEW_USERID", "userid-changed"));
        assertThat(company.sync()).isEqualTo(new Outcome(0, 1, 0, 0));

        JsonNode kept = realm.get("/users/" + account);
        assertThat(kept.path("username").asText()).isEqualTo("linmei");
        assertThat(kept.path("enabled").asBoolean()).isTrue();
        assertThat(kept.path("attributes").path("wecom.userid").path(0).asText())
                .isEqualTo("Lin.Mei");
        assertThat(realm.federatedIdentities(account))
                .extracting(link -> link.path("userId").asText())
                .containsExactly("lin.mei");
        assertThat(realm.membersOf(own)).hasSize(1);
        assertThat(realm.get("/users/" + account + "/sessions")).hasSize(1);
        assertThat(realm.users()).hasSize(2);
        assertThat(company.sync()).isEqualTo(NOTHING);

        company.people().rename("other", "another");
        assertThat(company.sync()).as("nothing tells that it is the same one").isEqualTo(new Outcome(1, 0, 1, 0));
    }

    @Test
    @DisplayName("waits for it under another userid while the directory could not be read in full")
    void anotherUseridInDoubt() {
        company.with("matchRules", "attribute:wecom.extattr.工号=extattr.工号");
        company.people().addDepartment(2, "Far", 1);
        company.people().join("other", p -> p.name("Ot Her").in(2));
        company.sync();
        String account = company.account("linmei").path("id").asText();
        company.people().rename("LinMei", "Lin.Mei");
        company.reconfigure(Map.of("excludedDepartments", "2"));
        assertThat(company.sync()).as("two are held").isEqualTo(new Outcome(0, 0, 0, 2));
        assertThat(company.lastRun().path("state").asText()).isEqualTo("HELD");
        assertThat(company.complaints()).extracting(Complaint::vendorId).contains("lin.mei", "other");
        assertThat(realm.users()).hasSize(2);
        assertThat(realm.get("/users/" + account)
                        .path("attributes")
                        .path("wecom.userid")
                        .path(0)
                        .asText())
                .isEqualTo("LinMei");
    }
}
