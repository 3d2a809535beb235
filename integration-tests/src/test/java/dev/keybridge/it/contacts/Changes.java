package dev.keybridge.it.contacts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.keybridge.it.browser.Browser;
import dev.keybridge.it.browser.Portal;
import dev.keybridge.it.contacts.Company.Outcome;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.org.Organisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** What changes at a vendor, and what becomes of it in Keycloak: the same for every vendor. */
@ExtendWith(SharedKeycloak.class)
abstract class Changes<C extends ImportedCompany> {
    private C company;
    private Organisation people;

    /** A company with nobody in it. */
    abstract C found(Realm realm);

    final C company() {
        return company;
    }

    final Organisation people() {
        return people;
    }

    @BeforeEach
    void importedCompany(Realm realm) {
        company = found(realm);
        people = company.people();
        people.addDepartment(2, "研发", 1);
        people.addDepartment(3, "R/D \"x\" 🚀", 2);
        people.addDepartment(4, "Sales", 1);
        people.addDepartment(5, "Sales", 2);
        people.join(
                "LinMei",
                p -> p.name("林梅")
                        .in(2)
                        .in(4, 10, true)
                        .position("工程师")
                        .alias("May")
                        .bizMail("linmei@corp.example")
                        .mobile("13800000001")
                        .attribute("工号", "E1001"));
        people.join("zhaoyun", p -> p.name("赵云").in(3, 5, true).bizMail("zhaoyun@corp.example"));
        people.join("anna.smith", p -> p.name("Anna Smith").in(5).directLeaders("zhaoyun"));
        assertThat(company.sync()).isEqualTo(new Outcome(3, 0, 0, 0));
        Comparison.assertSame(company);
    }

    final String accountOf(String username) {
        return company.realm().findUser(username).orElseThrow().path("id").asText();
    }

    final void assertSettled() {
        Comparison.assertSame(company);
        assertThat(company.sync()).as("a second sync").isEqualTo(new Outcome(0, 0, 0, 0));
    }

    @Test
    @DisplayName("adds somebody who joined")
    void joined() {
        people.join("wang.lei", p -> p.name("王磊").in(4));
        assertThat(company.syncChanged()).isEqualTo(new Outcome(1, 0, 0, 0));
        assertSettled();
    }

    @Test
    @DisplayName("disables somebody who left, and gives back the same account on return")
    void leftAndReturned() {
        String account = accountOf("linmei");
        people.leave("LinMei");
        assertThat(company.sync()).isEqualTo(new Outcome(0, 0, 1, 0));
        JsonNode gone = company.realm().findUser("linmei").orElseThrow();
        assertThat(gone.path("enabled").asBoolean()).isFalse();
        assertThat(company.sync()).as("a leaver is handled once").isEqualTo(new Outcome(0, 0, 0, 0));

        people.comeBack("LinMei");
        assertThat(company.sync()).isEqualTo(new Outcome(0, 1, 0, 0));
        assertThat(accountOf("linmei")).isEqualTo(account);
        assertSettled();
    }

    @Test
    @DisplayName("leaves disabled on return whom an administrator has enabled and disabled again meanwhile")
    void decidedByHandMeanwhile(Realm realm) {
        String account = accountOf("linmei");
        people.leave("LinMei");
        assertThat(company.sync()).isEqualTo(new Outcome(0, 0, 1, 0));
        for (boolean enabled : new boolean[] {true, false}) {
            var user = (ObjectNode) realm.get("/users/" + account);
            user.put("enabled", enabled);
            realm.put("/users/" + account, user);
            assertThat(company.sync()).isEqualTo(new Outcome(0, 0, 0, 0));
        }
        people.comeBack("LinMei");
        assertThat(company.sync()).isEqualTo(new Outcome(0, 1, 0, 0));
        assertThat(realm.get("/users/" + account).path("enabled").asBoolean()).isFalse();
        assertThat(company.sync()).isEqualTo(new Outcome(0, 0, 0, 0));
    }

    @Test
    @DisplayName("signs out somebody whom the vendor disabled, and lets in again whom it enabled")
    void disabledAndEnabled() {
        String account = accountOf("linmei");
        company.realm()
                .put(
                        "/users/" + account + "/reset-password",
                        Map.of("type", "password", "value", "secret", "temporary", false));
        Portal portal = Portal.in(company.realm());
        Browser browser = Browser.desktop();
        browser.submit(
                browser.open(portal.loginAddress()),
                "#kc-form-login",
                Map.of("username", "linmei", "password", "secret"));
        assertThat(company.realm().get("/users/" + account + "/sessions")).hasSize(1);

        people.disable("LinMei");
        assertThat(company.syncChanged()).isEqualTo(new Outcome(0, 1, 0, 0));
        assertThat(company.realm().get("/users/" + account + "/sessions")).isEmpty();
        assertThat(portal.isReached(browser.open(portal.loginAddress())))
                .as("the session is over")
                .isFalse();
        Comparison.assertSame(company);

        people.enable("LinMei");
        assertThat(company.sync()).isEqualTo(new Outcome(0, 1, 0, 0));
        assertSettled();
    }

    @Test
    @DisplayName(
            "takes the family name away from who is called by one word, and leaves one alone that was entered by hand")
    void oneWord(Realm realm) {
        people.change("anna.smith", p -> p.name("Ani"));
        assertThat(company.sync()).isEqualTo(new Outcome(0, 1, 0, 0));
        var user = (ObjectNode) realm.findUser("anna.smith").orElseThrow();
        assertThat(user.path("firstName").asText()).isEqualTo("Ani");
        assertThat(user.path("lastName").asText("")).isEmpty();
        assertSettled();

        user.put("lastName", "By hand");
        realm.put("/users/" + user.path("id").asText(), user);
        assertThat(company.sync()).isEqualTo(new Outcome(0, 0, 0, 0));
        assertThat(realm.findUser("anna.smith").orElseThrow().path("lastName").asText())
                .isEqualTo("By hand");
    }

    @Test
    @DisplayName("moves people between departments")
    void moved() {
        people.move("LinMei", 5);
        people.change("anna.smith", p -> p.in(4).in(3));
        assertThat(company.sync()).isEqualTo(new Outcome(0, 2, 0, 0));
        assertSettled();
    }

    @Test
    @DisplayName("renames, moves and deletes departments and keeps the groups of those that stay")
    void departments() {
        String group = company.realm()
                .groups()
                .get(company.setting("targetGroup") + "/" + people.department(1).name() + "/Sales")
                .path("id")
                .asText();
        people.renameDepartment(2, "研发中心");
        people.moveDepartment(3, 4);
        people.leadDepartment(4, "LinMei");
        people.move("anna.smith", 2);
        people.deleteDepartment(5);
        company.sync();
        assertThat(company.realm().get("/groups/" + group).path("name").asText())
                .isEqualTo("Sales");
        assertSettled();
    }

    @Test
    @DisplayName("lets two departments swap their names")
    void swappedNames() {
        people.renameDepartment(4, "tmp");
        people.renameDepartment(2, "Sales");
        people.renameDepartment(4, "研发");
        company.sync();
        assertSettled();
    }

    @Test
    @DisplayName("repairs in a full run what was changed in Keycloak, and leaves what the vendor knows nothing of")
    void localEdits(Realm realm) {
        String account = accountOf("linmei");
        var user = (ObjectNode) realm.get("/users/" + account);
        user.put("firstName", "X");
        realm.put("/users/" + account, user);
        String own = realm.create("/groups", Map.of("name", "own"));
        realm.put("/users/" + account + "/groups/" + own, null);
        String sales = realm.groups()
                .get(company.setting("targetGroup") + "/" + people.department(1).name() + "/Sales")
                .path("id")
                .asText();
        realm.delete("/users/" + account + "/groups/" + sales);

        assertThat(company.syncChanged())
                .as("a quick run trusts what it remembers")
                .isEqualTo(new Outcome(0, 0, 0, 0));
        assertThat(company.sync()).isEqualTo(new Outcome(0, 1, 0, 0));
        assertSettled();
        assertThat(realm.membersOf(own)).hasSize(1);
    }

    @Test
    @DisplayName("makes again what an administrator deleted in Keycloak")
    void deletedHere(Realm realm) {
        realm.delete("/users/" + accountOf("zhaoyun"));
        realm.delete("/groups/"
                + realm.groups()
                        .get(company.setting("targetGroup") + "/"
                                + people.department(1).name() + "/Sales")
                        .path("id")
                        .asText());
        assertThat(company.sync()).isEqualTo(new Outcome(1, 1, 0, 0));
        assertSettled();
    }
}
