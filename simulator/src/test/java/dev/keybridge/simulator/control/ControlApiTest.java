package dev.keybridge.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.org.Detail;
import dev.keybridge.simulator.org.Organisation;
import dev.keybridge.simulator.org.PersonStatus;
import dev.keybridge.simulator.wecom.TestClient;
import dev.keybridge.simulator.wecom.TestCorp;
import dev.keybridge.simulator.wecom.rules.OpenPoint;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

import static dev.keybridge.simulator.wecom.TestClient.errcode;
import static org.assertj.core.api.Assertions.assertThat;

final class ControlApiTest {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private static final String CORP = "/control/wecom/corps/" + TestCorp.ID;

    private final TestCorp corp = new TestCorp(VENDOR.wecom());
    private final TestClient client = new TestClient(VENDOR.wecom());
    private final Organisation company = corp.company();

    private HttpResponse<String> send(String method, String path, String body, String contentType) {
        return client.exchange(HttpRequest.newBuilder(URI.create(VENDOR.baseUri() + path))
                .header("Content-Type", contentType)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private JsonNode ok(String method, String path, String body) {
        HttpResponse<String> response = send(method, path, body, "application/json");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return TestClient.json(response);
    }

    private int status(String method, String path, String body) {
        return send(method, path, body, "application/json").statusCode();
    }

    @Test
    @DisplayName("people join, change, leave, come back and get another id")
    void people() {
        ok("POST", CORP + "/people", "{\"userid\":\"new\",\"name\":\"新\",\"departments\":[4,2],\"mobile\":\"1\"}");
        assertThat(company.person("new").departmentIds()).containsExactly(4L, 2L);
        ok("PATCH", CORP + "/people/new", "{\"status\":\"DISABLED\",\"mobile\":null,\"attributes\":{\"工号\":\"E9\"}}");
        assertThat(company.person("new").status()).isEqualTo(PersonStatus.DISABLED);
        assertThat(company.person("new").detail(Detail.MOBILE)).isEmpty();
        assertThat(ok("GET", CORP + "/people/new", "").at("/attributes/0/value").asText())
                .isEqualTo("E9");
        ok("DELETE", CORP + "/people/new", "");
        assertThat(company.findPerson("new")).isEmpty();
        ok("POST", CORP + "/people/new/come-back", "");
        ok("POST", CORP + "/people/new/rename", "{\"userid\":\"newer\"}");
        assertThat(ok("GET", CORP + "/people?q=NEW", "").findValuesAsText("userid"))
                .containsExactly("newer");
    }

    @Test
    @DisplayName("departments and tags are added, changed and deleted")
    void departmentsAndTags() {
        ok("POST", CORP + "/departments", "{\"id\":9,\"name\":\"New\",\"parentId\":1}");
        ok("PATCH", CORP + "/departments/9", "{\"name\":\"Newer\",\"parentId\":4,\"leaders\":[\"zhao\"]}");
        assertThat(company.department(9).name()).isEqualTo("Newer");
        assertThat(company.department(9).parentId()).isEqualTo(4);
        ok("POST", CORP + "/tags", "{\"id\":1,\"name\":\"T\"}");
        ok("PATCH", CORP + "/tags/1", "{\"addPeople\":[\"zhao\"],\"addDepartments\":[9]}");
        assertThat(company.findTag(1).orElseThrow().departments()).containsExactly(9L);
        ok("DELETE", CORP + "/departments/9", "");
        ok("DELETE", CORP + "/tags/1", "");
        assertThat(company.tags()).isEmpty();
        assertThat(ok("GET", CORP + "/departments", "").findValuesAsText("name"))
                .contains("Backend");
    }

    @Test
    @DisplayName("faults, open points, limits, tokens, calls and time are set from outside")
    void rules() {
        ok(
                "POST",
                "/control/wecom/faults",
                "{\"name\":\"error\",\"code\":45009,\"path\":\"/cgi-bin/user/list\",\"where\":{\"department_id\":2},\"times\":2}");
        assertThat(errcode(client.get(corp.old(), "/cgi-bin/user/list", "department_id", 2)))
                .isEqualTo(45009);
        assertThat(ok("GET", "/control/wecom/faults", "")).hasSize(1);
        ok("DELETE", "/control/wecom/faults", "");
        assertThat(VENDOR.wecom().faults()).isEmpty();
        ok("PATCH", "/control/wecom/open-points", "{\"FETCH_CHILD\":\"ignored\"}");
        assertThat(VENDOR.wecom().openPoints().is(OpenPoint.FETCH_CHILD, "ignored"))
                .isTrue();
        ok("PATCH", "/control/wecom/limits", "{\"listIdPage\":3}");
        assertThat(VENDOR.wecom().limits().listIdPage()).isEqualTo(3);
        assertThat(ok("GET", "/control/wecom/calls", "").path("total").asInt()).isEqualTo(2);
        ok("DELETE", "/control/wecom/calls", "");
        assertThat(VENDOR.wecom().calls().total()).isZero();
        Instant before = VENDOR.clock().instant();
        ok("POST", "/control/clock", "{\"advanceSeconds\":3600}");
        assertThat(Duration.between(before, VENDOR.clock().instant())).isGreaterThanOrEqualTo(Duration.ofHours(1));
    }

    @Test
    @DisplayName("apps are changed, codes issued and phones handed over from outside")
    void apps() {
        corp.trimmed();
        ok(
                "PATCH",
                CORP + "/apps/1000002",
                "{\"visibleDepartments\":[4],\"trustedIps\":[\"203.0.113.7\"],\"disabled\":false}");
        assertThat(corp.trimmed().scope().departments()).containsExactly(4L);
        assertThat(corp.trimmed().trustedIps()).containsExactly("203.0.113.7");
        ok("PATCH", CORP + "/apps/1000002", "{\"trustedIps\":[]}");
        String code = ok("POST", CORP + "/codes", "{\"agentId\":1000002,\"userid\":\"zhao\",\"kind\":\"WEB\"}")
                .path("code")
                .asText();
        assertThat(client.get(corp.trimmed(), "/cgi-bin/auth/getuserinfo", "code", code)
                        .path("userid")
                        .asText())
                .isEqualTo("zhao");
        ok("PUT", CORP + "/phone", "{\"userid\":\"zhao\"}");
        ok("DELETE", CORP + "/phone", "");
        assertThat(ok("GET", "/control/wecom", "").at("/corps/0/apps/0/secret").asText())
                .isEqualTo(corp.trimmed().secret());
        ok("POST", "/control/reset", "");
        assertThat(VENDOR.wecom().corps()).isEmpty();
    }

    @Test
    @DisplayName("what is unknown or impossible is refused and said")
    void refused() {
        assertThat(status("GET", "/control/wecom/corps/wwnobody/people", "")).isEqualTo(404);
        assertThat(status("GET", CORP + "/people/ghost", "")).isEqualTo(404);
        assertThat(status("PATCH", CORP + "/people/zhao", "{\"shoe_size\":\"42\"}"))
                .isEqualTo(400);
        assertThat(status("PATCH", CORP + "/people/zhao", "[1]")).isEqualTo(400);
        assertThat(status("PATCH", CORP + "/people/zhao", "{oops")).isEqualTo(400);
        assertThat(status("POST", "/control/wecom/faults", "{\"name\":\"meteor\"}"))
                .isEqualTo(400);
        assertThat(status("PATCH", "/control/wecom/open-points", "{\"FETCH_CHILD\":\"maybe\"}"))
                .isEqualTo(400);
        assertThat(status("DELETE", CORP + "/departments/1", "")).isEqualTo(400);
        assertThat(status("GET", "/control/nothing", "")).isEqualTo(404);
        assertThat(status("PUT", CORP + "/people", "{}")).isEqualTo(405);
    }

    @Test
    @DisplayName("a web page elsewhere can neither send forms here nor come under a domain name of its own")
    void foreignPages() throws IOException {
        assertThat(send("POST", "/control/reset", "a=b", "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(415);
        assertThat(send("POST", "/control/reset", "{}", "text/plain").statusCode())
                .isEqualTo(415);
        assertThat(statusLineFor("evil.example.com", "/control/wecom")).contains(" 403 ");
        assertThat(statusLineFor("evil.example.com", "/")).contains(" 404 ");
        assertThat(statusLineFor("localhost", "/control/wecom")).contains(" 200 ");
        assertThat(VENDOR.wecom().corps()).hasSize(1);
    }

    private static String statusLineFor(String host, String path) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", VENDOR.baseUri().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("GET " + path + " HTTP/1.1\r\nHost: " + host + ":8180\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElseThrow();
        }
    }
}
