package dev.keybridge.lib.http;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

final class TokenTest {
    private static final StandIn.Reply OK = StandIn.json("{\"errcode\":0}");
    private static final StandIn.Reply EXPIRED = TestDialect.fault(42001, Reaction.RENEW_TOKEN);

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @DisplayName("a token is fetched once and used again by every session of the same account")
    void cached() {
        world.vendor.on(World.API, OK);
        world.call(RetryPolicy.LOGIN);
        world.call(RetryPolicy.CRAWL);
        assertThat(world.vendor.count(TestDialect.TOKEN)).isEqualTo(1);
        assertThat(world.vendor.count(World.API)).isEqualTo(2);
    }

    @Test
    @DisplayName("two secrets of one company have two tokens")
    void twoSecrets() {
        world.vendor.on(World.API, OK);
        world.call(RetryPolicy.LOGIN);
        VendorAccount other =
                new VendorAccount(world.vendor.url(), "corp", "corp", Secret.of("another"), ProxySettings.NONE);
        world.session(other, RetryPolicy.LOGIN).call(VendorRequest.get(World.API));
        assertThat(world.vendor.count(TestDialect.TOKEN)).isEqualTo(2);
    }

    @Test
    @DisplayName("of many threads that need a token at the same time one fetches it and the others wait")
    void singleFlight() throws Exception {
        List<Thread> threads = new ArrayList<>();
        world.vendor.on(World.API, OK).on(TestDialect.TOKEN, exchange -> {
            awaitWaiting(threads, 3);
            TestDialect.token("tok-1", 7200).to(exchange);
        });
        List<FutureTask<Wire>> tasks = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            FutureTask<Wire> task = new FutureTask<>(() -> world.call(RetryPolicy.LOGIN));
            tasks.add(task);
            threads.add(new Thread(task));
        }
        threads.forEach(Thread::start);
        for (FutureTask<Wire> task : tasks) {
            assertThat(task.get(20, TimeUnit.SECONDS).has("errcode")).isTrue();
        }
        assertThat(world.vendor.count(TestDialect.TOKEN)).isEqualTo(1);
    }

    @Test
    @DisplayName("waiting threads learn of a refusal, and the vendor is asked once")
    void singleFlightOfARefusal() throws Exception {
        List<Thread> threads = new ArrayList<>();
        world.vendor.on(TestDialect.TOKEN, exchange -> {
            awaitWaiting(threads, 2);
            TestDialect.fault(40001, Reaction.RENEW_TOKEN).to(exchange);
        });
        List<FutureTask<Wire>> tasks = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            FutureTask<Wire> task = new FutureTask<>(() -> world.call(RetryPolicy.LOGIN));
            tasks.add(task);
            threads.add(new Thread(task));
        }
        threads.forEach(Thread::start);
        for (FutureTask<Wire> task : tasks) {
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> task.get(20, TimeUnit.SECONDS))
                    .withCauseInstanceOf(VendorRefused.class);
        }
        assertThat(world.vendor.count(TestDialect.TOKEN)).isEqualTo(1);
    }

    @Test
    @DisplayName("a token that the vendor no longer accepts is renewed and the request sent again")
    void renewed() {
        world.vendor
                .on(TestDialect.TOKEN, TestDialect.token("tok-1", 7200), TestDialect.token("tok-2", 7200))
                .on(World.API, EXPIRED, OK);
        VendorSession session = world.session(RetryPolicy.LOGIN);
        session.call(VendorRequest.get(World.API));
        assertThat(world.vendor.count(TestDialect.TOKEN)).isEqualTo(2);
        assertThat(world.vendor.seen().get(3).getRequestURI().getQuery()).contains("tok-2");
        assertThat(session.calls()).isEqualTo(4);
    }

    @Test
    @DisplayName("a token that is rejected again after one renewal ends the request")
    void renewedOnlyOnce() {
        world.vendor.on(World.API, EXPIRED);
        assertThatExceptionOfType(VendorRefused.class)
                .isThrownBy(() -> world.call(RetryPolicy.CRAWL))
                .satisfies(e -> assertThat(e.vendorCode()).isEqualTo("42001"));
        assertThat(world.vendor.count(TestDialect.TOKEN)).isEqualTo(2);
        assertThat(world.vendor.count(World.API)).isEqualTo(2);
    }

    @Test
    @DisplayName("an account whose fresh tokens are rejected again and again is left alone for a while")
    void hopelessAccount() {
        world.vendor.on(World.API, EXPIRED);
        for (int i = 0; i < 20; i++) {
            assertThatExceptionOfType(VendorRefused.class).isThrownBy(() -> world.call(RetryPolicy.LOGIN));
        }
        assertThat(world.vendor.count(World.API)).isEqualTo(6);
        world.tempo.pass(Duration.ofMinutes(10));
        world.vendor.on(World.API, OK);
        assertThat(world.call(RetryPolicy.LOGIN).has("errcode")).isTrue();
    }

    @Test
    @DisplayName("a renewal does not throw away what another thread has just renewed")
    void renewalKeepsNewer() {
        TokenSlot slot = new TokenSlot(world.tempo);
        TokenSlot.Token first = slot.get(null, () -> issued("one"), Duration.ZERO);
        TokenSlot.Token second = slot.get(first, () -> issued("two"), Duration.ZERO);
        TokenSlot.Token late = slot.get(
                first,
                () -> {
                    throw new AssertionError("fetched a third token");
                },
                Duration.ZERO);
        assertThat(late).isSameAs(second);
    }

    @Test
    @DisplayName("a wrong secret is not tried again and again: the vendor would shut out the whole server")
    void wrongSecret() {
        world.vendor.on(TestDialect.TOKEN, TestDialect.fault(40001, Reaction.RENEW_TOKEN));
        for (int i = 0; i < 3600; i++) {
            assertThatExceptionOfType(VendorRefused.class)
                    .isThrownBy(() -> world.call(RetryPolicy.LOGIN))
                    .satisfies(e -> assertThat(e.vendorCode()).isEqualTo("40001"));
            world.tempo.pass(Duration.ofSeconds(1));
        }
        assertThat(world.vendor.count(TestDialect.TOKEN)).isBetween(2L, 20L);
        assertThat(world.vendor.count(World.API)).isZero();
    }

    @Test
    @DisplayName("a secret that is right after all works once the silence is over")
    void secretMended() {
        world.vendor
                .on(World.API, OK)
                .on(
                        TestDialect.TOKEN,
                        TestDialect.fault(40001, Reaction.RENEW_TOKEN),
                        TestDialect.token("tok-1", 7200));
        assertThatExceptionOfType(VendorRefused.class).isThrownBy(() -> world.call(RetryPolicy.LOGIN));
        world.tempo.pass(Duration.ofSeconds(11));
        assertThat(world.call(RetryPolicy.LOGIN).has("errcode")).isTrue();
    }

    @Test
    @DisplayName("a token is renewed some minutes before it ends, and the old one serves if that fails")
    void renewedEarly() {
        world.vendor
                .on(World.API, OK)
                .on(
                        TestDialect.TOKEN,
                        TestDialect.token("tok-1", 7200),
                        TestDialect.fault(-1, Reaction.ADMIN_MUST_ACT),
                        TestDialect.token("tok-2", 7200));
        world.call(RetryPolicy.LOGIN);
        world.tempo.pass(Duration.ofSeconds(7200 - 301));
        world.call(RetryPolicy.LOGIN);
        assertThat(world.vendor.count(TestDialect.TOKEN)).isEqualTo(1);
        world.tempo.pass(Duration.ofSeconds(2));
        world.vendor.on(TestDialect.TOKEN, StandIn.status(502, ""));
        world.call(RetryPolicy.LOGIN);
        world.vendor.on(TestDialect.TOKEN, TestDialect.token("tok-2", 7200));
        world.call(RetryPolicy.LOGIN);
        assertThat(world.vendor
                        .seen()
                        .get(world.vendor.seen().size() - 1)
                        .getRequestURI()
                        .getQuery())
                .contains("tok-2");
    }

    private static VendorDialect.IssuedToken issued(String value) {
        return new VendorDialect.IssuedToken(Secret.of(value), Duration.ofHours(2));
    }

    /** Until so many of them wait for another thread; not for ever, so that a client that never waits fails the count. */
    private static void awaitWaiting(List<Thread> threads, int wanted) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (System.nanoTime() < end
                && threads.stream()
                                .filter(thread -> thread.getState() == Thread.State.TIMED_WAITING)
                                .count()
                        < wanted) {
            Thread.onSpinWait();
        }
    }

    @Test
    @DisplayName("who wants to know whether the secret is good gets a new token, also if there is one")
    void authenticates() {
        world.vendor.on(World.API, OK);
        world.call(RetryPolicy.LOGIN);

        Duration good = world.session(RetryPolicy.CHECK).authenticate();

        assertThat(good).isGreaterThan(Duration.ofMinutes(119)).isLessThanOrEqualTo(Duration.ofHours(2));
        assertThat(world.vendor.count(TestDialect.TOKEN)).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "a secret that is refused now does not end the token that was given for it, and is not asked about again at once")
    void refusedNow() {
        world.vendor
                .on(World.API, OK)
                .on(
                        TestDialect.TOKEN,
                        TestDialect.token("tok-1", 7200),
                        TestDialect.fault(40001, Reaction.ADMIN_MUST_ACT));
        world.call(RetryPolicy.LOGIN);
        VendorSession session = world.session(RetryPolicy.CHECK);

        assertThatExceptionOfType(VendorRefused.class).isThrownBy(session::authenticate);
        assertThatExceptionOfType(VendorRefused.class)
                .isThrownBy(session::authenticate)
                .withMessageContaining("not asked again");

        world.call(RetryPolicy.LOGIN);
        assertThat(world.vendor.count(TestDialect.TOKEN)).isEqualTo(2);
        assertThat(world.vendor.count(World.API)).isEqualTo(2);
    }
}
