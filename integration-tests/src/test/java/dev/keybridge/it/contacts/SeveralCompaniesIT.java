package dev.keybridge.it.contacts;

import dev.keybridge.it.contacts.Company.Complaint;
import dev.keybridge.it.contacts.Company.Outcome;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.junit.SimulatorExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@DisplayName("Several companies in one realm")
@ExtendWith(SharedKeycloak.class)
final class SeveralCompaniesIT {
    private static final Outcome NOTHING = new Outcome(0, 0, 0, 0);

    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    /** Two corps at WeCom and two organisations at DingTalk, in which everything has the same ids. */
    private static List<ImportedCompany> fourWithTheSameIds(Realm realm) {
        List<ImportedCompany> companies = List.of(
                Company.in(realm, VENDOR, "wwtwins0001", "wecom-a", "/WeCom A"),
                Company.in(realm, VENDOR, "wwtwins0002", "wecom-b", "/WeCom B")
                        .with("usernameTemplate", "${userid}@wb"),
                DingTalkCompany.in(realm, VENDOR, "dingtwins0001", "dingtalk-a", "/DingTalk A")
                        .with("usernameTemplate", "${userid}@da"),
                DingTalkCompany.in(realm, VENDOR, "dingtwins0002", "dingtalk-b", "/DingTalk B")
                        .with("usernameTemplate", "db.${userid}"));
        for (int number = 0; number < companies.size(); number++) {
            ImportedCompany company = companies.get(number);
            String mail = "@corp" + number + ".example";
            company.people().addDepartment(2, "研发", 1);
            company.people().addDepartment(3, "Sales", 2);
            company.people().join("zhangsan", p -> p.name("张三").in(2).bizMail("zhangsan" + mail));
            company.people().join("LiSi", p -> p.name("李四").in(3, 5, true).in(2).bizMail("lisi" + mail));
            company.people().leadDepartment(3, "LiSi");
        }
        return companies;
    }

    @Test
    @DisplayName("synchronised in turn end as four correct trees, and a change in one changes nothing in the others")
    void inTurn(Realm realm) {
        List<ImportedCompany> companies = fourWithTheSameIds(realm);
        companies.forEach(company -> assertThat(company.sync()).isEqualTo(new Outcome(2, 0, 0, 0)));
        companies.forEach(Comparison::assertSame);
        assertThat(realm.users()).hasSize(8);

        companies.get(2).people().leave("zhangsan");
        companies.get(1).people().renameDepartment(2, "研发中心");
        companies.get(3).people().move("LiSi", 1);
        companies.forEach(company -> assertThat(company.sync().failed()).isZero());
        companies.forEach(company -> assertThat(company.sync()).isEqualTo(NOTHING));
        Comparison.assertSame(companies.get(0));
        Comparison.assertSame(companies.get(1));
        Comparison.assertSame(companies.get(3));
        assertThat(realm.users())
                .filteredOn(user -> !user.path("enabled").asBoolean())
                .extracting(user -> user.path("username").asText())
                .containsExactly("zhangsan@da");
    }

    @Test
    @DisplayName("synchronised at the same time end as four correct trees")
    void atOnce(Realm realm) {
        List<ImportedCompany> companies = fourWithTheSameIds(realm);
        companies.forEach(ImportedCompany::component);
        companies.forEach(company -> realm.post("/contacts/" + company.component() + "/sync", null));
        companies.forEach(ImportedCompany::awaitEnd);
        companies.forEach(company -> assertThat(company.complaints()).isEmpty());
        companies.forEach(Comparison::assertSame);
        companies.forEach(company -> assertThat(company.sync()).isEqualTo(NOTHING));
    }

    @Test
    @DisplayName("with the same user names: who has the name has it, and nobody gets anybody else's account")
    void sameUsernames(Realm realm) {
        Company first = Company.in(realm, VENDOR, "wwtwins0003", "wecom-a", "/WeCom");
        DingTalkCompany second = DingTalkCompany.in(realm, VENDOR, "dingtwins0003", "dingtalk-a", "/DingTalk");
        first.people().join("zhangsan", p -> p.name("张三").in(1));
        second.people().join("zhangsan", p -> p.name("张伞").in(1));
        assertThat(first.sync()).isEqualTo(new Outcome(1, 0, 0, 0));
        assertThat(second.sync()).isEqualTo(new Outcome(0, 0, 0, 1));
        assertThat(second.complaints())
                .extracting(Complaint::vendorId, Complaint::reason)
                .containsExactly(tuple("zhangsan", "username-taken"));
        second.reconfigure(Map.of("usernameTemplate", "${userid}@b"));
        assertThat(second.sync()).isEqualTo(new Outcome(1, 0, 0, 0));
        Comparison.assertSame(first);
        second.with("usernameTemplate", "${userid}@b");
        Comparison.assertSame(second);
        assertThat(realm.send(
                                "POST",
                                "/components",
                                Map.of(
                                        "name",
                                        "third",
                                        "providerType",
                                        "org.keycloak.storage.UserStorageProvider",
                                        "providerId",
                                        "dingtalk-contacts",
                                        "config",
                                        Map.of(
                                                "corpId", List.of("dingthird"),
                                                "appKey", List.of("dingthirdapp"),
                                                "appSecret", List.of("x"),
                                                "targetGroup", List.of("/DingTalk"))))
                        .body()
                        .path("errorMessage")
                        .asText())
                .contains("/DingTalk");
    }
}
