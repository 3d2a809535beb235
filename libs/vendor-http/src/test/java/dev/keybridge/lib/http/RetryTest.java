package dev.keybridge.lib.http;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

final class RetryTest {
    private static final StandIn.Reply OK = StandIn.json("{\"errcode\":0}");
    private static final StandIn.Reply BUSY = TestDialect.fault(-1, Reaction.RETRY);
    private static final StandIn.Reply CROWDED = TestDialect.fault(45033, Reaction.RETRY_SLOWLY);
    private static final StandIn.Reply LIMITED = TestDialect.fault(45009, Reaction.WAIT);

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @DisplayName("a busy vendor is asked three times more, with growing pauses")
    void busy() {
        world.vendor.on(World.API, BUSY, BUSY, BUSY, OK);
        assertThat(world.call(RetryPolicy.CRAWL).has("errcode")).isTrue();
        assertThat(world.tempo.paused()).isEqualTo(Duration.ofMillis(750 + 1500 + 3000));
    }

    @Test
    @DisplayName("a vendor that stays busy is unreachable, after four attempts in all")
    void busyForGood() {
        world.vendor.on(World.API, BUSY);
        assertThatExceptionOfType(VendorUnreachable.class)
                .isThrownBy(() -> world.call(RetryPolicy.CRAWL))
                .satisfies(e -> assertThat(e.vendorCode()).isEqualTo("-1"));
        assertThat(world.vendor.count(World.API)).isEqualTo(4);
    }

    @Test
    @DisplayName("too many requests at once are repeated more slowly")
    void crowded() {
        world.vendor.on(World.API, CROWDED, OK);
        world.call(RetryPolicy.CRAWL);
        assertThat(world.tempo.paused()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    @DisplayName("a sync waits for the end of a rate limit")
    void limitedSync() {
        world.vendor.on(World.API, LIMITED, OK);
        assertThat(world.call(RetryPolicy.CRAWL).has("errcode")).isTrue();
        assertThat(world.tempo.paused()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    @DisplayName("a login does not wait a minute for a rate limit, and the next one does not even ask")
    void limitedLogin() {
        world.vendor.on(World.API, LIMITED);
        assertThatExceptionOfType(VendorThrottled.class)
                .isThrownBy(() -> world.call(RetryPolicy.LOGIN))
                .satisfies(e -> assertThat(e.vendorCode()).isEqualTo("45009"))
                .satisfies(e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(60)));
        assertThatExceptionOfType(VendorThrottled.class)
                .isThrownBy(() -> world.call(RetryPolicy.LOGIN))
                .satisfies(e -> assertThat(e.vendorCode()).isEqualTo("busy-here"));
        assertThat(world.vendor.count(World.API)).isEqualTo(1);
        assertThat(world.tempo.paused()).isZero();
    }

    @Test
    @DisplayName("a rate limit of one API does not hold up another")
    void otherApi() {
        world.vendor.on(World.API, LIMITED).on("/api/other", OK);
        VendorSession session = world.session(RetryPolicy.LOGIN);
        assertThatExceptionOfType(VendorThrottled.class).isThrownBy(() -> session.call(VendorRequest.get(World.API)));
        assertThat(session.call(VendorRequest.get("/api/other")).has("errcode")).isTrue();
    }

    @Test
    @DisplayName("when patience has run out, attempts end before their number does")
    void budget() {
        StandIn.Reply slow = exchange -> {
            world.tempo.pass(Duration.ofSeconds(3));
            BUSY.to(exchange);
        };
        world.vendor.on(World.API, slow);
        assertThatExceptionOfType(VendorUnreachable.class).isThrownBy(() -> world.call(RetryPolicy.LOGIN));
        assertThat(world.vendor.count(World.API)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMIN_MUST_ACT", "SKIP_RECORD", "REPORT"})
    @DisplayName("what waiting cannot mend is not repeated")
    void notRepeated(Reaction reaction) {
        world.vendor.on(World.API, TestDialect.fault(1, reaction));
        assertThatExceptionOfType(VendorException.class).isThrownBy(() -> world.call(RetryPolicy.CRAWL));
        assertThat(world.vendor.count(World.API)).isEqualTo(1);
    }

    @Test
    @DisplayName("a gateway's error page and a broken connection are tried again")
    void network() {
        world.vendor.on(World.API, StandIn.status(502, "<html>"), StandIn.cutShort("{\"errcode\":0"), OK);
        assertThat(world.call(RetryPolicy.CRAWL).has("errcode")).isTrue();
    }

    @Test
    @DisplayName("a vendor that cannot be reached is an outage, not a mistake")
    void unreachable() {
        VendorSession session = world.session(RetryPolicy.LOGIN);
        world.vendor.close();
        assertThatExceptionOfType(VendorUnreachable.class)
                .isThrownBy(() -> session.call(VendorRequest.get(World.API)))
                .satisfies(e -> assertThat(e.vendorCode()).isEqualTo("unreachable"));
        assertThat(session.calls()).isZero();
    }

    @Test
    @DisplayName("a request that uses something up is not sent again once it may have arrived")
    void once() {
        world.vendor.on(World.API, StandIn.cutShort("{\"errcode\":0"), OK);
        assertThatExceptionOfType(VendorUnreachable.class)
                .isThrownBy(() -> world.session(RetryPolicy.LOGIN)
                        .call(VendorRequest.get(World.API).once()));
        assertThat(world.vendor.count(World.API)).isEqualTo(1);
    }

    @Test
    @DisplayName("a request that uses something up is not sent again when a gateway does not know what came of it")
    void onceThroughGateway() {
        VendorRequest request = VendorRequest.get(World.API).once();
        world.vendor.on(World.API, StandIn.status(504, "<html>"), OK);
        assertThatExceptionOfType(VendorUnreachable.class)
                .isThrownBy(() -> world.session(RetryPolicy.LOGIN).call(request));
        world.vendor.on(World.API, StandIn.status(503, "<html>"), BUSY, OK);
        assertThat(world.session(RetryPolicy.LOGIN).call(request).has("errcode"))
                .as("a vendor that is not there, or too busy, has not used it up")
                .isTrue();
    }

    @Test
    @DisplayName("no API is called faster than its vendor allows in the long run")
    void pace() {
        ApiLimiter limiter = new ApiLimiter(new Pace(120, 1_200, 5), world.tempo, new Roadblock(world.tempo));
        assertThat(callsWithin(Duration.ofMinutes(1), limiter)).isBetween(115, 120);
        assertThat(callsWithin(Duration.ofMinutes(59), limiter)).isBetween(1_040, 1_080);
        assertThat(callsWithin(Duration.ofMinutes(60), limiter)).isBetween(590, 600);
    }

    private int callsWithin(Duration time, ApiLimiter limiter) {
        long end = world.tempo.nanos() + time.toNanos();
        int calls = 0;
        while (true) {
            Duration wait = limiter.take();
            if (wait.isZero()) {
                calls++;
            } else if (world.tempo.nanos() + wait.toNanos() - end > 0) {
                world.tempo.pass(Duration.ofNanos(end - world.tempo.nanos()));
                return calls;
            } else {
                world.tempo.pass(wait);
            }
        }
    }

    @Test
    @DisplayName("no more than five requests to one API are under way at once")
    void parallel() throws InterruptedException {
        ApiLimiter limiter = new ApiLimiter(new Pace(120, 1_200, 5), world.tempo, new Roadblock(world.tempo));
        for (int i = 0; i < 5; i++) {
            assertThat(limiter.enter(Duration.ZERO)).isTrue();
        }
        assertThat(limiter.enter(Duration.ZERO)).isFalse();
        limiter.leave();
        assertThat(limiter.enter(Duration.ZERO)).isTrue();
    }
}
