package dev.keybridge.simulator.wecom.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.wecom.TestClient;
import dev.keybridge.simulator.wecom.TestCorp;
import dev.keybridge.simulator.wecom.rules.OpenPoint;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

import static dev.keybridge.simulator.wecom.TestClient.errcode;
import static dev.keybridge.simulator.wecom.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

final class CheckOrderTest {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private static final String GET = "/cgi-bin/user/get";

    private final TestCorp corp = new TestCorp(VENDOR.wecom());
    private final TestClient client = new TestClient(VENDOR.wecom());

    @Test
    @DisplayName("every business error is HTTP 200, in the body and once more in two headers")
    void envelope() {
        HttpResponse<String> response = client.send(GET, Map.of());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json; charset=UTF-8");
        assertThat(response.headers().firstValue("Error-Code")).contains("41001");
        assertThat(response.headers().firstValue("Error-Msg"))
                .contains(json(response).path("errmsg").asText());
        assertThat(json(response).path("errmsg").asText())
                .matches("access_token missing, hint: \\[\\d{24}\\], from ip: 127\\.0\\.0\\.1, "
                        + "more info at https://open\\.work\\.weixin\\.qq\\.com/devtool/query\\?e=41001");
    }

    @Test
    @DisplayName("a success says so in the same places")
    void success() {
        HttpResponse<String> response =
                client.send(GET, Map.of("access_token", client.token(corp.old()), "userid", "li.na"));
        assertThat(response.headers().firstValue("Error-Code")).contains("0");
        assertThat(response.headers().firstValue("Error-Msg")).contains("ok");
        assertThat(errcode(json(response))).isZero();
    }

    @Test
    @DisplayName("error answers still carry the array fields, empty")
    void emptyArrays() {
        JsonNode error = client.get(GET, Map.of());
        for (String field : new String[] {"department", "order", "is_leader_in_dept", "direct_leader"}) {
            assertThat(error.path(field).isArray()).as(field).isTrue();
            assertThat(error.path(field)).isEmpty();
        }
        assertThat(client.get("/cgi-bin/user/list_id", Map.of())
                        .path("dept_user")
                        .isArray())
                .isTrue();
        assertThat(client.get("/cgi-bin/department/simplelist", Map.of())
                        .path("department_id")
                        .isArray())
                .isTrue();
        assertThat(client.get("/cgi-bin/getcallbackip", Map.of())
                        .path("ip_list")
                        .isArray())
                .isTrue();
    }

    @Test
    @DisplayName("an unknown path is HTTP 404 without a body, and the nearest path is named to the tester")
    void unknownPath() {
        HttpResponse<String> response = client.send("/cgi-bin/user/lst", Map.of("access_token", "secret-token"));
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEmpty();
        assertThat(VENDOR.wecom().unexpected()).containsExactly("GET /cgi-bin/user/lst (nearest: /cgi-bin/user/list)");
    }

    @Test
    @DisplayName("the token counts only in the query")
    void tokenOnlyInQuery() {
        HttpRequest request = HttpRequest.newBuilder(client.uri(GET, Map.of("userid", "li.na")))
                .header("Authorization", "Bearer " + client.token(corp.old()))
                .build();
        assertThat(errcode(json(client.exchange(request)))).isEqualTo(41001);
    }

    @Test
    @DisplayName(
            "presence of the token, its validity, the app, the address, the permission, parameters, data: in this order")
    void order() {
        String token = client.token(corp.sync());
        corp.sync().trustIps("203.0.113.7").disabled(true);
        assertThat(errcode(client.get(GET, Map.of()))).isEqualTo(41001);
        assertThat(errcode(client.get(GET, Map.of("access_token", "garbage")))).isEqualTo(40014);
        assertThat(errcode(client.get(GET, Map.of("access_token", token)))).isEqualTo(50003);
        corp.sync().disabled(false);
        assertThat(errcode(client.get(GET, Map.of("access_token", token)))).isEqualTo(60020);
        corp.sync().trustIps();
        assertThat(errcode(client.get(GET, Map.of("access_token", token)))).isEqualTo(48009);
        assertThat(errcode(client.get(corp.old(), GET, Map.of()))).isEqualTo(41009);
        assertThat(errcode(client.get(corp.old(), GET, "userid", "ghost"))).isEqualTo(60111);
    }

    @Test
    @DisplayName("a token that has run out is 42001, a token that was dropped early 40014")
    void expiry() {
        String token = client.token(corp.old());
        VENDOR.clock().advance(Duration.ofSeconds(7200));
        assertThat(errcode(client.get(GET, Map.of("access_token", token)))).isEqualTo(42001);
        VENDOR.wecom().set(OpenPoint.EXPIRED_TOKEN, "40014");
        assertThat(errcode(client.get(GET, Map.of("access_token", token)))).isEqualTo(40014);
        String next = client.token(corp.old());
        VENDOR.wecom().dropTokens();
        assertThat(errcode(client.get(GET, Map.of("access_token", next)))).isEqualTo(40014);
    }

    @Test
    @DisplayName("GET where POST is needed is refused and reported as unexpected")
    void wrongMethod() {
        assertThat(errcode(client.get(corp.sync(), "/cgi-bin/user/list_id", Map.of())))
                .isEqualTo(43002);
        assertThat(VENDOR.wecom().unexpected()).containsExactly("GET /cgi-bin/user/list_id (it is POST)");
    }

    @Test
    @DisplayName("open point: error texts without hint, address and link")
    void noHint() {
        VENDOR.wecom().set(OpenPoint.ERROR_HINT, "missing");
        assertThat(client.get(GET, Map.of()).path("errmsg").asText()).isEqualTo("access_token missing");
    }
}
