package dev.keybridge.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.dingtalk.DingTalkClient;
import dev.keybridge.simulator.dingtalk.TestDingTalkCorp;
import dev.keybridge.simulator.dingtalk.corp.Permission;
import dev.keybridge.simulator.dingtalk.rules.DingTalkOpenPoint;
import dev.keybridge.simulator.junit.SimulatorExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** DingTalk through the control API. */
final class DingTalkControlTest {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private static final String BASE = "/control/dingtalk";
    private static final String CORP = BASE + "/corps/" + TestDingTalkCorp.ID;
    private static final String APP = CORP + "/apps/" + TestDingTalkCorp.APP_KEY;

    private final TestDingTalkCorp corp = new TestDingTalkCorp(VENDOR.dingtalk());
    private final DingTalkClient client = new DingTalkClient(VENDOR.dingtalk());

    private static HttpResponse<String> send(String method, String path, String body) {
        return DingTalkClient.send(HttpRequest.newBuilder(URI.create(VENDOR.baseUri() + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static JsonNode ok(String method, String path, String body) {
        HttpResponse<String> response = send(method, path, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return DingTalkClient.json(response);
    }

    @Test
    @DisplayName("the overview tells addresses, companies, apps, open points and faults")
    void overview() {
        corp.app().name("Keybridge");
        JsonNode overview = ok("GET", BASE, "");
        assertThat(overview.path("legacyApiBaseUrl").asText())
                .isEqualTo(VENDOR.dingtalk().legacyApiBaseUrl());
        JsonNode app = overview.path("corps").path(0).path("apps").path(0);
        assertThat(app.path("secret").asText()).isEqualTo(corp.app().secret());
        assertThat(app.path("permissions")).hasSize(Permission.values().length);
        assertThat(overview.path("openPoints")).hasSize(DingTalkOpenPoint.values().length);
        assertThat(overview.path("faultNames").toString()).contains("throttled", "blank-sub-code", "slow");
    }

    @Test
    @DisplayName("apps, people, roles and open points change")
    void changes() {
        ok(
                "PATCH",
                APP,
                "{\"permissions\":[\"MEMBER\"],\"visibleDepartments\":[4],\"visibleUsers\":[\"boss\"],\"developer\":\"X\"}");
        assertThat(corp.app().permissions()).containsExactly(Permission.MEMBER);
        assertThat(corp.app().scope().departments()).containsExactly(4L);
        assertThat(corp.app().scope().users()).containsExactly("boss");
        ok(
                "POST",
                CORP + "/people",
                "{\"userid\":\"new\",\"name\":\"新\",\"departments\":[4],\"exclusive_account\":\"sso\",\"human\":\"H\"}");
        assertThat(corp.company().person("new").human()).isEqualTo("H");
        ok("POST", CORP + "/tags", "{\"id\":7,\"name\":\"Auditor\",\"group\":\"岗位\"}");
        assertThat(corp.company().findTag(7).orElseThrow().group()).isEqualTo("岗位");
        ok("PATCH", BASE + "/open-points", "{\"DISABLE_STATUS\":\"text\"}");
        assertThat(VENDOR.dingtalk().openPoints().is(DingTalkOpenPoint.DISABLE_STATUS, "text"))
                .isTrue();
        assertThat(send("PATCH", APP, "{\"permissions\":[\"EVERYTHING\"]}").statusCode())
                .isEqualTo(400);
        assertThat(send("PATCH", APP, "{\"colour\":\"red\"}").statusCode()).isEqualTo(400);
        assertThat(send("PATCH", CORP + "/apps/unknown", "{}").statusCode()).isEqualTo(404);
        assertThat(send("PATCH", BASE + "/open-points", "{\"NOTHING\":\"text\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "expired-token",
                "dropped-tokens",
                "throttled",
                "platform-throttled",
                "month-used-up",
                "busy",
                "timed-out",
                "blank-sub-code",
                "blocked-address"
            })
    @DisplayName("every fault of DingTalk hits the next call and only that")
    void faults(String name) {
        String token = client.token(corp.app());
        ok("POST", BASE + "/faults", "{\"name\":\"" + name + "\",\"path\":\"/topapi/v2/user/get\"}");
        assertThat(client.old("/topapi/v2/user/get", token, "{\"userid\":\"boss\"}")
                        .path("errcode")
                        .asInt(88))
                .isNotZero();
        assertThat(ok("GET", BASE + "/faults", "")).isEmpty();
        assertThat(client.old("/topapi/v2/user/get", client.token(corp.app()), "{\"userid\":\"boss\"}")
                        .path("errcode")
                        .asInt(88))
                .isZero();
    }

    @Test
    @DisplayName("codes are issued, phones change hands, limits and tokens and calls are reset")
    void codes() {
        String code = ok("POST", APP + "/auth-codes", "{\"userid\":\"boss\"}")
                .path("code")
                .asText();
        assertThat(client.exchange(corp.app(), code).statusCode()).isEqualTo(200);
        String jsapi = ok("POST", APP + "/jsapi-codes", "{\"userid\":\"boss\"}")
                .path("code")
                .asText();
        String token = client.token(corp.app());
        assertThat(client.old("/topapi/v2/user/getuserinfo", token, "{\"code\":\"" + jsapi + "\"}")
                        .path("errcode")
                        .asInt(1))
                .isZero();
        ok("PUT", CORP + "/phone", "{\"userid\":\"boss\"}");
        assertThat(send("PUT", CORP + "/phone", "{\"userid\":\"nobody\"}").statusCode())
                .isEqualTo(404);
        ok("DELETE", CORP + "/phone", "");
        ok("PATCH", BASE + "/limits", "{\"callsPerSecond\":7}");
        assertThat(VENDOR.dingtalk().limits().callsPerSecond()).isEqualTo(7);
        ok("POST", BASE + "/drop-tokens", "");
        assertThat(client.token(corp.app())).isNotEqualTo(token);
        assertThat(ok("GET", BASE + "/calls", "")
                        .path("counts")
                        .path("/v1.0/oauth2/accessToken")
                        .asInt())
                .isEqualTo(2);
        ok("DELETE", BASE + "/calls", "");
        assertThat(VENDOR.dingtalk().calls().total()).isZero();
    }
}
