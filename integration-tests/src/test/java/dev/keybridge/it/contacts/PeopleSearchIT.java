package dev.keybridge.it.contacts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.it.browser.Accessibility;
import dev.keybridge.it.browser.ContactsConsole;
import dev.keybridge.it.keycloak.AdminApi.Answer;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.junit.SimulatorExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("One person in all runs")
@ExtendWith(SharedKeycloak.class)
final class PeopleSearchIT {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    /** Three runs, and a preview of a fourth, that have something to say about Wang Xiaoming. */
    private static void live(ImportedCompany company) {
        company.people().addDepartment(2, "Research", 1);
        company.people().join("WangXM", p -> p.name("王小明").position("工程师").in(1));
        company.people().join("wang_li", p -> p.name("王丽").in(1));
        company.people().join("anna", p -> p.name("Anna Smith").in(1));
        company.sync();
        company.people().change("WangXM", p -> p.position("架构师"));
        company.sync();
        company.people().change("anna", p -> p.in(2));
        company.people().change("WangXM", p -> p.in(2));
        company.sync();
        company.people().leave("WangXM");
        company.preview();
    }

    private static Answer ask(ImportedCompany company, String path) {
        return company.realm()
                .send("GET", "/contacts/" + company.component() + "/people" + path, null)
                .orFail();
    }

    private static List<String> found(ImportedCompany company, String text) {
        Answer answer = ask(company, "?search=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        List<String> ids = texts(answer.body(), "vendorId");
        assertThat(answer.header("X-Total-Count")).hasValue(String.valueOf(ids.size()));
        return ids;
    }

    private static List<String> texts(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.path(field).asText())
                .toList();
    }

    @Test
    @DisplayName("somebody is found by a part of the name, or the beginning of userid, user name or e-mail address")
    void search(Realm realm) {
        Company company = Company.in(realm, VENDOR);
        live(company);

        assertThat(found(company, "")).containsExactly("anna", "wang_li", "wangxm");
        assertThat(found(company, "王小明")).containsExactly("wangxm");
        assertThat(found(company, "小明")).containsExactly("wangxm");
        assertThat(found(company, "WANG")).containsExactly("wang_li", "wangxm");
        assertThat(found(company, "wang_")).as("no wildcard").containsExactly("wang_li");
        assertThat(found(company, "%")).as("no wildcard").isEmpty();
        assertThat(found(company, "smith")).containsExactly("anna");
        assertThat(found(company, "Smith Anna")).containsExactly("anna");
        assertThat(found(company, "nna")).as("a part of a name").containsExactly("anna");
        assertThat(found(company, "xm")).as("no beginning").isEmpty();

        Answer second = ask(company, "?first=1&max=1");
        assertThat(texts(second.body(), "vendorId")).containsExactly("wang_li");
        assertThat(second.header("X-Total-Count")).hasValue("3");
    }

    @Test
    @DisplayName("what every run has about somebody is told, the newest first, paged and filtered by the server")
    void records(Realm realm) {
        Company company = Company.in(realm, VENDOR);
        live(company);

        Answer all = ask(company, "/WangXM/records");
        assertThat(texts(all.body(), "mode")).containsExactly("PLAN", "FULL", "FULL", "FULL");
        assertThat(texts(all.body(), "action")).containsExactly("SUSPEND", "UPDATE", "UPDATE", "CREATE");
        assertThat(texts(all.body(), "vendorId")).containsOnly("wangxm");
        assertThat(all.header("X-Total-Count")).hasValue("4");

        Answer page = ask(company, "/wangxm/records?first=1&max=2&action=UPDATE&action=CREATE&outcome=DONE");
        assertThat(texts(page.body(), "action")).containsExactly("UPDATE", "CREATE");
        assertThat(page.header("X-Total-Count")).hasValue("3");
        assertThat(texts(ask(company, "/anna/records").body(), "action")).containsExactly("UPDATE", "CREATE");
        assertThat(ask(company, "/2/records").body())
                .as("the department 2 is nobody")
                .isEmpty();
    }

    @Test
    @DisplayName(
            "somebody at DingTalk is found by name and userid, and one provider does not tell about another’s people")
    void twoProviders(Realm realm) {
        DingTalkCompany dingtalk = DingTalkCompany.in(realm, VENDOR);
        Company wecom = Company.in(realm, VENDOR);
        live(dingtalk);
        wecom.people().join("bert", p -> p.name("Bert B").in(1));
        wecom.sync();

        assertThat(found(dingtalk, "wangx")).containsExactly("WangXM");
        assertThat(found(dingtalk, "小明")).containsExactly("WangXM");
        assertThat(texts(ask(dingtalk, "/WangXM/records").body(), "action"))
                .containsExactly("SUSPEND", "UPDATE", "UPDATE", "CREATE");
        assertThat(found(dingtalk, "bert")).isEmpty();
        assertThat(found(wecom, "")).containsExactly("bert");
        assertThat(ask(wecom, "/WangXM/records").body()).isEmpty();
    }

    @Test
    @DisplayName("the console finds somebody by name and shows all runs; and by userid also who is gone for good")
    void console(Realm realm) {
        Company company =
                Company.in(realm, VENDOR).with("leaverAction", "delete").with("leaverGraceDays", "0");
        live(company);

        try (ContactsConsole console = ContactsConsole.signedIn(realm, "en", "view-users")) {
            console.go("/" + company.component() + "/history");
            console.browser().textWith("Find a person in all runs");
            console.browser().type("input[type=search]", "小明");
            console.browser().textWith("王小明");
            assertThat(console.browser().texts("tbody tr")).hasSize(1);
            assertThat(Accessibility.obstacles(console.browser())).isEmpty();
            console.browser().click("tbody a");
            console.browser().textWith("wangxm in all runs");
            assertThat(console.browser().texts("tbody tr")).hasSize(4);
            assertThat(Accessibility.obstacles(console.browser())).isEmpty();

            company.sync();
            company.sync();
            realm.users()
                    .forEach(user -> assertThat(user.path("username").asText()).isNotEqualTo("wangxm"));
            console.go("/" + company.component() + "/history?person=WangXM");
            console.browser().textWith("Nobody is looked after under WangXM any more");
            console.browser().click("main p a");
            console.browser().textWith("WangXM in all runs");
            assertThat(String.join(" ", console.browser().texts("tbody tr"))).contains("Remove", "Create");
            console.assertSound();
        }
    }
}
