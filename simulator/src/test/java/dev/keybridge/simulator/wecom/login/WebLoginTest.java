package dev.keybridge.simulator.wecom.login;

import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.page.Phone;
import dev.keybridge.simulator.wecom.TestClient;
import dev.keybridge.simulator.wecom.TestCorp;
import dev.keybridge.simulator.wecom.rules.OpenPoint;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

import static dev.keybridge.simulator.wecom.TestClient.errcode;
import static org.assertj.core.api.Assertions.assertThat;

final class WebLoginTest {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private static final String CALLBACK = "http://localhost:8080/realms/x/endpoint?a=b";

    private final TestCorp corp = new TestCorp(VENDOR.wecom());
    private final TestClient client = new TestClient(VENDOR.wecom());
    private final Phone browser = new Phone(Phone.DESKTOP);
    private final Map<String, String> query = new LinkedHashMap<>(Map.of(
            "login_type", "CorpApp",
            "appid", TestCorp.ID,
            "agentid", "1000002",
            "redirect_uri", CALLBACK,
            "state", "aB3-_.z",
            "lang", "en"));

    WebLoginTest() {
        corp.trimmed().name("Intranet <b>");
    }

    private HttpResponse<String> page() {
        return browser.open(VENDOR.wecom().loginBaseUrl() + "/wwlogin/sso/login?" + Phone.encode(query));
    }

    private HttpResponse<String> confirmed(Map<String, String> who) {
        HttpResponse<String> confirm = browser.submit(page(), "pick", who);
        return browser.submit(confirm, "decide", Map.of("decision", "confirm"));
    }

    private String exchanged(HttpResponse<String> redirect) {
        return client.get(corp.trimmed(), "/cgi-bin/auth/getuserinfo", "code", Phone.code(redirect))
                .toString();
    }

    @Test
    @DisplayName("whoever scans and confirms is sent back with a code and the state, and the code tells the userid")
    void confirm() {
        HttpResponse<String> redirect = confirmed(Map.of("userid", "li.na"));
        assertThat(redirect.statusCode()).isEqualTo(302);
        assertThat(Phone.location(redirect)).startsWith(CALLBACK + "&code=").endsWith("&state=aB3-_.z");
        assertThat(exchanged(redirect)).contains("\"userid\":\"li.na\"").doesNotContain("user_ticket");
    }

    @Test
    @DisplayName("whoever refuses is sent back with the state and no code")
    void refuse() {
        HttpResponse<String> confirm = browser.submit(page(), "pick", Map.of("userid", "li.na"));
        HttpResponse<String> redirect = browser.submit(confirm, "decide", Map.of("decision", "refuse"));
        assertThat(Phone.location(redirect)).isEqualTo(CALLBACK + "&state=aB3-_.z");
    }

    @Test
    @DisplayName("a customer and a stranger can scan, but are no members")
    void outsiders() {
        assertThat(exchanged(confirmed(Map.of("visitor", "stranger"))))
                .contains("\"openid\"")
                .doesNotContain("userid");
        assertThat(exchanged(confirmed(Map.of("visitor", "customer"))))
                .contains("\"external_userid\"")
                .doesNotContain("\"userid\"");
        assertThat(exchanged(confirmed(Map.of("visitor", "linked")))).contains("wwSIMlinked00000001/linked.member");
    }

    @Test
    @DisplayName("the list is searched by name and userid, and says how many there are")
    void search() {
        for (int number = 0; number < 60; number++) {
            corp.company().join("temp" + number, person -> person.name("Temp \"<" + "&'>"));
        }
        assertThat(page().body()).contains("64 members, the first 50 are shown");
        query.put("q", "李");
        assertThat(page().body()).contains("value=\"li.na\"", "One member").doesNotContain("value=\"boss\"");
        query.put("q", "WANG.");
        assertThat(page().body()).contains("value=\"Wang.Lei\"");
        query.put("q", "\"><script>");
        assertThat(page().body()).contains("Nobody matches").doesNotContain("<script>");
        query.put("q", "temp7");
        assertThat(page().body()).contains("Temp &quot;&lt;&amp;&#39;&gt;");
    }

    @Test
    @DisplayName("the page speaks Chinese unless asked for English, and shows names as text")
    void languages() {
        assertThat(page().body()).contains("Sign in with WeCom", "Intranet &lt;b&gt;");
        query.remove("lang");
        assertThat(page().body()).contains("使用企业微信登录", "lang=\"zh-CN\"");
    }

    @Test
    @DisplayName("each wrong parameter has its own problem page and no redirect")
    void problems() {
        assertProblem("login_type", "ServiceApp", "login_type");
        assertProblem("appid", "wwnobody", "appid");
        assertProblem("agentid", "77", "agentid");
        assertProblem("agentid", "", "agentid");
        assertProblem("redirect_uri", "", "redirect_uri");
        assertProblem("redirect_uri", "javascript:alert(1)", "redirect_uri");
        assertProblem("redirect_uri", "http://localhost/#x", "redirect_uri");
        assertProblem("redirect_uri", "https://evil.example/x", "redirect_domain");
        assertProblem("redirect_uri", "http://localhost@evil.example/", "redirect_domain");
        assertProblem("redirect_uri", "http://evil@localhost/", "redirect_domain");
        assertProblem("state", "x".repeat(129), "state");
        assertProblem("state", "a b", "state");
    }

    private void assertProblem(String parameter, String value, String problem) {
        String right = query.put(parameter, value);
        HttpResponse<String> page = page();
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(Phone.problem(page)).as(parameter + "=" + value).isEqualTo(problem);
        query.put(parameter, right);
    }

    @Test
    @DisplayName("the trusted domain counts with its port and without parent domains; web login has domains of its own")
    void domains() {
        corp.trimmed().trustDomains("sso.example.com:8443");
        query.put("redirect_uri", "https://SSO.example.com:8443/any/path");
        assertThat(Phone.problem(page())).isEqualTo("none");
        assertProblem("redirect_uri", "https://sso.example.com/", "redirect_domain");
        assertProblem("redirect_uri", "https://a.sso.example.com:8443/", "redirect_domain");
        corp.trimmed().allowWebLoginTo("other.example.com");
        query.put("redirect_uri", "https://other.example.com/");
        assertThat(Phone.problem(page())).isEqualTo("none");
    }

    @Test
    @DisplayName("when the domain is taken away after the redirect, the code cannot be exchanged")
    void domainTakenAway() {
        String code = Phone.code(confirmed(Map.of("userid", "li.na")));
        corp.trimmed().trustDomains("elsewhere.example.com");
        assertThat(errcode(client.get(corp.trimmed(), "/cgi-bin/auth/getuserinfo", "code", code)))
                .isEqualTo(50001);
    }

    @Test
    @DisplayName("open point: state of letters and digits only")
    void strictState() {
        VENDOR.wecom().set(OpenPoint.STATE_CHARACTERS, "alphanumeric");
        assertThat(Phone.problem(page())).isEqualTo("state");
        query.put("state", "abc123");
        assertThat(Phone.problem(page())).isEqualTo("none");
    }

    @Test
    @DisplayName("open point: a disabled member passes or is turned away by the page itself")
    void disabledMember() {
        corp.company().disable("zhao");
        assertThat(exchanged(confirmed(Map.of("userid", "zhao")))).contains("\"userid\":\"zhao\"");
        VENDOR.wecom().set(OpenPoint.DISABLED_MEMBER_SCANS, "refused");
        assertThat(Phone.problem(browser.submit(page(), "pick", Map.of("userid", "zhao"))))
                .isEqualTo("disabled_member");
        assertThat(Phone.problem(browser.submit(page(), "pick", Map.of("userid", "ghost"))))
                .isEqualTo("unknown_member");
    }

    @Test
    @DisplayName("without state none comes back, and a disabled app has no page")
    void noState() {
        query.remove("state");
        query.put("redirect_uri", "http://localhost:8080");
        assertThat(Phone.location(confirmed(Map.of("userid", "li.na"))))
                .matches("http://localhost:8080/\\?code=[\\w-]+");
        corp.trimmed().disabled(true);
        assertThat(Phone.problem(page())).isEqualTo("agentid");
    }
}
