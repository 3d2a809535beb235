package dev.keybridge.it.contacts;

import dev.keybridge.it.keycloak.FreePort;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.dingtalk.DingTalkFault;
import dev.keybridge.simulator.dingtalk.corp.Permission;
import dev.keybridge.simulator.fault.Fault;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.org.Detail;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.HashMap;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The test of a DingTalk provider's set-up")
@ExtendWith(SharedKeycloak.class)
final class DingTalkDoctorIT {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private static DingTalkCompany company(Realm realm) {
        DingTalkCompany company = DingTalkCompany.in(realm, VENDOR);
        company.people().addDepartment(2, "A", 1);
        for (String userid : new String[] {"anna", "bert", "carl"}) {
            company.people()
                    .join(
                            userid,
                            p -> p.name("Name of " + userid)
                                    .detail(Detail.MOBILE, "13900000001")
                                    .in(2));
        }
        return company;
    }

    private static Examined examined(DingTalkCompany company, String... changes) {
        return examined("", company, changes);
    }

    private static Examined examined(String query, DingTalkCompany company, String... changes) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "corpId", company.corp().corpId(),
                "appKey", company.app().appKey(),
                "appSecret", company.app().secret(),
                "apiBaseUrl", VENDOR.dingtalk().apiBaseUrl(),
                "legacyApiBaseUrl", VENDOR.dingtalk().legacyApiBaseUrl(),
                "identityProviderAlias", "dingtalk"));
        for (int i = 0; i < changes.length; i += 2) {
            settings.put(changes[i], changes[i + 1]);
        }
        return Examined.of(company.realm(), "dingtalk-contacts", settings, query);
    }

    @Test
    @DisplayName("finds everything in order, on both hosts, with few calls")
    void inOrder(Realm realm) {
        DingTalkCompany company = company(realm);
        long before = VENDOR.dingtalk().calls().total();

        Examined found = examined(company);

        for (String code : new String[] {
            "settings",
            "network",
            "token",
            "corp",
            "clock",
            "old-api",
            "app",
            "address",
            "scope",
            "departments",
            "people",
            "details",
            "head-count",
            "identity-provider",
            "same-app"
        }) {
            assertThat(found.of(code)).as(code).isEqualTo("OK ok");
        }
        assertThat(VENDOR.dingtalk().calls().total() - before).isLessThanOrEqualTo(9);
        assertThat(found.fact("head-count", "people")).isEqualTo("3");
        assertThat(found.of("sign-in-permissions")).isEqualTo("INFO not-testable");
        assertThat(found.text("console-values"))
                .contains("重定向URL")
                .contains(realm.brokerEndpoint("dingtalk").toString());
        assertThat(found.all())
                .doesNotContain("anna", "13900000001", company.app().secret());
        assertThat(realm.users()).isEmpty();
    }

    @Test
    @DisplayName("tells what is wrong with app, secret and organisation")
    void credentials(Realm realm) {
        DingTalkCompany company = company(realm);

        Examined wrong = examined(company, "appSecret", "not-the-secret-of-this-app");
        assertThat(wrong.of("token")).isEqualTo("ERROR wrong-secret");
        assertThat(wrong.text("token")).contains("凭证与基础信息");
        assertThat(wrong.of("departments")).isEqualTo("INFO not-checked");
        assertThat(wrong.of("head-count")).isEqualTo("INFO not-checked");
        assertThat(examined(company, "corpId", "ding99999999", "identityProviderAlias", "")
                        .of("corp"))
                .isEqualTo("WARNING not-confirmed");
        assertThat(examined(company, "corpId", "ding99999999", "identityProviderAlias", "")
                        .of("people"))
                .as("the rest works with it")
                .isEqualTo("OK ok");
        VENDOR.dingtalk().fault(Fault.error(50003).on("/auth/scopes"));
        assertThat(examined(company).of("app")).isEqualTo("ERROR disabled");
    }

    @Test
    @DisplayName("names each permission point that is missing")
    void permissions(Realm realm) {
        DingTalkCompany company = company(realm);

        company.app().revoke(Permission.DEPARTMENTS);
        Examined departments = examined(company);
        assertThat(departments.of("departments")).isEqualTo("ERROR permission-missing");
        assertThat(departments.fact("departments", "missing")).isEqualTo("qyapi_get_department_list");
        assertThat(departments.text("departments"))
                .contains("qyapi_get_department_list")
                .contains("权限管理");

        company.app().grant(Permission.DEPARTMENTS).revoke(Permission.DEPARTMENT_MEMBERS);
        Examined members = examined(company);
        assertThat(members.of("departments")).isEqualTo("OK ok");
        assertThat(members.of("people")).isEqualTo("ERROR permission-missing");
        assertThat(members.fact("people", "missing")).isEqualTo("qyapi_get_department_member");

        company.app().grant(Permission.DEPARTMENT_MEMBERS).revoke(Permission.MEMBER);
        Examined details = examined(company);
        assertThat(details.of("people")).isEqualTo("OK ok");
        assertThat(details.of("details")).isEqualTo("ERROR permission-missing");
        assertThat(details.of("head-count")).isEqualTo("ERROR permission-missing");

        company.app().grant(Permission.MEMBER).revoke(Permission.MOBILE_FIELDS, Permission.PERSONAL_FIELDS);
        Examined fields = examined("?locale=zh-CN", company);
        assertThat(fields.of("fields")).isEqualTo("INFO withheld");
        assertThat(fields.text("fields")).contains("企业员工手机号信息");
    }

    @Test
    @DisplayName("shows the address that DingTalk saw, the scope, and a network that leads nowhere")
    void surroundings(Realm realm) {
        DingTalkCompany company = company(realm);

        company.app().allowIps("203.0.113.7");
        Examined address = examined(company);
        assertThat(address.of("address")).isEqualTo("ERROR not-trusted");
        assertThat(address.fact("address", "address")).isEqualTo("127.0.0.1");
        assertThat(address.text("address")).contains("服务器出口IP");
        company.app().allowIps();

        company.app().visibleUsers("anna");
        Examined single = examined(company);
        assertThat(single.of("scope")).isEqualTo("INFO part");
        assertThat(single.of("departments")).isEqualTo("INFO not-checked");
        assertThat(single.of("details")).isEqualTo("OK ok");
        company.app().visibleUsers();
        assertThat(examined(company).of("scope")).isEqualTo("ERROR empty");
        company.app().visibleDepartments(1L);

        Examined oldHost = examined(company, "legacyApiBaseUrl", "http://127.0.0.1:" + FreePort.find());
        assertThat(oldHost.of("token")).isEqualTo("OK ok");
        assertThat(oldHost.of("old-api")).isEqualTo("INFO not-checked");
        assertThat(oldHost.findings("network"))
                .anySatisfy(
                        network -> assertThat(network.path("outcome").asText()).isEqualTo("unreachable"));
        VENDOR.dingtalk().fault(DingTalkFault.blockedAddress().on("/auth/scopes"));
        // Under a name of its own: whoever is shut out asks nothing more of that address for five minutes.
        String other = VENDOR.dingtalk().apiBaseUrl().replace("127.0.0.1", "localhost");
        String otherLegacy = VENDOR.dingtalk().legacyApiBaseUrl().replace("127.0.0.1", "localhost");
        assertThat(examined(company, "apiBaseUrl", other, "legacyApiBaseUrl", otherLegacy)
                        .of("pace"))
                .isEqualTo("ERROR shut-out");
    }
}
