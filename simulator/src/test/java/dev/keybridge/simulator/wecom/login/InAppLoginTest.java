package dev.keybridge.simulator.wecom.login;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.page.Phone;
import dev.keybridge.simulator.wecom.TestClient;
import dev.keybridge.simulator.wecom.TestCorp;
import dev.keybridge.simulator.wecom.corp.Visitor;
import dev.keybridge.simulator.wecom.rules.OpenPoint;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

final class InAppLoginTest {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private final TestCorp corp = new TestCorp(VENDOR.wecom());
    private final TestClient client = new TestClient(VENDOR.wecom());
    private final Phone phone = new Phone(Phone.WECOM);
    private final Map<String, String> query = new LinkedHashMap<>(Map.of(
            "appid", TestCorp.ID,
            "redirect_uri", "http://127.0.0.1:8080/cb",
            "response_type", "code",
            "scope", "snsapi_base",
            "state", "s-1",
            "agentid", "1000002",
            "lang", "en"));

    private HttpResponse<String> open() {
        return phone.open(VENDOR.wecom().oauthBaseUrl() + "/connect/oauth2/authorize?" + Phone.encode(query)
                + "#wechat_redirect");
    }

    private JsonNode exchanged(HttpResponse<String> redirect) {
        return client.get(corp.trimmed(), "/cgi-bin/auth/getuserinfo", "code", Phone.code(redirect));
    }

    @Test
    @DisplayName("a person known beforehand is sent back silently")
    void silent() {
        corp.trimmed();
        VENDOR.wecom().signedIn(TestCorp.ID, "li.na");
        HttpResponse<String> redirect = open();
        assertThat(Phone.location(redirect))
                .startsWith("http://127.0.0.1:8080/cb?code=")
                .endsWith("&state=s-1");
        assertThat(exchanged(redirect).path("userid").asText()).isEqualTo("li.na");
        VENDOR.wecom().signedIn(TestCorp.ID, Visitor.externalContact());
        assertThat(exchanged(open()).has("external_userid")).isTrue();
        VENDOR.wecom().signedOut(TestCorp.ID);
        assertThat(open().body()).contains("who holds the phone?");
    }

    @Test
    @DisplayName("otherwise one picks the person, and may stay that person in this browser")
    void pick() {
        corp.trimmed();
        HttpResponse<String> once = phone.submit(open(), "pick", Map.of("userid", "zhao"));
        assertThat(exchanged(once).path("userid").asText()).isEqualTo("zhao");
        phone.submit(open(), "pick", Map.of("userid", "boss", "remember", "on"));
        assertThat(exchanged(open()).path("userid").asText()).isEqualTo("boss");
    }

    @Test
    @DisplayName("the phone page makes a browser somebody's phone and nobody's again")
    void phonePage() {
        corp.trimmed();
        String page = VENDOR.wecom().oauthBaseUrl() + "/phone?lang=en&appid=" + TestCorp.ID;
        phone.submit(phone.open(page), "pick", Map.of("userid", "li.na"));
        assertThat(phone.open(page).body()).contains("Now: 李娜 (li.na)");
        assertThat(exchanged(open()).path("userid").asText()).isEqualTo("li.na");
        phone.submit(phone.open(page), "pick", Map.of("visitor", "nobody"));
        assertThat(phone.open(page).body()).contains("Now: nobody");
        assertThat(open().body()).contains("who holds the phone?");
    }

    @Test
    @DisplayName("outside WeCom the page only asks to open it there")
    void desktop() {
        corp.trimmed();
        Phone desktop = new Phone(Phone.DESKTOP);
        Phone weChat = new Phone("Mozilla/5.0 (iPhone) MicroMessenger/8.0.49");
        String url = VENDOR.wecom().oauthBaseUrl() + "/connect/oauth2/authorize?" + Phone.encode(query);
        assertThat(Phone.problem(desktop.open(url))).isEqualTo("not_in_app");
        assertThat(Phone.problem(weChat.open(url))).isEqualTo("not_in_app");
    }

    @Test
    @DisplayName("private information needs a consent, field by field, which is not asked for again for 30 days")
    void consent() {
        corp.trimmed().tickSensitiveFields("mobile", "email");
        query.put("scope", "snsapi_privateinfo");
        VENDOR.wecom().signedIn(TestCorp.ID, "li.na");
        HttpResponse<String> consent = open();
        assertThat(consent.body())
                .contains("id=\"field.mobile\"", "id=\"field.email\"")
                .doesNotContain("field.address");
        HttpResponse<String> redirect =
                phone.submit(consent, "consent", Map.of("decision", "confirm", "field.mobile", "on"));
        String ticket = exchanged(redirect).path("user_ticket").asText();
        JsonNode detail =
                client.post(corp.trimmed(), "/cgi-bin/auth/getuserdetail", "{\"user_ticket\":\"" + ticket + "\"}");
        assertThat(detail.path("mobile").asText()).isEqualTo("13800000001");
        assertThat(detail.has("email")).isFalse();
        VENDOR.clock().advance(Duration.ofDays(29));
        assertThat(exchanged(open()).has("user_ticket")).isTrue();
        VENDOR.clock().advance(Duration.ofDays(2));
        assertThat(open().body()).contains("id=\"consent\"");
    }

    @Test
    @DisplayName("whoever refuses to share is sent back without a code")
    void refusal() {
        corp.trimmed();
        query.put("scope", "snsapi_privateinfo");
        HttpResponse<String> consent = phone.submit(open(), "pick", Map.of("userid", "li.na"));
        assertThat(Phone.location(phone.submit(consent, "consent", Map.of("decision", "refuse"))))
                .isEqualTo("http://127.0.0.1:8080/cb?state=s-1");
    }

    @Test
    @DisplayName("for private information the member must be in the visible scope; for the userid alone not")
    void scope() {
        corp.trimmed().visibleDepartments(4L);
        VENDOR.wecom().signedIn(TestCorp.ID, "li.na");
        assertThat(exchanged(open()).path("userid").asText()).isEqualTo("li.na");
        query.put("scope", "snsapi_privateinfo");
        assertThat(Phone.problem(open())).isEqualTo("out_of_scope");
    }

    @Test
    @DisplayName("open point: private information without an agentid is an error page or treated as the silent form")
    void withoutAgentid() {
        corp.trimmed();
        VENDOR.wecom().signedIn(TestCorp.ID, "li.na");
        query.remove("agentid");
        assertThat(Phone.location(open())).contains("code=");
        query.put("scope", "snsapi_privateinfo");
        assertThat(Phone.problem(open())).isEqualTo("agentid_required");
        VENDOR.wecom().set(OpenPoint.PRIVATEINFO_WITHOUT_AGENTID, "as-base");
        assertThat(exchanged(open()).has("user_ticket")).isFalse();
    }

    @Test
    @DisplayName("a redirect that is not to the trusted domain ends on WeCom's own notice")
    void untrustedDomain() {
        corp.trimmed().trustDomains("sso.example.com").allowWebLoginTo("127.0.0.1:8080");
        HttpResponse<String> redirect = open();
        assertThat(Phone.location(redirect))
                .isEqualTo("/openwork/wwopen/uriconfirm?err_type=domain_err&uri=http%3A%2F%2F127.0.0.1%3A8080%2Fcb");
        HttpResponse<String> notice = phone.open(VENDOR.baseUri() + Phone.location(redirect));
        assertThat(Phone.problem(notice)).isEqualTo("domain_err");
        assertThat(notice.body()).contains("redirect_uri 需使用应用可信域名");
    }

    @Test
    @DisplayName("each wrong parameter has its own problem page")
    void problems() {
        corp.trimmed();
        assertProblem("appid", "wwnobody", "appid");
        assertProblem("response_type", "token", "response_type");
        assertProblem("scope", "openid", "scope");
        assertProblem("agentid", "77", "agentid");
        assertProblem("state", "x".repeat(129), "state");
        assertProblem("redirect_uri", "ftp://127.0.0.1/", "redirect_uri");
        VENDOR.wecom().signedIn(TestCorp.ID, "zhao");
        corp.company().leave("zhao");
        assertThat(Phone.problem(open())).isEqualTo("unknown_member");
    }

    private void assertProblem(String parameter, String value, String problem) {
        String right = query.put(parameter, value);
        assertThat(Phone.problem(open())).as(parameter).isEqualTo(problem);
        query.put(parameter, right);
    }
}
