package dev.keybridge.simulator.dingtalk.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.dingtalk.DingTalkClient;
import dev.keybridge.simulator.dingtalk.TestDingTalkCorp;
import dev.keybridge.simulator.dingtalk.rules.DingTalkOpenPoint;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.page.Phone;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** What public sources leave open can be had either way. */
final class DingTalkOpenPointTest {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private final TestDingTalkCorp corp = new TestDingTalkCorp(VENDOR.dingtalk());
    private final DingTalkClient client = new DingTalkClient(VENDOR.dingtalk());

    private static void set(DingTalkOpenPoint point, String position) {
        VENDOR.dingtalk().set(point, position);
    }

    private JsonNode call(String path, String body) {
        return client.old(path, client.token(corp.app()), body);
    }

    private JsonNode user(String userid) {
        return call("/topapi/v2/user/get", "{\"userid\":\"" + userid + "\"}");
    }

    private JsonNode me() {
        String code = VENDOR.dingtalk().issueAuthCode(corp.app(), "li.na");
        String token = DingTalkClient.json(client.exchange(corp.app(), code))
                .path("accessToken")
                .asText();
        return DingTalkClient.json(client.getNew("/v1.0/contact/users/me", token));
    }

    @Test
    @DisplayName("tokens expire under either code")
    void expiredTokens() {
        String token = client.token(corp.app());
        String user = DingTalkClient.json(
                        client.exchange(corp.app(), VENDOR.dingtalk().issueAuthCode(corp.app(), "li.na")))
                .path("accessToken")
                .asText();
        VENDOR.clock().advance(Duration.ofHours(2));
        set(DingTalkOpenPoint.EXPIRED_TOKEN, "42001");
        assertThat(client.old("/topapi/user/count", token, "{}")
                        .path("sub_code")
                        .asText())
                .isEqualTo("42001");
        assertThat(client.getOld("/auth/scopes?access_token=" + token)
                        .path("errcode")
                        .asInt())
                .isEqualTo(42001);
        set(DingTalkOpenPoint.EXPIRED_USER_TOKEN, "InvalidAuthentication");
        assertThat(DingTalkClient.json(client.getNew("/v1.0/contact/users/me", user))
                        .path("code")
                        .asText())
                .isEqualTo("InvalidAuthentication");
    }

    @Test
    @DisplayName("codes come back under either name or both, live five minutes or one, and refusals have several names")
    void redirects() {
        Phone browser = new Phone(Phone.DESKTOP);
        set(DingTalkOpenPoint.REDIRECT_PARAMETERS, "authCode");
        assertThat(Phone.location(decide(browser, "confirm")))
                .contains("authCode=")
                .doesNotContain("?code=", "&code=");
        set(DingTalkOpenPoint.REDIRECT_PARAMETERS, "code");
        String back = Phone.location(decide(browser, "confirm"));
        assertThat(back).contains("code=").doesNotContain("authCode=");
        set(DingTalkOpenPoint.REFUSED_ERROR, "user_cancel");
        assertThat(Phone.location(decide(browser, "refuse"))).contains("error=user_cancel");
        set(DingTalkOpenPoint.REFUSED_ERROR, "missing");
        assertThat(Phone.location(decide(browser, "refuse")))
                .doesNotContain("error=")
                .contains("state=s");
        set(DingTalkOpenPoint.AUTH_CODE_LIFETIME, "one-minute");
        String code = VENDOR.dingtalk().issueAuthCode(corp.app(), "li.na");
        VENDOR.clock().advance(Duration.ofSeconds(61));
        assertThat(client.exchange(corp.app(), code).statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> decide(Phone browser, String decision) {
        Map<String, String> query = Map.of(
                "redirect_uri", "http://127.0.0.1/cb",
                "response_type", "code",
                "client_id", corp.app().appKey(),
                "scope", "openid",
                "prompt", "consent",
                "state", "s");
        HttpResponse<String> page =
                browser.open(VENDOR.dingtalk().loginBaseUrl() + "/oauth2/auth?" + Phone.encode(query));
        return browser.submit(
                browser.submit(page, "pick", Map.of("userid", "li.na")), "decide", Map.of("decision", decision));
    }

    @Test
    @DisplayName("unknown and out-of-scope people are found or not found in several ways")
    void people() {
        set(DingTalkOpenPoint.UNKNOWN_USERID, "33012");
        assertThat(user("nobody").path("errcode").asInt()).isEqualTo(33012);
        corp.app().visibleDepartments(4L);
        String liNa = "{\"unionid\":\"" + corp.corp().unionId(corp.app(), "li.na") + "\"}";
        assertThat(call("/topapi/user/getbyunionid", liNa).path("errcode").asInt(1))
                .isZero();
        set(DingTalkOpenPoint.UNION_ID_OUT_OF_SCOPE, "60121");
        assertThat(call("/topapi/user/getbyunionid", liNa).path("errcode").asInt())
                .isEqualTo(60121);
        String role = "{\"role_id\":3001,\"size\":100,\"offset\":0}";
        assertThat(call("/topapi/role/simplelist", role).path("result").path("list"))
                .hasSize(2);
        set(DingTalkOpenPoint.ROLE_MEMBERS_OUT_OF_SCOPE, "filtered");
        assertThat(call("/topapi/role/simplelist", role).path("result").path("list"))
                .hasSize(1);
    }

    @Test
    @DisplayName("fields look several ways")
    void fields() {
        set(DingTalkOpenPoint.DEFAULT_AVATAR, "empty");
        assertThat(user("zhao").path("result").path("avatar").asText("none")).isEmpty();
        corp.company().disable("zhao");
        set(DingTalkOpenPoint.DISABLE_STATUS, "text");
        assertThat(user("zhao").path("result").path("disable_status").isTextual())
                .isTrue();
        set(DingTalkOpenPoint.EXCLUSIVE_FIELDS, "missing");
        assertThat(user("zhao").path("result").fieldNames())
                .toIterable()
                .doesNotContain("exclusive_account", "disable_status", "login_id");
        assertThat(me().has("visitor")).isTrue();
        set(DingTalkOpenPoint.VISITOR, "missing");
        assertThat(me().has("visitor")).isFalse();
    }

    @Test
    @DisplayName("pages are smaller, successes silent, errors English")
    void envelopes() {
        set(DingTalkOpenPoint.USER_LIST_PAGE, "50");
        assertThat(call("/topapi/v2/user/list", "{\"dept_id\":2,\"cursor\":0,\"size\":51}")
                        .path("errcode")
                        .asInt())
                .isEqualTo(400002);
        assertThat(user("zhao").path("errmsg").asText()).isEqualTo("ok");
        set(DingTalkOpenPoint.SUCCESS_ERRMSG, "missing");
        assertThat(user("zhao").has("errmsg")).isFalse();
        set(DingTalkOpenPoint.ERROR_LANGUAGE, "english");
        assertThat(DingTalkClient.json(client.getNew("/v1.0/contact/users/me", "unknown"))
                        .path("message")
                        .asText())
                .isEqualTo("Invalid access_token");
    }
}
