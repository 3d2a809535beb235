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

import java.time.Duration;
import java.util.Map;

import static dev.keybridge.simulator.wecom.TestClient.errcode;
import static org.assertj.core.api.Assertions.assertThat;

final class GetTokenTest {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private static final String PATH = "/cgi-bin/gettoken";

    private final TestCorp corp = new TestCorp(VENDOR.wecom());
    private final TestClient client = new TestClient(VENDOR.wecom());

    @Test
    @DisplayName("asking again while the token is good returns the same token with the time that is left")
    void idempotent() {
        JsonNode first = client.get(
                PATH, Map.of("corpid", TestCorp.ID, "corpsecret", corp.old().secret()));
        VENDOR.clock().advance(Duration.ofSeconds(100));
        JsonNode second = client.get(
                PATH, Map.of("corpid", TestCorp.ID, "corpsecret", corp.old().secret()));
        assertThat(errcode(first)).isZero();
        assertThat(first.path("errmsg").asText()).isEqualTo("ok");
        assertThat(first.path("expires_in").asInt()).isBetween(7190, 7200);
        assertThat(second.path("access_token")).isEqualTo(first.path("access_token"));
        assertThat(second.path("expires_in").asInt()).isBetween(7000, 7100);
    }

    @Test
    @DisplayName("each app has a token of its own, and after two hours a new one")
    void perAppAndTime() {
        String old = client.token(corp.old());
        assertThat(client.token(corp.trimmed())).isNotEqualTo(old);
        VENDOR.clock().advance(Duration.ofSeconds(7201));
        assertThat(client.token(corp.old())).isNotEqualTo(old);
    }

    @Test
    @DisplayName("a missing secret is noticed before a missing corp id, then an unknown corp, then a wrong secret")
    void order() {
        assertThat(errcode(client.get(PATH, Map.of()))).isEqualTo(41004);
        assertThat(errcode(client.get(PATH, Map.of("corpsecret", "x")))).isEqualTo(41002);
        assertThat(errcode(client.get(PATH, Map.of("corpsecret", "x", "corpid", "wwnobody"))))
                .isEqualTo(40013);
        assertThat(errcode(client.get(PATH, Map.of("corpsecret", "x", "corpid", TestCorp.ID))))
                .isEqualTo(40001);
    }

    @Test
    @DisplayName("the secret of another corp is called invalid, that of a disabled app wrong")
    void secretsThatDoNotFit() {
        String elsewhere = VENDOR.wecom().corp("wwother").contactSync().secret();
        assertThat(errcode(client.get(PATH, Map.of("corpid", TestCorp.ID, "corpsecret", elsewhere))))
                .isEqualTo(40091);
        corp.old().disabled(true);
        assertThat(errcode(client.get(
                        PATH,
                        Map.of("corpid", TestCorp.ID, "corpsecret", corp.old().secret()))))
                .isEqualTo(40001);
    }

    @Test
    @DisplayName("too many wrong secrets ban the caller's address for an hour, right secrets included")
    void ban() {
        VENDOR.wecom().limits().wrongSecretsPerHour(3);
        String token = client.token(corp.old());
        for (int attempt = 0; attempt < 4; attempt++) {
            client.get(PATH, Map.of("corpid", TestCorp.ID, "corpsecret", "wrong"));
        }
        Map<String, String> right =
                Map.of("corpid", TestCorp.ID, "corpsecret", corp.trimmed().secret());
        assertThat(errcode(client.get(PATH, right))).isEqualTo(45009);
        assertThat(errcode(client.get("/cgi-bin/tag/list", Map.of("access_token", token))))
                .isEqualTo(45009);
        VENDOR.clock().advance(Duration.ofMinutes(61));
        assertThat(errcode(client.get(PATH, right))).isZero();
    }

    @Test
    @DisplayName("open point: whether a repeated answer promises the full two hours again")
    void repeatedPromise() {
        VENDOR.wecom().set(OpenPoint.REPEATED_EXPIRES_IN, "full");
        client.token(corp.old());
        VENDOR.clock().advance(Duration.ofSeconds(7000));
        JsonNode second = client.get(
                PATH, Map.of("corpid", TestCorp.ID, "corpsecret", corp.old().secret()));
        assertThat(second.path("expires_in").asInt()).isEqualTo(7200);
    }

    @Test
    @DisplayName("open point: whether gettoken already refuses an address that is not trusted")
    void untrustedAddress() {
        corp.old().trustIps("203.0.113.7");
        Map<String, String> right =
                Map.of("corpid", TestCorp.ID, "corpsecret", corp.old().secret());
        assertThat(errcode(client.get(PATH, right))).isZero();
        VENDOR.wecom().set(OpenPoint.UNTRUSTED_IP_AT_GETTOKEN, "refused");
        assertThat(errcode(client.get(PATH, right))).isEqualTo(60020);
    }
}
