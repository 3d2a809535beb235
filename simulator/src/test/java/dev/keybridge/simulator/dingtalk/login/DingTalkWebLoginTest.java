package dev.keybridge.simulator.dingtalk.login;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.dingtalk.DingTalkClient;
import dev.keybridge.simulator.dingtalk.TestDingTalkCorp;
import dev.keybridge.simulator.dingtalk.corp.DingTalkCorp;
import dev.keybridge.simulator.dingtalk.corp.DingTalkVisitor;
import dev.keybridge.simulator.dingtalk.rules.DingTalkOpenPoint;
import dev.keybridge.simulator.http.Parameters;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.org.Detail;
import dev.keybridge.simulator.page.Phone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** The login page as a person sees it, and what its codes are good for. */
final class DingTalkWebLoginTest {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private final TestDingTalkCorp corp = new TestDingTalkCorp(VENDOR.dingtalk());
    private final DingTalkClient client = new DingTalkClient(VENDOR.dingtalk());
    private final Phone browser = new Phone(Phone.DESKTOP);
    private final Map<String, String> parameters = new LinkedHashMap<>();

    @BeforeEach
    void parameters() {
        parameters.put("redirect_uri", "http://127.0.0.1:8080/realms/r/broker/dingtalk/endpoint");
        parameters.put("response_type", "code");
        parameters.put("client_id", corp.app().appKey());
        parameters.put("scope", "openid corpid");
        parameters.put("prompt", "consent");
        parameters.put("state", "s-1.t_2");
        parameters.put("lang", "en");
    }

    private HttpResponse<String> open() {
        return browser.open(VENDOR.dingtalk().loginBaseUrl() + "/oauth2/auth?" + Phone.encode(parameters));
    }

    private HttpResponse<String> pick(String userid) {
        return browser.submit(open(), "pick", Map.of("userid", userid));
    }

    private HttpResponse<String> agree(HttpResponse<String> confirm, String chosen) {
        return browser.submit(confirm, "decide", Map.of("decision", "confirm", "chosen", chosen));
    }

    private static Parameters query(HttpResponse<String> redirect) {
        assertThat(redirect.statusCode()).as(redirect.body()).isEqualTo(302);
        return Parameters.parse(URI.create(Phone.location(redirect)).getRawQuery());
    }

    @Test
    @DisplayName("a member signs in, chooses the organisation and comes back with the code under both names")
    void login() {
        Parameters back = query(agree(pick("li.na"), TestDingTalkCorp.ID));
        assertThat(back.get("code")).isNotEmpty().isEqualTo(back.get("authCode"));
        assertThat(back.get("state")).isEqualTo("s-1.t_2");
        JsonNode token = DingTalkClient.json(client.exchange(corp.app(), back.get("code")));
        assertThat(token.path("corpId").asText()).isEqualTo(TestDingTalkCorp.ID);
        assertThat(token.path("expireIn").asInt()).isEqualTo(7200);
        JsonNode me = DingTalkClient.json(client.getNew(
                "/v1.0/contact/users/me", token.path("accessToken").asText()));
        assertThat(me.path("nick").asText()).isEqualTo("小娜");
        assertThat(me.path("unionId").asText()).isEqualTo(corp.corp().unionId(corp.app(), "li.na"));
        assertThat(me.path("email").asText()).isEqualTo("nana@private.example");
        JsonNode employee = client.old(
                "/topapi/user/getbyunionid",
                client.token(corp.app()),
                "{\"unionid\":\"" + me.path("unionId").asText() + "\"}");
        assertThat(employee.path("result").toString()).isEqualTo("{\"contact_type\":0,\"userid\":\"li.na\"}");
    }

    @Test
    @DisplayName("with scope openid nobody chooses an organisation and the token names none")
    void withoutCorp() {
        parameters.put("scope", "openid");
        HttpResponse<String> confirm = pick("li.na");
        assertThat(confirm.body()).doesNotContain("name=\"chosen\"");
        JsonNode token = DingTalkClient.json(
                client.exchange(corp.app(), query(agree(confirm, "")).get("authCode")));
        assertThat(token.has("accessToken")).isTrue();
        assertThat(token.has("corpId")).isFalse();
    }

    @Test
    @DisplayName("a code works once, for its app only, for five minutes; a JSAPI code never")
    void codes() {
        String code = VENDOR.dingtalk().issueAuthCode(corp.app(), "li.na");
        assertThat(client.exchange(corp.corp().app("dingotherapp"), code).statusCode())
                .isEqualTo(400);
        assertThat(client.exchange(corp.app(), code).statusCode()).isEqualTo(200);
        HttpResponse<String> again = client.exchange(corp.app(), code);
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(DingTalkClient.json(again).path("code").asText()).isEqualTo("invalidParameter.authCode.notFound");
        String late = VENDOR.dingtalk().issueAuthCode(corp.app(), "li.na");
        VENDOR.clock().advance(Duration.ofMinutes(5));
        assertThat(client.exchange(corp.app(), late).statusCode()).isEqualTo(400);
        String jsapi = VENDOR.dingtalk().issueJsapiCode(corp.app(), "li.na");
        assertThat(client.exchange(corp.app(), jsapi).statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("whoever refuses comes back with an error and the state")
    void refusal() {
        Parameters back = query(browser.submit(pick("li.na"), "decide", Map.of("decision", "refuse")));
        assertThat(back.get("error")).isEqualTo("access_denied");
        assertThat(back.get("state")).isEqualTo("s-1.t_2");
        assertThat(back.find("code")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "client_id, nobody, client_id",
        "response_type, token, response_type",
        "scope, snsapi_login, scope",
        "prompt, '', prompt",
        "redirect_uri, javascript:alert(1), redirect_uri",
    })
    @DisplayName("the page refuses what DingTalk refuses")
    void wrongParameters(String parameter, String value, String problem) {
        parameters.put(parameter, value);
        assertThat(Phone.problem(open())).isEqualTo(problem);
    }

    @Test
    @DisplayName("only registered origins are redirected to, or whole addresses if the switch says so")
    void redirects() {
        corp.app().redirectsTo("https://kc.example/cb");
        assertThat(Phone.problem(open())).isEqualTo("redirect_domain");
        parameters.put("redirect_uri", "https://kc.example/other");
        assertThat(open().body()).contains("id=\"people\"");
        VENDOR.dingtalk().set(DingTalkOpenPoint.REDIRECT_MATCH, "exact");
        assertThat(Phone.problem(open())).isEqualTo("redirect_domain");
        parameters.put("redirect_uri", "https://kc.example/cb");
        assertThat(open().body()).contains("id=\"people\"");
    }

    @Test
    @DisplayName("an internal app admits nobody from outside; an app that does learns that they are no employees")
    void outsiders() {
        assertThat(Phone.problem(browser.submit(open(), "pick", Map.of("visitor", "stranger"))))
                .isEqualTo("not_in_organisation");
        corp.app().admitsOtherCorps(true);
        HttpResponse<String> confirm = browser.submit(open(), "pick", Map.of("visitor", "contact"));
        JsonNode token = DingTalkClient.json(
                client.exchange(corp.app(), query(agree(confirm, "")).get("code")));
        assertThat(token.has("corpId")).isFalse();
        JsonNode me = DingTalkClient.json(client.getNew(
                "/v1.0/contact/users/me", token.path("accessToken").asText()));
        String appToken = client.token(corp.app());
        assertThat(client.old(
                                "/topapi/user/getbyunionid",
                                appToken,
                                "{\"unionid\":\"" + me.path("unionId").asText() + "\"}")
                        .path("result")
                        .path("contact_type")
                        .asInt())
                .isEqualTo(1);
        String stranger = VENDOR.dingtalk().issueAuthCode(corp.app(), DingTalkVisitor.stranger(), null);
        assertThat(client.exchange(corp.app(), stranger).statusCode()).isEqualTo(200);
        assertThat(client.old("/topapi/user/getbyunionid", appToken, "{\"unionid\":\"unknown\"}")
                        .path("errcode")
                        .asInt())
                .isEqualTo(60121);
    }

    @Test
    @DisplayName("somebody in two organisations chooses one of them; corpId and org_type narrow the choice")
    void twoOrganisations() {
        DingTalkCorp other = VENDOR.dingtalk().corp("dingother0corp");
        other.organisation().join("lina2", person -> person.human("Li Na").detail(Detail.ADMIN_LEVEL, "2"));
        corp.company().change("li.na", person -> person.human("Li Na"));
        assertThat(pick("li.na").body()).doesNotContain("dingother0corp");
        corp.app().admitsOtherCorps(true);
        HttpResponse<String> confirm = pick("li.na");
        assertThat(confirm.body()).contains(TestDingTalkCorp.ID, "dingother0corp");
        JsonNode token = DingTalkClient.json(client.exchange(
                corp.app(), query(agree(confirm, "dingother0corp")).get("code")));
        assertThat(token.path("corpId").asText()).isEqualTo("dingother0corp");
        parameters.put("org_type", "management");
        assertThat(pick("li.na").body()).doesNotContain("value=\"" + TestDingTalkCorp.ID + "\"");
        parameters.remove("org_type");
        parameters.put("corpId", TestDingTalkCorp.ID);
        assertThat(pick("li.na").body()).doesNotContain("dingother0corp");
    }

    @Test
    @DisplayName("exclusive login asks for the company and offers its own accounts; disabled ones are refused")
    void exclusive() {
        corp.company().change("zhao", person -> person.detail(Detail.EXCLUSIVE_ACCOUNT, "dingtalk"));
        parameters.put("exclusiveLogin", "true");
        assertThat(open().body()).contains("id=\"exclusiveCorpId\"");
        parameters.put("exclusiveCorpId", TestDingTalkCorp.ID);
        assertThat(open().body()).contains("zhao").doesNotContain("li.na");
        corp.company().disable("zhao");
        assertThat(Phone.problem(pick("zhao"))).isEqualTo("disabled_member");
    }

    @Test
    @DisplayName(
            "whoever leaves after signing in keeps a private profile but is no employee; the recycled id is not theirs")
    void leftMeanwhile() {
        String before = corp.corp().unionId(corp.app(), "zhao");
        String code = VENDOR.dingtalk().issueAuthCode(corp.app(), "zhao");
        corp.company().leave("zhao");
        corp.company().join("zhao", person -> person.name("另一个赵"));
        JsonNode token = DingTalkClient.json(client.exchange(corp.app(), code));
        JsonNode me = DingTalkClient.json(client.getNew(
                "/v1.0/contact/users/me", token.path("accessToken").asText()));
        assertThat(me.path("unionId").asText()).isEqualTo(before);
        assertThat(client.old("/topapi/user/getbyunionid", client.token(corp.app()), "{\"unionid\":\"" + before + "\"}")
                        .path("errcode")
                        .asInt())
                .isEqualTo(60121);
    }
}
