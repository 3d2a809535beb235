package dev.keybridge.simulator.dingtalk.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.dingtalk.DingTalkClient;
import dev.keybridge.simulator.dingtalk.DingTalkFault;
import dev.keybridge.simulator.dingtalk.TestDingTalkCorp;
import dev.keybridge.simulator.dingtalk.corp.Permission;
import dev.keybridge.simulator.dingtalk.rules.DingTalkOpenPoint;
import dev.keybridge.simulator.fault.Fault;
import dev.keybridge.simulator.junit.SimulatorExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the gateway before both hosts lets in, and how each host refuses. */
final class DingTalkGatewayTest {
    private static final String USER_GET = "/topapi/v2/user/get";
    private static final String LI_NA = "{\"userid\":\"li.na\"}";
    private static final String LEAVES = "/v1.0/contact/empLeaveRecords?startTime=2026-01-01T00:00:00Z";

    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private final TestDingTalkCorp corp = new TestDingTalkCorp(VENDOR.dingtalk());
    private final DingTalkClient client = new DingTalkClient(VENDOR.dingtalk());

    private static void assertWrapped(JsonNode answer, String subCode) {
        assertThat(answer.path("errcode").asInt()).isEqualTo(88);
        assertThat(answer.path("sub_code").isTextual()).isTrue();
        assertThat(answer.path("sub_code").asText()).isEqualTo(subCode);
        assertThat(answer.path("errmsg").asText()).startsWith("ding talk error[subcode=" + subCode + ",submsg=");
        assertThat(answer.path("request_id").asText()).matches("[a-z0-9]{12,13}");
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(DingTalkClient.json(answer).path("code").asText()).isEqualTo(code);
        assertThat(DingTalkClient.json(answer).path("requestid").asText()).matches("[0-9A-F-]{36}");
    }

    @Test
    @DisplayName("a token is the same on both hosts and by every way to get one, and asking again extends it")
    void token() {
        String token = client.token(corp.app());
        VENDOR.clock().advance(Duration.ofMinutes(110));
        String app =
                "appkey=" + corp.app().appKey() + "&appsecret=" + corp.app().secret();
        JsonNode old = client.getOld("/gettoken?" + app);
        assertThat(old.path("access_token").asText()).isEqualTo(token);
        assertThat(old.path("expires_in").asInt()).isEqualTo(7200);
        JsonNode snake = DingTalkClient.json(client.postNew(
                "/v1.0/oauth2/" + TestDingTalkCorp.ID + "/token",
                "{\"client_id\":\"%s\",\"client_secret\":\"%s\",\"grant_type\":\"client_credentials\"}"
                        .formatted(corp.app().appKey(), corp.app().secret())));
        assertThat(snake.path("access_token").asText()).isEqualTo(token);
        VENDOR.clock().advance(Duration.ofMinutes(110));
        assertThat(client.old(USER_GET, token, LI_NA).path("errcode").asInt(1)).isZero();
        assertThat(client.getNew(LEAVES, token).statusCode()).isEqualTo(200);
        VENDOR.clock().advance(Duration.ofMinutes(11));
        assertWrapped(client.old(USER_GET, token, LI_NA), "40014");
        assertThat(client.token(corp.app())).isNotEqualTo(token);
    }

    @Test
    @DisplayName("switched to rotate, every token is another one, and the former may be revoked")
    void rotation() {
        VENDOR.dingtalk().set(DingTalkOpenPoint.TOKEN_AGAIN, "rotate");
        String first = client.token(corp.app());
        String second = client.token(corp.app());
        assertThat(second).isNotEqualTo(first);
        assertThat(client.old(USER_GET, first, LI_NA).path("errcode").asInt(1)).isZero();
        VENDOR.dingtalk().set(DingTalkOpenPoint.TOKEN_AGAIN, "rotate-and-revoke");
        client.token(corp.app());
        assertWrapped(client.old(USER_GET, second, LI_NA), "40014");
    }

    @Test
    @DisplayName("wrong credentials and forms have each host's own errors")
    void credentials() {
        assertRefused(
                client.postNew("/v1.0/oauth2/accessToken", "{\"appKey\":\"dingtestapp1\",\"appSecret\":\"wrong\"}"),
                400,
                "invalidClientIdOrSecret");
        HttpResponse<String> form = DingTalkClient.send(
                HttpRequest.newBuilder(URI.create(VENDOR.dingtalk().apiBaseUrl() + "/v1.0/oauth2/accessToken"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("appKey=a&appSecret=b"))
                        .build());
        assertRefused(form, 400, "Missingbody");
        assertRefused(
                client.postNew(
                        "/v1.0/oauth2/unknown/token",
                        "{\"client_id\":\"a\",\"client_secret\":\"b\",\"grant_type\":\"client_credentials\"}"),
                500,
                "unknownError");
        assertThat(client.getOld("/gettoken?appkey=a&appsecret=b")
                        .path("errcode")
                        .asInt())
                .isEqualTo(40096);
        assertThat(client.getOld("/gettoken?appkey=a").path("errcode").asInt()).isEqualTo(40035);
    }

    @Test
    @DisplayName("the old host takes tokens from query or form only, the new one from its header only")
    void whereTheTokenStands() {
        String token = client.token(corp.app());
        assertWrapped(
                DingTalkClient.json(DingTalkClient.send(HttpRequest.newBuilder(client.old(USER_GET))
                        .header("x-acs-dingtalk-access-token", token)
                        .POST(HttpRequest.BodyPublishers.ofString(LI_NA))
                        .build())),
                "40000");
        JsonNode form = DingTalkClient.json(DingTalkClient.send(HttpRequest.newBuilder(client.old(USER_GET))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("userid=li.na&access_token=" + token))
                .build()));
        assertThat(form.path("result").path("name").asText()).isEqualTo("李娜");
        assertRefused(
                client.getNew(LEAVES + "&access_token=" + token, ""), 400, "AuthenticationFailed.MissingParameter");
        assertRefused(client.getNew(LEAVES, "unknown"), 400, "InvalidAuthentication");
        assertThat(client.getOld("/auth/scopes?access_token=unknown")
                        .path("errcode")
                        .asInt())
                .isEqualTo(40014);
    }

    @Test
    @DisplayName("user tokens and app tokens do not stand in for each other")
    void kindsOfTokens() {
        String user = DingTalkClient.json(
                        client.exchange(corp.app(), VENDOR.dingtalk().issueAuthCode(corp.app(), "li.na")))
                .path("accessToken")
                .asText();
        assertWrapped(client.old(USER_GET, user, LI_NA), "40014");
        assertRefused(
                client.getNew("/v1.0/contact/users/me", client.token(corp.app())),
                403,
                "Forbidden.AccessDenied.AccessTokenPermissionDenied");
        VENDOR.clock().advance(Duration.ofHours(2));
        assertRefused(client.getNew("/v1.0/contact/users/me", user), 400, "accesstoken.expired");
    }

    @Test
    @DisplayName("missing permission points and foreign addresses are refused by name")
    void permissions() {
        String token = client.token(corp.app());
        corp.app().revoke(Permission.MEMBER, Permission.LEAVE_RECORDS);
        JsonNode old = client.old(USER_GET, token, LI_NA);
        assertWrapped(old, "60011");
        assertThat(old.path("sub_msg").asText()).contains("{requiredScopes=[qyapi_get_member]}");
        HttpResponse<String> refused = client.getNew(LEAVES, token);
        assertRefused(refused, 403, "Forbidden.AccessDenied.AccessTokenPermissionDenied");
        assertThat(DingTalkClient.json(refused).path("accessdenieddetail").toString())
                .isEqualTo("{\"requiredScopes\":[\"Contact.Common.Read\"]}");
        corp.app().allowIps("203.0.113.7");
        assertWrapped(client.old(USER_GET, token, LI_NA), "60020");
        assertThat(client.old(USER_GET, token, LI_NA).toString())
                .contains("127.0.0.1", corp.app().appKey());
        assertRefused(client.getNew(LEAVES, token), 403, "Forbidden.AccessDenied.IpNotInWhiteList");
    }

    @Test
    @DisplayName("unknown paths are answered as each host answers them and are remembered")
    void unknownPaths() {
        JsonNode topapi = client.old("/topapi/v2/user/gett", "any", "{}");
        assertThat(topapi.path("errcode").asInt()).isEqualTo(22);
        assertThat(topapi.path("sub_msg").asText()).contains("dingtalk.oapi.v2.user.gett");
        assertThat(client.getOld("/getoken").path("errcode").asInt()).isEqualTo(404);
        HttpResponse<String> unknown = client.getNew("/v1.0/contact/nothing", "any");
        assertThat(unknown.statusCode()).isEqualTo(200);
        assertThat(DingTalkClient.json(unknown).path("errcode").asInt()).isEqualTo(404);
        assertThat(unknown.headers().firstValue("Server")).hasValue("DingTalk/1.0.0");
        assertThat(unknown.headers().firstValue("x-acs-trace-id")).isPresent();
        assertThat(VENDOR.dingtalk().unexpected())
                .containsExactly(
                        "POST /topapi/v2/user/gett (nearest: /topapi/v2/user/get)",
                        "GET /getoken (nearest: /gettoken)",
                        "GET /v1.0/contact/nothing (nearest: /v1.0/contact/users/me)");
    }

    @Test
    @DisplayName("more calls a second to one path than allowed are refused, 20 unless set; other paths go on")
    void qps() {
        String token = client.token(corp.app());
        assertThat(VENDOR.dingtalk().limits().callsPerSecond()).isEqualTo(20);
        VENDOR.dingtalk().limits().callsPerSecond(3);
        long refused = 0;
        for (int call = 0; call < 30; call++) {
            refused +=
                    client.old(USER_GET, token, LI_NA).path("sub_code").asText().equals("90018") ? 1 : 0;
        }
        assertThat(refused).isPositive();
        assertThat(client.old("/topapi/v2/department/listsubid", token, "{\"dept_id\":1}")
                        .path("errcode")
                        .asInt(1))
                .isZero();
        VENDOR.dingtalk().limits().callsPerSecond(0);
        assertRefused(client.getNew(LEAVES, token), 403, "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi");
        VENDOR.dingtalk().limits().callsPerSecond(Integer.MAX_VALUE).platformCallsPerSecond(0);
        assertWrapped(client.old(USER_GET, token, LI_NA), "90002");
    }

    @Test
    @DisplayName("faults speak the language of the host that they happen at")
    void faults() {
        String token = client.token(corp.app());
        VENDOR.dingtalk().fault(DingTalkFault.throttled().times(2));
        assertWrapped(client.old(USER_GET, token, LI_NA), "90018");
        assertRefused(client.getNew(LEAVES, token), 403, "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi");
        VENDOR.dingtalk().fault(DingTalkFault.busy().times(2));
        assertThat(client.old(USER_GET, token, LI_NA).path("errcode").asInt()).isEqualTo(-1);
        assertRefused(client.getNew(LEAVES, token), 500, "system.busy");
        VENDOR.dingtalk().fault(DingTalkFault.timedOut());
        assertThat(client.old(USER_GET, token, LI_NA).path("errcode").asInt()).isEqualTo(15);
        VENDOR.dingtalk().fault(DingTalkFault.blankSubCode());
        JsonNode blank = client.old(USER_GET, token, LI_NA);
        assertThat(blank.path("errcode").asInt()).isEqualTo(88);
        assertThat(blank.path("sub_code").asText("x")).isEmpty();
        VENDOR.dingtalk().fault(Fault.error(403, "Forbidden.Something", "text"));
        assertRefused(client.getNew(LEAVES, token), 403, "Forbidden.Something");
        VENDOR.dingtalk().fault(DingTalkFault.gatewayPage());
        HttpResponse<String> page = client.getNew(LEAVES, token);
        assertThat(page.statusCode()).isEqualTo(504);
        assertThat(page.body()).startsWith("<!DOCTYPE html>");
        VENDOR.dingtalk().fault(DingTalkFault.blockedAddress());
        assertThat(client.old(USER_GET, token, LI_NA).path("status").asInt()).isEqualTo(1111);
        VENDOR.dingtalk().fault(Fault.hidden("li.na"));
        assertThat(client.old(USER_GET, token, LI_NA).path("errcode").asInt()).isEqualTo(60121);
        VENDOR.dingtalk().clearFaults();
        VENDOR.dingtalk().fault(DingTalkFault.expiredToken());
        assertWrapped(client.old(USER_GET, token, LI_NA), "40014");
    }

    @Test
    @DisplayName("faults are aimed at one company, one path and a parameter of the body")
    void aim() {
        String token = client.token(corp.app());
        VENDOR.dingtalk()
                .fault(Fault.closedConnection()
                        .in(TestDingTalkCorp.ID)
                        .on("/topapi/v2/user/list")
                        .where("dept_id", 2));
        String sales = "{\"dept_id\":4,\"cursor\":0,\"size\":10}";
        assertThat(client.old("/topapi/v2/user/list", token, sales)
                        .path("errcode")
                        .asInt(1))
                .isZero();
        assertThatThrownBy(() -> client.old("/topapi/v2/user/list", token, sales.replace('4', '2')))
                .hasRootCauseInstanceOf(IOException.class);
        assertThat(VENDOR.dingtalk().calls("/topapi/v2/user/list")).isEqualTo(2);
        assertThat(VENDOR.dingtalk().calls().latest().get(2).outcome()).isEqualTo("ClosedConnection");
        assertThat(VENDOR.dingtalk().calls().latest().toString())
                .doesNotContain(token, corp.app().secret());
    }

    @Test
    @DisplayName("without an Accept header the new host may answer in XML")
    void xml() {
        VENDOR.dingtalk().set(DingTalkOpenPoint.WITHOUT_ACCEPT, "xml");
        HttpResponse<String> answer = DingTalkClient.send(
                HttpRequest.newBuilder(URI.create(VENDOR.dingtalk().apiBaseUrl() + LEAVES))
                        .build());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<code>AuthenticationFailed.MissingParameter</code>");
    }
}
