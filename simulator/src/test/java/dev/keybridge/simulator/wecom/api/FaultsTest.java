package dev.keybridge.simulator.wecom.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.fault.Fault;
import dev.keybridge.simulator.fault.Hold;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.wecom.TestClient;
import dev.keybridge.simulator.wecom.TestCorp;
import dev.keybridge.simulator.wecom.WeComFault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

import static dev.keybridge.simulator.wecom.TestClient.errcode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class FaultsTest {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private static final String LIST = "/cgi-bin/user/list";

    private final TestCorp corp = new TestCorp(VENDOR.wecom());
    private final TestClient client = new TestClient(VENDOR.wecom());

    private JsonNode list(long department) {
        return client.get(corp.old(), LIST, "department_id", department);
    }

    private HttpResponse<String> raw() {
        return client.send(LIST, Map.of("access_token", client.token(corp.old()), "department_id", "2"));
    }

    private List<Integer> codes(int calls) {
        return IntStream.range(0, calls).mapToObj(number -> errcode(list(2))).toList();
    }

    @Test
    @DisplayName("a fault hits as often as told, after as many calls as told, and no more once cleared")
    void counts() {
        VENDOR.wecom().fault(WeComFault.throttled().on(LIST));
        assertThat(codes(2)).containsExactly(45009, 0);
        VENDOR.wecom().fault(WeComFault.busy().on(LIST).after(1).times(2));
        assertThat(codes(4)).containsExactly(0, -1, -1, 0);
        VENDOR.wecom().fault(WeComFault.versionConflict().on(LIST).always());
        assertThat(codes(3)).containsExactly(6000, 6000, 6000);
        VENDOR.wecom().clearFaults();
        assertThat(codes(1)).containsExactly(0);
    }

    @Test
    @DisplayName("a fault can be meant for one path, one parameter, one corp")
    void aim() {
        VENDOR.wecom()
                .fault(Fault.error(60011).on(LIST).where("department_id", 4).always());
        VENDOR.wecom().fault(WeComFault.tooManyAtOnce().in("wwother").always());
        assertThat(errcode(list(2))).isZero();
        assertThat(errcode(list(4))).isEqualTo(60011);
        VENDOR.wecom().fault(Fault.error(45033).in(TestCorp.ID));
        assertThat(errcode(client.get("/cgi-bin/gettoken", Map.of("corpid", TestCorp.ID))))
                .isEqualTo(45033);
    }

    @Test
    @DisplayName("a fault's answer looks like any error answer, with the text asked for")
    void text() {
        VENDOR.wecom().fault(Fault.error(99999, "something new").on(LIST));
        JsonNode answer = list(2);
        assertThat(answer.path("errmsg").asText()).startsWith("something new, hint: [");
        assertThat(answer.path("userlist").isArray()).isTrue();
    }

    @Test
    @DisplayName("a token that runs out during work is refused until a new one is fetched")
    void expiredToken() {
        String token = client.token(corp.old());
        VENDOR.wecom().fault(WeComFault.expiredToken().on(LIST));
        Map<String, String> call = Map.of("access_token", token, "department_id", "2");
        assertThat(errcode(client.get(LIST, call))).isEqualTo(42001);
        assertThat(errcode(client.get(LIST, call))).isEqualTo(42001);
        assertThat(client.token(corp.old())).isNotEqualTo(token);
        assertThat(errcode(list(2))).isZero();
    }

    @Test
    @DisplayName("a token fault without a path waits for a request that brings a token")
    void tokenFaultWaits() {
        VENDOR.wecom().fault(WeComFault.expiredToken());
        String token = client.token(corp.old());
        assertThat(errcode(client.get(LIST, Map.of("access_token", token, "department_id", "2"))))
                .isEqualTo(42001);
    }

    @Test
    @DisplayName("tokens that WeCom dropped are invalid until new ones are fetched")
    void droppedTokens() {
        String token = client.token(corp.trimmed());
        VENDOR.wecom().fault(WeComFault.droppedTokens().on(LIST));
        assertThat(errcode(list(2))).isEqualTo(40014);
        assertThat(errcode(client.get("/cgi-bin/tag/list", Map.of("access_token", token))))
                .isEqualTo(40014);
        assertThat(errcode(list(2))).isZero();
    }

    @Test
    @DisplayName("gettoken can be refused although the secret is right")
    void tokenRefused() {
        VENDOR.wecom().fault(WeComFault.tokenRefused());
        Map<String, String> right =
                Map.of("corpid", TestCorp.ID, "corpsecret", corp.old().secret());
        assertThat(errcode(client.get("/cgi-bin/gettoken", right))).isEqualTo(40001);
        assertThat(errcode(client.get("/cgi-bin/gettoken", right))).isZero();
    }

    @Test
    @DisplayName("an invisible member is missing from details, but the contact-sync assistant still lists the id")
    void hidden() {
        VENDOR.wecom().fault(Fault.hidden("LI.NA"));
        assertThat(list(2).path("userlist").findValuesAsText("userid")).containsExactly("Wang.Lei");
        assertThat(errcode(client.get(corp.old(), "/cgi-bin/user/get", "userid", "li.na")))
                .isEqualTo(60111);
        assertThat(client.post(corp.sync(), "/cgi-bin/user/list_id", "{}")
                        .path("dept_user")
                        .findValuesAsText("userid"))
                .contains("li.na");
    }

    @Test
    @DisplayName("an empty directory is empty everywhere, or for one department")
    void empty() {
        VENDOR.wecom().fault(Fault.emptyDirectory().on(LIST).where("department_id", 2));
        assertThat(list(2).path("userlist")).isEmpty();
        assertThat(list(4).path("userlist")).hasSize(1);
        VENDOR.wecom().fault(Fault.emptyDirectory());
        assertThat(client.get(corp.old(), "/cgi-bin/department/list", Map.of()).path("department"))
                .isEmpty();
        assertThat(client.post(corp.sync(), "/cgi-bin/user/list_id", "{}").path("dept_user"))
                .isEmpty();
        assertThat(client.get(corp.old(), "/cgi-bin/tag/list", Map.of()).path("taglist"))
                .isEmpty();
    }

    @Test
    @DisplayName("wrong types are still JSON, with errcode 0 and lists that are none")
    void wrongTypes() {
        VENDOR.wecom().fault(Fault.wrongTypes().on(LIST));
        JsonNode answer = list(2);
        assertThat(errcode(answer)).isZero();
        assertThat(answer.path("userlist").isTextual()).isTrue();
    }

    @Test
    @DisplayName("the wire can deliver HTML, half the JSON, or an empty error page")
    void wire() {
        String whole = raw().body();
        VENDOR.wecom().fault(Fault.garbage().on(LIST));
        assertThat(raw().body()).startsWith("<!DOCTYPE html>");
        VENDOR.wecom().fault(Fault.cutJson().on(LIST));
        String cut = raw().body();
        assertThat(whole).startsWith(cut);
        assertThat(cut.length()).isBetween(1, whole.length() - 1);
        VENDOR.wecom().fault(Fault.httpStatus(502).on(LIST));
        assertThat(raw().statusCode()).isEqualTo(502);
    }

    @Test
    @DisplayName("the wire can break off in the middle, or before the first byte, and works again afterwards")
    void brokenConnections() {
        VENDOR.wecom().fault(Fault.brokenOff().on(LIST).always());
        assertThatThrownBy(this::raw).isInstanceOf(UncheckedIOException.class);
        VENDOR.wecom().clearFaults();
        VENDOR.wecom().fault(Fault.closedConnection().on(LIST).always());
        assertThatThrownBy(this::raw).isInstanceOf(UncheckedIOException.class);
        VENDOR.wecom().clearFaults();
        assertThat(raw().statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("a slow answer is late but right")
    void slow() {
        client.token(corp.old());
        VENDOR.wecom().fault(Fault.slow(Duration.ofMillis(300)).on(LIST));
        long before = System.nanoTime();
        assertThat(errcode(list(2))).isZero();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    @DisplayName("an answer that is held comes when the test lets it, and from then on at once")
    void held() throws Exception {
        client.token(corp.old());
        CompletableFuture<Integer> waiting;
        try (Hold hold = new Hold()) {
            VENDOR.wecom().fault(Fault.held(hold).on(LIST));
            assertThat(hold.hasMet()).isFalse();
            waiting = CompletableFuture.supplyAsync(() -> errcode(list(2)));
            while (!hold.hasMet()) {
                assertThat(waiting).isNotDone();
                Thread.onSpinWait();
            }
            assertThatThrownBy(() -> waiting.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        }
        assertThat(waiting.get()).isZero();
        assertThat(errcode(list(2))).isZero();
    }

    @Test
    @DisplayName("the call log knows what was asked and what came of it, without a single secret")
    void log() {
        list(4);
        VENDOR.wecom().fault(Fault.garbage().on(LIST));
        raw();
        assertThat(VENDOR.wecom().calls().latest())
                .extracting(call -> call.path() + " " + call.parameters() + " " + call.outcome())
                .containsExactly(
                        "/cgi-bin/gettoken {corpid=" + TestCorp.ID + "} 0",
                        "/cgi-bin/user/list {department_id=4} 0",
                        "/cgi-bin/gettoken {corpid=" + TestCorp.ID + "} 0",
                        "/cgi-bin/user/list {department_id=2} Garbage");
        assertThat(VENDOR.wecom().calls().total()).isEqualTo(4);
        assertThat(VENDOR.wecom().calls(LIST)).isEqualTo(2);
    }
}
