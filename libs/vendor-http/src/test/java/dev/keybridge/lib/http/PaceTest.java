package dev.keybridge.lib.http;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

final class PaceTest {
    private static final StandIn.Reply OK = StandIn.json("{\"errcode\":0}");

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest(name = "{0} a second, waking {1} ms late")
    @CsvSource({"20, 0", "20, 1", "20, 20", "60, 0", "60, 3", "5, 0", "1, 0"})
    @DisplayName("a limit of seconds is never exceeded in any second, and nine tenths of it are used in the long run")
    void perSecond(int allowed, int late) {
        ApiLimiter limiter = new ApiLimiter(Pace.perSecond(allowed, 8), world.tempo, new Roadblock(world.tempo));
        List<Long> calls = calls(limiter, Duration.ofMinutes(2), Duration.ofMillis(late));
        assertThat(mostInASecond(calls)).isLessThanOrEqualTo(allowed);
        assertThat(calls.size()).isGreaterThanOrEqualTo((int) (0.88 * allowed * 120));
    }

    @Test
    @DisplayName("a time of rest earns no rush beyond the limit")
    void afterRest() {
        ApiLimiter limiter = new ApiLimiter(Pace.perSecond(20, 8), world.tempo, new Roadblock(world.tempo));
        List<Long> calls = calls(limiter, Duration.ofSeconds(2), Duration.ZERO);
        world.tempo.pass(Duration.ofHours(1));
        calls.addAll(calls(limiter, Duration.ofSeconds(2), Duration.ZERO));
        assertThat(mostInASecond(calls)).isLessThanOrEqualTo(20);
    }

    @Test
    @DisplayName("a pace of nothing, or of more than is allowed, is none")
    void nonsense() {
        assertThatIllegalArgumentException().isThrownBy(() -> Pace.perSecond(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Pace.perSecond(20, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pace.Limit(20, Duration.ofSeconds(1), 3, 19));
    }

    @Test
    @DisplayName("too many in a second: this API rests for a second, whoever calls it, and another does not")
    void slowDown() {
        world.vendor
                .on(World.API, TestDialect.fault(90018, Reaction.SLOW_DOWN), OK)
                .on("/api/other", OK);
        assertThatExceptionOfType(VendorThrottled.class)
                .isThrownBy(() -> world.call(new RetryPolicy(0, Duration.ofSeconds(1), Duration.ofSeconds(30))))
                .satisfies(e -> assertThat(e.vendorCode()).isEqualTo("90018"));
        world.session(RetryPolicy.LOGIN).call(VendorRequest.get("/api/other"));
        assertThat(world.tempo.paused()).isZero();
        world.call(RetryPolicy.LOGIN);
        assertThat(world.tempo.paused()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    @DisplayName("too many in a second are repeated three times, with growing pauses")
    void slowDownRepeated() {
        world.vendor.on(World.API, TestDialect.fault(90018, Reaction.SLOW_DOWN));
        assertThatExceptionOfType(VendorThrottled.class).isThrownBy(() -> world.call(RetryPolicy.CRAWL));
        assertThat(world.vendor.count(World.API)).isEqualTo(4);
        assertThat(world.tempo.paused()).isEqualTo(Duration.ofSeconds(3 + 6 + 12));
    }

    @Test
    @DisplayName(
            "each refusal for too many requests, and each request that waits for its turn, is counted as throttled")
    void throttled() {
        world.vendor
                .on(World.API, TestDialect.fault(90018, Reaction.SLOW_DOWN), OK, OK)
                .on("/api/other", TestDialect.fault(-1, Reaction.RETRY), OK);
        VendorSession session = world.session(RetryPolicy.CRAWL);
        session.call(VendorRequest.get("/api/other"));
        assertThat(session.throttled()).as("a hiccup").isZero();

        session.call(VendorRequest.get(World.API));

        assertThat(session.throttled()).isEqualTo(1);
        session.call(VendorRequest.get(World.API));
        assertThat(session.throttled()).isEqualTo(1);
    }

    @Test
    @DisplayName("a vendor that shuts out our address is left alone for five minutes, by every API on every host")
    void shutOut() {
        world.vendor
                .on(World.API, TestDialect.fault(1111, Reaction.SHUT_OUT), OK)
                .on("/api/other", OK);
        assertThatExceptionOfType(VendorThrottled.class)
                .isThrownBy(() -> world.call(RetryPolicy.CRAWL))
                .satisfies(e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofMinutes(5)));
        VendorSession session = world.session(RetryPolicy.CRAWL);
        VendorRequest elsewhere = VendorRequest.get("/api/other").at(world.vendor.url() + "/");
        assertThatExceptionOfType(VendorThrottled.class)
                .isThrownBy(() -> session.call(elsewhere))
                .satisfies(e -> assertThat(e.vendorCode()).isEqualTo("busy-here"));
        world.tempo.pass(Duration.ofMinutes(5));
        assertThat(session.call(elsewhere).has("errcode")).isTrue();
    }

    @Test
    @DisplayName("two apps of one company do not hold up each other")
    void apart() {
        world.vendor.on(World.API, TestDialect.fault(45009, Reaction.WAIT), OK);
        assertThatExceptionOfType(VendorThrottled.class).isThrownBy(() -> world.call(RetryPolicy.LOGIN));
        VendorAccount other =
                new VendorAccount(world.vendor.url(), "corp", "other-app", Secret.of("s"), ProxySettings.NONE);
        assertThat(world.session(other, RetryPolicy.LOGIN)
                        .call(VendorRequest.get(World.API))
                        .has("errcode"))
                .isTrue();
    }

    private List<Long> calls(ApiLimiter limiter, Duration time, Duration late) {
        List<Long> calls = new ArrayList<>();
        long end = world.tempo.nanos() + time.toNanos();
        while (world.tempo.nanos() - end < 0) {
            Duration wait = limiter.take();
            if (wait.isZero()) {
                calls.add(world.tempo.nanos());
            } else {
                world.tempo.pass(wait.plus(late));
            }
        }
        return calls;
    }

    private static long mostInASecond(List<Long> calls) {
        return calls.stream()
                .mapToLong(first -> calls.stream()
                        .filter(call -> call - first >= 0
                                && call - first < Duration.ofSeconds(1).toNanos())
                        .count())
                .max()
                .orElse(0);
    }
}
