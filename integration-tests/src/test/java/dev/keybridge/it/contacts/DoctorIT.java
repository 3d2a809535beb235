package dev.keybridge.it.contacts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.keybridge.it.keycloak.AdminApi;
import dev.keybridge.it.keycloak.FreePort;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.fault.Fault;
import dev.keybridge.simulator.fault.Hold;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.org.Detail;
import dev.keybridge.simulator.wecom.WeComFault;
import dev.keybridge.simulator.wecom.corp.AppKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("The test of a WeCom provider's set-up")
@ExtendWith(SharedKeycloak.class)
final class DoctorIT {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    /** A company with three people in three departments. */
    private static Company company(Realm realm) {
        Company company = Company.in(realm, VENDOR);
        company.people().addDepartment(2, "A", 1);
        company.people().addDepartment(3, "B", 2);
        for (String userid : new String[] {"anna", "bert", "carl"}) {
            company.people()
                    .join(
                            userid,
                            p -> p.name("Name of " + userid)
                                    .detail(Detail.MOBILE, "13900000001")
                                    .detail(Detail.EMAIL, userid + "@example.org")
                                    .in(3));
        }
        return company;
    }

    private static Examined examined(Company company, String... changes) {
        return examined("", company, changes);
    }

    private static Examined examined(String query, Company company, String... changes) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "corpId", company.corp().corpId(),
                "agentId", String.valueOf(company.app().agentId()),
                "appSecret", company.app().secret(),
                "apiBaseUrl", VENDOR.wecom().apiBaseUrl(),
                "identityProviderAlias", Company.ALIAS));
        for (int i = 0; i < changes.length; i += 2) {
            settings.put(changes[i], changes[i + 1]);
        }
        return Examined.of(company.realm(), "wecom-contacts", settings, query);
    }

    @Test
    @DisplayName("finds everything in order, with few calls, and changes nothing")
    void inOrder(Realm realm) {
        Company company = company(realm);
        long before = VENDOR.wecom().calls().total();

        Examined found = examined(
                company, "contactSyncSecret", company.corp().contactSync().secret());

        for (String code : new String[] {
            "settings",
            "network",
            "token",
            "clock",
            "agent",
            "app",
            "address",
            "departments",
            "scope",
            "people",
            "contact-sync",
            "identity-provider",
            "same-app",
            "database-clock",
            "sign-in-events",
            "admin-events"
        }) {
            assertThat(found.of(code)).as(code).isEqualTo("OK ok");
        }
        assertThat(VENDOR.wecom().calls().total() - before).isLessThanOrEqualTo(8);
        assertThat(found.fact("departments", "departments")).isEqualTo("3");
        assertThat(found.fact("contact-sync", "people")).isEqualTo("3");
        assertThat(found.of("base-url")).isEqualTo("INFO other");
        assertThat(found.of("fields")).isEqualTo("INFO some-missing");
        assertThat(found.of("schedule")).isEqualTo("INFO off");
        assertThat(found.of("target-group")).isEqualTo("INFO will-be-made");
        assertThat(found.of("front-end")).isEqualTo("WARNING not-public");
        assertThat(found.fact("console-values", "redirectUri"))
                .isEqualTo(realm.brokerEndpoint(Company.ALIAS).toString());
        assertThat(found.all())
                .as("neither people nor secrets")
                .doesNotContain(
                        "anna", "13900000001", "example.org", company.app().secret());
        assertThat(realm.users()).isEmpty();
        assertThat(realm.groups()).isEmpty();
    }

    @Test
    @DisplayName("tells what is wrong with secret, corp and app, and what was not looked at because of that")
    void credentials(Realm realm) {
        Company company = company(realm);

        Examined wrong = examined(company, "appSecret", "not-the-secret-of-this-app");
        assertThat(wrong.of("token")).isEqualTo("ERROR wrong-secret");
        assertThat(wrong.fact("token", "vendorCode")).isEqualTo("40001");
        assertThat(wrong.text("token")).contains("应用管理");
        assertThat(wrong.of("departments")).isEqualTo("INFO not-checked");
        assertThat(wrong.text("departments")).contains("The app’s credentials");
        assertThat(wrong.of("identity-provider")).isEqualTo("OK ok");
        assertThat(wrong.all()).doesNotContain("not-the-secret-of-this-app");

        assertThat(examined(company, "corpId", "ww0000000000009999", "identityProviderAlias", "")
                        .of("token"))
                .isEqualTo("ERROR wrong-corp");
        assertThat(examined(company, "agentId", "1000099").of("agent")).isEqualTo("ERROR other-app");
        assertThat(examined(company, "appSecret", company.corp().contactSync().secret())
                        .of("agent"))
                .isEqualTo("ERROR wrong-secret-kind");
        assertThat(examined(company, "contactSyncSecret", company.app().secret())
                        .of("contact-sync"))
                .isEqualTo("ERROR app-secret");
        assertThat(examined(company, "contactSyncSecret", "neither-of-the-two").of("contact-sync"))
                .isEqualTo("ERROR wrong-secret");
        assertThat(examined(company, "appSecret", "${vault.nothing-of-that-name}")
                        .of("vault"))
                .isEqualTo("ERROR missing");

        company.app().disabled(true);
        assertThat(examined(company).of("token")).isEqualTo("ERROR wrong-secret");
        company.app().disabled(false);
    }

    @Test
    @DisplayName("a secret that was reset is noticed although the old token still works")
    void resetSecret(Realm realm) {
        Company company = company(realm);
        assertThat(company.sync().added()).isEqualTo(3);
        company.app().secret("a-new-secret-" + realm.name());

        // The provider still has the old one.
        JsonNode answer = realm.post("/contacts/" + company.component() + "/test", null);

        assertThat(new Examined(answer).of("token")).isEqualTo("ERROR wrong-secret");
    }

    @Test
    @DisplayName("shows the address that WeCom saw, and asks to trust it")
    void address(Realm realm) {
        Company company = company(realm);
        company.app().trustIps("203.0.113.7");

        Examined found = examined(company);

        assertThat(found.of("address")).isEqualTo("ERROR not-trusted");
        assertThat(found.fact("address", "address")).isEqualTo("127.0.0.1");
        assertThat(found.text("address"))
                .contains("127.0.0.1")
                .contains("企业可信IP")
                .contains("60020");
        assertThat(found.of("people")).isEqualTo("INFO not-checked");
    }

    @Test
    @DisplayName("tells the visible scope: whole, a part, nobody; and which sensitive fields are withheld")
    void scope(Realm realm) {
        Company company = company(realm);

        company.app().visibleDepartments(2L);
        assertThat(examined(company).of("scope")).isEqualTo("INFO part");

        company.app().visibleUsers("anna");
        Examined single = examined(company);
        assertThat(single.of("scope")).isEqualTo("INFO part");
        assertThat(single.of("people")).isEqualTo("OK ok");
        assertThat(single.fact("scope", "singlePeople")).isEqualTo("1");

        company.app().visibleDepartments();
        Examined nobody = examined(company);
        assertThat(nobody.answer().toString()).contains("\"severity\":\"ERROR\"");

        company.corp().app(1000003, AppKind.SELF_BUILT_NEW);
        String secret = company.corp().app(1000003, AppKind.SELF_BUILT_NEW).secret();
        Examined trimmed = examined(company, "agentId", "1000003", "appSecret", secret);
        assertThat(trimmed.of("fields")).isEqualTo("INFO withheld");
        assertThat(trimmed.finding("fields").path("facts").path("missing").toString())
                .contains("mobile", "email", "biz_mail");
        assertThat(trimmed.of("same-app")).isEqualTo("INFO other");
    }

    @Test
    @DisplayName("compares the app's trusted domain and the identity provider with the realm")
    void realmSide(Realm realm) {
        Company company = company(realm);

        company.app().trustDomains("sso.example.com");
        Examined other = examined(company);
        assertThat(other.of("trusted-domain")).isEqualTo("ERROR other");
        assertThat(other.fact("trusted-domain", "trustedDomain")).isEqualTo("sso.example.com");
        realm.put("", Map.of("realm", realm.name(), "attributes", Map.of("frontendUrl", "https://sso.example.com")));
        Examined same = examined(company);
        assertThat(same.of("trusted-domain")).isEqualTo("OK ok");
        assertThat(same.of("front-end")).isEqualTo("OK ok");
        assertThat(same.fact("console-values", "redirectUri"))
                .isEqualTo("https://sso.example.com/realms/" + realm.name() + "/broker/wecom/endpoint");

        assertThat(examined(company, "identityProviderAlias", "nobody").of("identity-provider"))
                .isEqualTo("ERROR missing");
        assertThat(examined(company, "identityProviderAlias", "").of("identity-provider"))
                .isEqualTo("INFO not-set");
        JsonNode provider = realm.get("/identity-provider/instances/wecom");
        realm.put("/identity-provider/instances/wecom", ((ObjectNode) provider).put("enabled", false));
        assertThat(examined(company).of("identity-provider")).isEqualTo("WARNING disabled");
    }

    @Test
    @DisplayName(
            "tells when a QR code is switched on and no login page shows it, or the realm's policy refuses its frame")
    void signInPage(Realm realm) {
        Company company = company(realm);
        assertThat(examined(company).findings("sign-in-page")).isEmpty();

        ObjectNode provider = (ObjectNode) realm.get("/identity-provider/instances/wecom");
        provider.withObject("/config").put("kcTheme-panel", "tab");
        realm.put("/identity-provider/instances/wecom", provider);
        Examined noTheme = examined(company);
        assertThat(noTheme.of("sign-in-page")).isEqualTo("WARNING no-theme");
        assertThat(noTheme.text("sign-in-page")).contains("keycloak.v2").contains("Login theme: keybridge");

        String client = realm.client("portal", "https://portal.example.com/*");
        ObjectNode portal = (ObjectNode) realm.get("/clients/" + client);
        portal.withObject("/attributes").put("login_theme", "keybridge");
        realm.put("/clients/" + client, portal);
        assertThat(examined(company).of("sign-in-page"))
                .as("the theme of one client")
                .isEqualTo("OK ok");
        realm.delete("/clients/" + client);
        assertThat(examined(company).of("sign-in-page")).isEqualTo("WARNING no-theme");

        realm.put("", Map.of("realm", realm.name(), "loginTheme", "keybridge"));
        assertThat(examined(company).of("sign-in-page")).isEqualTo("OK ok");

        policy(realm, "frame-src https://login.work.weixin.qq.com; object-src 'none'");
        Examined refused = examined(company);
        assertThat(refused.of("sign-in-page")).isEqualTo("ERROR frames-refused");
        assertThat(refused.fact("sign-in-page", "alias")).isEqualTo("wecom");
        assertThat(refused.text("sign-in-page")).contains("https://login.work.weixin.qq.com", "Security defenses");
        policy(realm, "frame-src https://portal.example.com 'self'; object-src 'none'");
        assertThat(examined(company).of("sign-in-page")).isEqualTo("OK ok");

        provider = (ObjectNode) realm.get("/identity-provider/instances/wecom");
        realm.put("/identity-provider/instances/wecom", provider.put("enabled", false));
        assertThat(examined(company).findings("sign-in-page")).isEmpty();
    }

    private static void policy(Realm realm, String policy) {
        realm.put("", Map.of("realm", realm.name(), "browserSecurityHeaders", Map.of("contentSecurityPolicy", policy)));
    }

    @Test
    @DisplayName("tries each proxy, and tells a network that leads nowhere")
    void network(Realm realm) {
        Company company = company(realm);

        Examined proxies = examined(company, "proxies", "127.0.0.1:" + FreePort.find());
        assertThat(proxies.of("network")).isEqualTo("ERROR unreachable");
        assertThat(proxies.of("proxy")).isEqualTo("ERROR unreachable");
        Examined nowhere = examined(company, "apiBaseUrl", "http://127.0.0.1:" + FreePort.find());
        assertThat(nowhere.of("network")).isEqualTo("ERROR unreachable");
        assertThat(nowhere.of("clock")).isEqualTo("INFO not-checked");
        Examined elsewhere =
                examined(company, "apiBaseUrl", realm.server().url().toString());
        assertThat(elsewhere.of("network")).isEqualTo("ERROR nonsense");
        VENDOR.wecom().fault(WeComFault.throttled().on("/cgi-bin/department/list"));
        assertThat(examined(company).of("pace")).isEqualTo("WARNING throttled");
    }

    @Test
    @DisplayName("speaks English and Chinese, by the parameter, the account, or the browser")
    void languages(Realm realm) {
        Company company = company(realm);

        Examined chinese = examined("?locale=zh-CN", company, "agentId", "1000099");
        assertThat(chinese.text("agent")).startsWith("AgentId 属于另一个应用");
        assertThat(chinese.text("scope")).contains("应用");
        Examined english = examined("?locale=en", company, "agentId", "1000099");
        assertThat(english.text("agent")).startsWith("The agent ID belongs to another app");
        for (Examined one : new Examined[] {chinese, english}) {
            one.answer().path("findings").forEach(finding -> {
                String code = finding.path("code").asText();
                assertThat(finding.path("title").asText())
                        .as("a text for %s", finding)
                        .isNotBlank()
                        .isNotEqualTo(code + ": " + finding.path("outcome").asText());
                assertThat(one.text(code)).as("values for %s", finding).doesNotContain("{");
            });
        }
    }

    @Test
    @DisplayName("works for a provider that is not filled in, and may be asked once in ten seconds")
    void throttled(Realm realm) throws Exception {
        Company company = company(realm);
        String path = "/contacts/" + company.component() + "/test";
        CompletableFuture<AdminApi.Answer> first;
        // However long the first one takes: the ten seconds begin with it.
        try (Hold hold = new Hold()) {
            VENDOR.wecom()
                    .fault(Fault.held(hold)
                            .on("/cgi-bin/gettoken")
                            .in(company.corp().corpId()));
            first = CompletableFuture.supplyAsync(() -> realm.send("POST", path, null));
            await().until(hold::hasMet);

            AdminApi.Answer second = realm.send("POST", path, null);

            assertThat(second.status()).isEqualTo(429);
            assertThat(second.header("Retry-After")).contains("10");
        }
        assertThat(first.get().status()).isEqualTo(200);
    }
}
