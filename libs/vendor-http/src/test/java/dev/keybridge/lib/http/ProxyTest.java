package dev.keybridge.lib.http;

import com.sun.net.httpserver.HttpExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** For plain HTTP a proxy is a server that gets whole URLs, so two stand-ins can play proxies. */
final class ProxyTest {
    private static final StandIn.Reply OK = StandIn.json("{\"errcode\":0}");

    private final World world = new World();
    private final StandIn first = new StandIn()
            .on(TestDialect.TOKEN, TestDialect.token("tok-1", 7200))
            .on(World.API, OK);
    private final StandIn second = new StandIn()
            .on(TestDialect.TOKEN, TestDialect.token("tok-1", 7200))
            .on(World.API, OK);

    @AfterEach
    void close() {
        first.close();
        second.close();
        world.close();
    }

    @Test
    @DisplayName("the first proxy of the list is used while it works, and the vendor is not reached directly")
    void inOrder() {
        call();
        call();
        assertThat(first.count(World.API)).isEqualTo(2);
        assertThat(second.seen()).isEmpty();
        assertThat(world.vendor.seen()).isEmpty();
        assertThat(first.seen().get(0).getRequestURI().getHost()).isEqualTo("127.0.0.1");
    }

    @Test
    @DisplayName("a dead proxy is replaced by the next one, asked last for a minute, and then tried again")
    void failOver() {
        int port = first.port();
        first.close();
        ProxySettings proxies = ProxySettings.parse("127.0.0.1:" + port + ", 127.0.0.1:" + second.port(), null, null);
        VendorSession session = world.session(world.account(proxies), RetryPolicy.LOGIN);
        session.call(VendorRequest.get(World.API));
        assertThat(second.count(World.API)).isEqualTo(1);
        assertThat(world.tempo.paused()).isZero();
    }

    @Test
    @DisplayName("a proxy that failed once gets another chance after a minute")
    void secondChance() {
        first.on(TestDialect.TOKEN, HttpExchange::close);
        call();
        assertThat(second.count(World.API)).isEqualTo(1);
        assertThat(first.count(World.API)).isZero();
        world.tempo.pass(Duration.ofSeconds(61));
        call();
        assertThat(first.count(World.API)).isEqualTo(1);
    }

    @Test
    @DisplayName("user name and password go to the proxy that asks for them, and to nobody else")
    void credentials() {
        String expected =
                "Basic " + Base64.getEncoder().encodeToString("wang:päss:wort".getBytes(StandardCharsets.UTF_8));
        StandIn.Reply guarded = exchange -> guarded(exchange, expected);
        first.on(World.API, guarded);
        session("wang", "päss:wort").call(VendorRequest.get(World.API));
        assertThat(first.seen().stream()
                        .map(exchange -> exchange.getRequestHeaders().getFirst("Proxy-Authorization"))
                        .filter(Objects::nonNull))
                .containsOnly(expected);
        assertThat(first.seen())
                .allSatisfy(exchange -> assertThat(exchange.getRequestHeaders().getFirst("Authorization"))
                        .isNull());
    }

    @Test
    @DisplayName("a wrong password at every proxy is for the administrator")
    void wrongCredentials() {
        StandIn.Reply guarded = exchange -> guarded(exchange, "Basic other");
        first.on(TestDialect.TOKEN, guarded);
        second.on(TestDialect.TOKEN, guarded);
        assertThatExceptionOfType(VendorRefused.class)
                .isThrownBy(() -> session("wang", "wrong").call(VendorRequest.get(World.API)))
                .satisfies(e -> assertThat(e.vendorCode()).isEqualTo("proxy-407"));
    }

    @Test
    @DisplayName("a request that must not be repeated goes to the next proxy when the first one refuses to pass it on")
    void refusedBeforeItArrived() {
        session(null, null).call(VendorRequest.get(World.API));
        first.on(World.API, exchange -> guarded(exchange, "Basic other"));
        session(null, null).call(VendorRequest.get(World.API).once());
        assertThat(second.count(World.API)).isEqualTo(1);
    }

    @Test
    @DisplayName("a tunnel for HTTPS is asked for with user name and password at once")
    void tunnel() throws Exception {
        try (TunnelDoor door = new TunnelDoor("HTTP/1.1 407 Proxy Authentication Required\r\n"
                + "Proxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n")) {
            ProxySettings proxies = ProxySettings.parse("127.0.0.1:" + door.port(), "wang", Secret.of("pw"));
            VendorAccount account =
                    new VendorAccount("https://vendor.invalid", "corp", "corp", Secret.of("s"), proxies);
            assertThatExceptionOfType(VendorRefused.class)
                    .isThrownBy(() -> world.session(account, RetryPolicy.LOGIN).call(VendorRequest.get(World.API)))
                    .satisfies(e -> assertThat(e.vendorCode()).isEqualTo("proxy-407"));
            assertThat(door.heads())
                    .isNotEmpty()
                    .allSatisfy(head -> assertThat(head)
                            .startsWith("CONNECT vendor.invalid:443")
                            .contains("Proxy-Authorization: Basic d2FuZzpwdw=="));
        }
    }

    @Test
    @DisplayName("a proxy that opens no tunnel is an outage")
    void noTunnel() throws Exception {
        try (TunnelDoor door = new TunnelDoor("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n")) {
            ProxySettings proxies = ProxySettings.parse("127.0.0.1:" + door.port(), null, null);
            VendorAccount account =
                    new VendorAccount("https://vendor.invalid", "corp", "corp", Secret.of("s"), proxies);
            assertThatExceptionOfType(VendorUnreachable.class)
                    .isThrownBy(() -> world.session(account, RetryPolicy.LOGIN).call(VendorRequest.get(World.API)));
        }
    }

    @Test
    @DisplayName("a list of proxies is read with blanks, IPv6 and a trailing comma")
    void parsed() {
        assertThat(ProxySettings.parse(" proxy.example:3128 ,[::1]:8080,", "", null)
                        .addresses())
                .isEqualTo(List.of(
                        new ProxySettings.Address("proxy.example", 3128), new ProxySettings.Address("::1", 8080)));
        assertThat(ProxySettings.parse(null, "user", null)).isEqualTo(ProxySettings.NONE);
        assertThat(ProxySettings.parse("  ", "user", null)).isEqualTo(ProxySettings.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy", "proxy:", ":80", "proxy:0", "proxy:70000", "http://proxy:80", "u:p4ss@proxy:80"})
    @DisplayName("what is no proxy is refused, without showing a password that may be in it")
    void refused(String entry) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProxySettings.parse("good:1," + entry, null, null))
                .withMessageContaining("proxy 2")
                .withMessageNotContaining("p4ss");
    }

    private void call() {
        session(null, null).call(VendorRequest.get(World.API));
    }

    private VendorSession session(String user, String password) {
        ProxySettings proxies = ProxySettings.parse(
                "127.0.0.1:" + first.port() + ",127.0.0.1:" + second.port(),
                user,
                password == null ? null : Secret.of(password));
        return world.session(world.account(proxies), RetryPolicy.LOGIN);
    }

    private static void guarded(HttpExchange exchange, String expected) throws IOException {
        if (expected.equals(exchange.getRequestHeaders().getFirst("Proxy-Authorization"))) {
            OK.to(exchange);
        } else {
            exchange.getResponseHeaders().add("Proxy-Authenticate", "Basic realm=\"x\"");
            exchange.sendResponseHeaders(407, -1);
        }
    }
}
