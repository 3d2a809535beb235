package dev.keybridge.lib.http;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

final class RequestTest {
    private static final StandIn.Reply OK = StandIn.json("{\"errcode\":0}");

    private final World world = new World();
    private final StandIn otherHost = new StandIn().on(World.API, OK);

    @AfterEach
    void close() {
        world.close();
        otherHost.close();
    }

    @Test
    @DisplayName("a request to another host of the vendor carries the same token")
    void otherHost() {
        world.vendor.on(World.API, OK);
        VendorSession session = world.session(RetryPolicy.LOGIN);
        session.call(VendorRequest.get(World.API));
        session.call(VendorRequest.get(World.API).at(otherHost.url()));
        assertThat(world.vendor.count(TestDialect.TOKEN)).isEqualTo(1);
        assertThat(otherHost.seen())
                .singleElement()
                .satisfies(seen -> assertThat(seen.getRequestURI().getQuery()).isEqualTo("token=tok-1"));
    }

    @Test
    @DisplayName("every request asks for JSON, and carries its own headers besides")
    void headers() {
        world.vendor.on(World.API, OK);
        VendorRequest request = VendorRequest.get(World.API).header("x-token", "user-token");
        world.session(RetryPolicy.LOGIN).call(request);
        assertThat(world.vendor.seen())
                .allSatisfy(seen ->
                        assertThat(seen.getRequestHeaders().getFirst("Accept")).isEqualTo("application/json"));
        assertThat(world.vendor.seen().get(1).getRequestHeaders().getFirst("x-token"))
                .isEqualTo("user-token");
        assertThat(request.toString()).isEqualTo("GET " + World.API);
    }

    @Test
    @DisplayName("a request with credentials of its own needs no token, and its rejection renews none")
    void withoutToken() {
        world.vendor.on(World.API, TestDialect.fault(40014, Reaction.RENEW_TOKEN));
        VendorRequest request = VendorRequest.post(World.API, Map.of("code", "c0de"));
        assertThatExceptionOfType(VendorRefused.class)
                .isThrownBy(() -> world.session(RetryPolicy.LOGIN).callWithoutToken(request))
                .withMessageNotContaining("c0de");
        assertThat(world.vendor.count(TestDialect.TOKEN)).isZero();
        assertThat(world.vendor.count(World.API)).isEqualTo(1);
    }

    @Test
    @DisplayName("a page instead of JSON means what the vendor's dialect says it means")
    void page() {
        world.vendor.on(World.API, StandIn.status(405, " \n<!doctype html>"), OK);
        VendorDialect dialect = new ReadsPages();
        VendorSession session = world.http.session(world.account(), dialect, RetryPolicy.CRAWL);
        assertThat(session.call(VendorRequest.get(World.API)).has("errcode")).isTrue();
    }

    @Test
    @DisplayName("truth values and embedded objects are read as such, or as texts that are such")
    void wire() {
        Wire wire = Wire.parse(
                "x",
                "{\"a\":true,\"b\":\"false\",\"c\":\"perhaps\",\"d\":\"{\\\"k\\\":1}\",\"e\":{\"k\":2},\"f\":\" \",\"g\":\"{\"}");
        assertThat(wire.flag("a")).contains(true);
        assertThat(wire.flag("b")).contains(false);
        assertThat(wire.flag("none")).isEmpty();
        assertThatExceptionOfType(VendorSpokeNonsense.class).isThrownBy(() -> wire.flag("c"));
        assertThat(wire.embedded("d").flatMap(object -> object.text("k"))).contains("1");
        assertThat(wire.embedded("e").flatMap(object -> object.text("k"))).contains("2");
        assertThat(wire.embedded("f")).isEmpty();
        assertThat(wire.embedded("none")).isEmpty();
        assertThatExceptionOfType(VendorSpokeNonsense.class).isThrownBy(() -> wire.embedded("g"));
        assertThatExceptionOfType(VendorSpokeNonsense.class).isThrownBy(() -> wire.embedded("a"));
        assertThat(wire.isPlain("a")).isTrue();
        assertThat(wire.isPlain("e")).isFalse();
        assertThat(wire.isPlain("none")).isFalse();
        assertThat(wire.names()).containsExactly("a", "b", "c", "d", "e", "f", "g");
    }

    /** The test vendor, if its pages meant that it is busy. */
    private static final class ReadsPages implements VendorDialect {
        private final VendorDialect usual = new TestDialect();

        @Override
        public Optional<VendorFault> fault(int status, Wire body) {
            return usual.fault(status, body);
        }

        @Override
        public Optional<VendorFault> page(int status) {
            return Optional.of(new VendorFault("page-" + status, Optional.empty(), Reaction.RETRY, "busy"));
        }

        @Override
        public Pace pace() {
            return usual.pace();
        }

        @Override
        public VendorRequest tokenRequest(VendorAccount account) {
            return usual.tokenRequest(account);
        }

        @Override
        public IssuedToken issuedToken(Wire answer) {
            return usual.issuedToken(answer);
        }

        @Override
        public VendorRequest authorised(VendorRequest request, Secret token) {
            return usual.authorised(request, token);
        }
    }
}
