package dev.keybridge.it.contacts;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.Map;
import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("What finds a person")
@ExtendWith(SharedKeycloak.class)
final class FindPeopleIT {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    /** Their user names are unlike their userids, as are their e-mail addresses. */
    private static void live(ImportedCompany company) {
        company.set("usernameTemplate", "k-${userid}");
        company.people()
                .join(
                        "ZhaoMin",
                        p -> p.name("赵敏").bizMail("Min.Zhao@corp.example").in(1));
        company.people()
                .join("wang_li", p -> p.name("王丽").bizMail("li@corp.example").in(1));
        company.people().join("wangxli", p -> p.name("王小丽").in(1));
        company.people().join("anna", p -> p.name("Anna Smith").in(1));
        company.people().join("odd", p -> p.name("李100%_!是").in(1));
        company.sync();
        // Nobody of the company.
        company.realm().create("/users", Map.of("username", "k-zhaomin2", "firstName", "敏", "lastName", "赵"));
    }

    private static Answer ask(ImportedCompany company, String text, int first, int max) {
        return company.realm()
                .send(
                        "GET",
                        "/contacts/" + company.component() + "/people?first=" + first + "&max=" + max + "&search="
                                + URLEncoder.encode(text, StandardCharsets.UTF_8),
                        null)
                .orFail();
    }

    private static List<String> ids(Answer answer) {
        return StreamSupport.stream(answer.body().spliterator(), false)
                .map(row -> row.path("vendorId").asText())
                .toList();
    }

    private static List<String> found(ImportedCompany company, String text) {
        Answer answer = ask(company, text, 0, 20);
        List<String> ids = ids(answer);
        assertThat(answer.header("X-Total-Count")).hasValue(String.valueOf(ids.size()));
        return ids;
    }

    private static void addresses(ImportedCompany company, String zhao) {
        assertThat(found(company, "k-zhao")).as("user name").containsExactly(zhao);
        assertThat(found(company, "K-ZhaoMin")).as("capitals").containsExactly(zhao);
        assertThat(found(company, "-zhao")).as("not its beginning").isEmpty();
        assertThat(found(company, "min.zhao")).as("e-mail address").containsExactly(zhao);
        assertThat(found(company, " MIN.Zhao@CORP ")).as("capitals").containsExactly(zhao);
        assertThat(found(company, "zhao@corp")).as("not its beginning").isEmpty();
    }

    private static void names(ImportedCompany company, String zhao) {
        assertThat(found(company, "赵敏")).containsExactly(zhao);
        assertThat(found(company, "赵 敏")).containsExactly(zhao);
        assertThat(found(company, "敏 赵")).containsExactly(zhao);
        assertThat(found(company, "敏赵")).as("given name first needs a space").isEmpty();
        assertThat(found(company, "敏")).containsExactly(zhao);
        assertThat(found(company, "赵")).containsExactly(zhao);
        assertThat(found(company, "王")).containsExactly("wang_li", "wangxli");
        assertThat(found(company, "小丽")).containsExactly("wangxli");
        for (String anna : List.of("ANNA SMITH", "smith anna", "smithanna", "a sm", "h an", "mith", "nn")) {
            assertThat(found(company, anna)).as(anna).containsExactly("anna");
        }
        assertThat(found(company, "anna  smith")).as("two spaces").isEmpty();
    }

    private static void literally(ImportedCompany company) {
        for (String odd : List.of("%", "!", "0%", "%_!", "_!是", "100%_!是", "李 100%_!")) {
            assertThat(found(company, odd)).as(odd).containsExactly("odd");
        }
        assertThat(found(company, "wang_")).containsExactly("wang_li");
        assertThat(found(company, "k-wang_")).containsExactly("wang_li");
        for (String none : List.of("1_0", "1%", "!!", "!%", "_%", "l_@", "k_anna", "%anna")) {
            assertThat(found(company, none)).as(none).isEmpty();
        }
    }

    @Test
    @DisplayName(
            "at WeCom: the beginning of userid, user name or e-mail address, or a part of the name, as it is typed")
    void wecom(Realm realm) {
        Company company = Company.in(realm, VENDOR);
        live(company);

        assertThat(found(company, "zhaom")).as("userid").containsExactly("zhaomin");
        assertThat(found(company, "ZHAO")).as("capitals").containsExactly("zhaomin");
        assertThat(found(company, "haomin")).as("not its beginning").isEmpty();
        addresses(company, "zhaomin");
        names(company, "zhaomin");
        literally(company);
    }

    @Test
    @DisplayName("at DingTalk: also the beginning of the unionid, and the userid is the one that is shown")
    void dingtalk(Realm realm) {
        DingTalkCompany company = DingTalkCompany.in(realm, VENDOR);
        live(company);

        assertThat(found(company, "zhaom")).as("userid").containsExactly("ZhaoMin");
        assertThat(found(company, "ZHAO")).as("capitals").containsExactly("ZhaoMin");
        assertThat(found(company, "haomin")).as("not its beginning").isEmpty();
        String unionid = company.unionIdOf("ZhaoMin");
        assertThat(found(company, unionid)).containsExactly("ZhaoMin");
        assertThat(found(company, unionid.substring(0, 12).toUpperCase())).containsExactly("ZhaoMin");
        addresses(company, "ZhaoMin");
        names(company, "ZhaoMin");
        literally(company);
    }

    @Test
    @DisplayName("a page tells how many there are in all, also one after the end")
    void pages(Realm realm) {
        Company company = Company.in(realm, VENDOR);
        live(company);

        for (Map.Entry<String, Integer> search :
                Map.of("", 5, "k-", 5, "丽", 2, "nobody", 0).entrySet()) {
            int total = search.getValue();
            for (int first : List.of(0, 1, total, 30)) {
                for (int max : List.of(1, 2, 5, 20)) {
                    Answer page = ask(company, search.getKey(), first, max);
                    assertThat(page.body()).hasSize(Math.max(0, Math.min(max, total - first)));
                    assertThat(page.header("X-Total-Count")).hasValue(String.valueOf(total));
                }
            }
        }
        assertThat(ids(ask(company, "", 1, 3))).containsExactly("odd", "wang_li", "wangxli");
        assertThat(ids(ask(company, "k-", 1, 3))).containsExactly("odd", "wang_li", "wangxli");
        JsonNode odd = ask(company, "odd", 0, 1).body().path(0);
        assertThat(odd.path("username").asText()).isEqualTo("k-odd");
        assertThat(odd.path("firstName").asText() + odd.path("lastName").asText())
                .contains("100%_!是");
    }
}
