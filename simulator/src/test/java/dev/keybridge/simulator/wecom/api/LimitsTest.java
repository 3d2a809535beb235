package dev.keybridge.simulator.wecom.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.fault.Fault;
import dev.keybridge.simulator.fault.Hold;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.wecom.TestClient;
import dev.keybridge.simulator.wecom.TestCorp;
import dev.keybridge.simulator.wecom.session.LoginKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import static dev.keybridge.simulator.wecom.TestClient.errcode;
import static org.assertj.core.api.Assertions.assertThat;

final class LimitsTest {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private final TestCorp corp = new TestCorp(VENDOR.wecom());
    private final TestClient client = new TestClient(VENDOR.wecom());

    private final String token = client.token(corp.old());

    private int call(String path) {
        return errcode(client.get(path, Map.of("access_token", token)));
    }

    private int exchange(String code) {
        return errcode(client.get("/cgi-bin/auth/getuserinfo", Map.of("access_token", token, "code", code)));
    }

    @Test
    @DisplayName("calling too often blocks this API for a minute and no other")
    void tooOften() {
        VENDOR.wecom().limits().callsPerMinute(2);
        assertThat(List.of(call("/cgi-bin/tag/list"), call("/cgi-bin/tag/list"), call("/cgi-bin/tag/list")))
                .containsExactly(0, 0, 45009);
        assertThat(call("/cgi-bin/department/list")).isZero();
        VENDOR.clock().advance(Duration.ofSeconds(61));
        assertThat(call("/cgi-bin/tag/list")).isZero();
    }

    @Test
    @DisplayName("asking for tokens too often is refused as well")
    void tokensTooOften() {
        VENDOR.wecom().limits().callsPerMinute(1);
        Map<String, String> right =
                Map.of("corpid", TestCorp.ID, "corpsecret", corp.old().secret());
        assertThat(List.of(
                        errcode(client.get("/cgi-bin/gettoken", right)),
                        errcode(client.get("/cgi-bin/gettoken", right))))
                .containsExactly(45009, 45009);
        VENDOR.clock().advance(Duration.ofSeconds(61));
        assertThat(errcode(client.get("/cgi-bin/gettoken", right))).isZero();
    }

    @Test
    @DisplayName("exchanging a good code is never too often, exchanging bad ones is")
    void goodCodes() {
        VENDOR.wecom().limits().callsPerMinute(1);
        List<Integer> good = IntStream.range(0, 3)
                .mapToObj(number ->
                        VENDOR.wecom().issueCode(TestCorp.ID, corp.old().agentId(), "zhao", LoginKind.WEB))
                .map(code -> exchange(code))
                .toList();
        assertThat(good).containsExactly(0, 0, 0);
        List<Integer> bad =
                IntStream.range(0, 2).mapToObj(number -> exchange("bad")).toList();
        assertThat(bad).containsExactly(40029, 45009);
    }

    @Test
    @DisplayName("more calls at the same time than allowed are refused, and the log knows how many there were")
    void atOnce() {
        VENDOR.wecom().limits().concurrentCalls(2);
        List<CompletableFuture<JsonNode>> calls;
        try (Hold hold = new Hold()) {
            VENDOR.wecom().fault(Fault.held(hold).on("/cgi-bin/tag/list"));
            calls = IntStream.range(0, 4)
                    .mapToObj(number -> client.getLater("/cgi-bin/tag/list", Map.of("access_token", token)))
                    .toList();
            CompletableFuture.anyOf(calls.toArray(CompletableFuture[]::new)).join();
            while (calls.stream().filter(CompletableFuture::isDone).count() < 2) {
                Thread.onSpinWait();
            }
        }
        assertThat(calls).extracting(call -> errcode(call.join())).containsExactlyInAnyOrder(0, 0, 45033, 45033);
        assertThat(VENDOR.wecom().calls("/cgi-bin/tag/list")).isEqualTo(4);
        assertThat(VENDOR.wecom().calls().mostAtOnce()).isGreaterThanOrEqualTo(2);
    }
}
