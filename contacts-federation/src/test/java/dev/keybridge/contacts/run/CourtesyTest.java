package dev.keybridge.contacts.run;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import java.util.function.LongToDoubleFunction;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A run and others whom the server serves")
final class CourtesyTest {
    private static final Duration PORTION = Duration.ofMillis(50);
    private static final BooleanSupplier GOES_ON = () -> false;

    private final World world = new World();
    private final Courtesy courtesy = new Courtesy(0.2, world::used, 2, world);

    /** Time goes by when a run works or sleeps, and others use some of it. */
    private static final class World implements Courtesy.Tempo {
        private static final long STEP = Duration.ofMillis(1).toNanos();

        private final Queue<Runnable> meanwhile = new ArrayDeque<>();
        private long nanos = 1;
        private double used;
        private LongToDoubleFunction busy = millis -> 0;

        /** @param processors that others keep busy from now on */
        void busy(double processors) {
            busy = millis -> processors;
        }

        /** Others are there for the first so many of every hundred milliseconds. */
        void busyAtTimes(int millisecondsOfAHundred) {
            busy = millis -> millis % 100 < millisecondsOfAHundred ? 1 : 0;
        }

        boolean isBusy() {
            return busy.applyAsDouble(Duration.ofNanos(nanos).toMillis()) > 0;
        }

        void pass(Duration time) {
            long end = nanos + time.toNanos();
            while (nanos < end) {
                long step = Math.min(STEP, end - nanos);
                used += busy.applyAsDouble(Duration.ofNanos(nanos).toMillis()) * step;
                nanos += step;
            }
        }

        long used() {
            return (long) used;
        }

        @Override
        public long nanos() {
            return nanos;
        }

        @Override
        public void sleep(long length) {
            pass(Duration.ofNanos(length));
            if (!meanwhile.isEmpty()) {
                meanwhile.remove().run();
            }
        }
    }

    private Duration pauseAfter(Duration portion) {
        world.pass(portion);
        return Duration.ofNanos(courtesy.giveWay(portion.toNanos(), GOES_ON));
    }

    /** How much of the time is worked. */
    private double share(int portions) {
        long began = world.nanos();
        for (int i = 0; i < portions; i++) {
            pauseAfter(PORTION);
        }
        return (double) portions * PORTION.toNanos() / (world.nanos() - began);
    }

    private void busyForAWhile(double processors) {
        world.busy(processors);
        share(20);
    }

    @Test
    @DisplayName("nobody is there: it works all the time, in large portions")
    void nobody() {
        assertThat(share(1000)).isEqualTo(1);
        assertThat(courtesy.portion()).isEqualTo(Duration.ofSeconds(2).toNanos());
    }

    @Test
    @DisplayName(
            "people sign in now and then: it works a fifth of the time, in small portions, however long they go on")
    void people() {
        world.busyAtTimes(30);
        share(20);

        assertThat(share(1000)).isBetween(0.15, 0.2);
        assertThat(courtesy.portion()).isEqualTo(Duration.ofMillis(80).toNanos());
    }

    @Test
    @DisplayName("a portion is begun when nobody is served")
    void moments() {
        world.busyAtTimes(70);
        share(20);

        for (int i = 0; i < 100; i++) {
            assertThat(pauseAfter(PORTION)).isPositive();
            assertThat(world.isBusy()).isFalse();
        }
    }

    @Test
    @DisplayName("there is always somebody: after three times the pause it works all the same")
    void always() {
        busyForAWhile(1.5);

        for (int i = 0; i < 100; i++) {
            assertThat(pauseAfter(PORTION)).isBetween(Duration.ofMillis(600), Duration.ofMillis(605));
        }
    }

    @Test
    @DisplayName("they are noticed within half a second")
    void noticed() {
        share(100);
        world.busy(0.6);

        for (int i = 0; i < 10; i++) {
            pauseAfter(PORTION);
        }

        assertThat(pauseAfter(PORTION)).isPositive();
    }

    @Test
    @DisplayName("when they have gone, it works all the time again within three seconds")
    void gone() {
        busyForAWhile(1.9);
        world.busy(0);
        long began = world.nanos();

        while (!pauseAfter(PORTION).isZero()) {
            assertThat(Duration.ofNanos(world.nanos() - began)).isLessThan(Duration.ofSeconds(3));
        }

        assertThat(share(100)).isEqualTo(1);
    }

    @Test
    @DisplayName("a pause ends as soon as nobody is there any more")
    void early() {
        busyForAWhile(0.6);
        world.busy(0);

        assertThat(pauseAfter(Duration.ofSeconds(1))).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    @DisplayName("the console that asks how far the run is does not count")
    void console() {
        world.busy(0.02);

        assertThat(share(1000)).isEqualTo(1);
    }

    @Test
    @DisplayName("where there are many processors, a little of one does not count")
    void large() {
        world.busy(0.6);
        Courtesy onLargeMachine = new Courtesy(0.2, world::used, 64, world);

        for (int i = 0; i < 100; i++) {
            world.pass(PORTION);
            assertThat(onLargeMachine.giveWay(PORTION.toNanos(), GOES_ON)).isZero();
        }
    }

    @Test
    @DisplayName("a run that is to end does not wait")
    void cancelled() {
        busyForAWhile(0.6);
        boolean[] over = {false};
        world.meanwhile.add(() -> over[0] = true);

        world.pass(PORTION);
        long pause = courtesy.giveWay(PORTION.toNanos(), () -> over[0]);

        assertThat(Duration.ofNanos(pause)).isEqualTo(Duration.ofMillis(50));
        assertThat(courtesy.giveWay(PORTION.toNanos(), () -> over[0])).isZero();
    }

    @Test
    @DisplayName("a thread that is interrupted does not wait, and stays interrupted")
    void interrupted() {
        busyForAWhile(0.6);
        Courtesy.Tempo impatient = new Courtesy.Tempo() {
            @Override
            public long nanos() {
                return world.nanos();
            }

            @Override
            public void sleep(long nanos) throws InterruptedException {
                throw new InterruptedException();
            }
        };
        Courtesy other = new Courtesy(0.2, world::used, 2, impatient);
        for (int i = 0; i < 50; i++) {
            world.pass(PORTION);
            other.portion();
        }

        long pause = other.giveWay(PORTION.toNanos(), GOES_ON);

        assertThat(pause).isZero();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    @DisplayName("what was done before a run began does not count, what is done from then on does")
    void begin() {
        courtesy.portion();
        world.busy(0.6);
        world.pass(Duration.ofSeconds(5));
        world.busy(0);

        courtesy.begin();
        world.pass(Duration.ofMillis(100));
        assertThat(pauseAfter(PORTION)).isZero();

        busyForAWhile(0.6);
        assertThat(pauseAfter(PORTION)).isPositive();
    }

    @Test
    @DisplayName("no pause is longer than five seconds, however slow the database was")
    void bounded() {
        busyForAWhile(0.6);

        assertThat(pauseAfter(Duration.ofSeconds(9))).isEqualTo(Duration.ofSeconds(5));
        assertThat(pauseAfter(Duration.ofMillis(700))).isBetween(Duration.ofSeconds(5), Duration.ofMillis(5005));
    }

    @Test
    @DisplayName("several at a time share the time: whoever comes second waits for both")
    void several() {
        world.busyAtTimes(30);
        share(20);
        long[] second = {0};
        world.meanwhile.add(() -> second[0] = courtesy.giveWay(PORTION.toNanos(), GOES_ON));

        long first = courtesy.giveWay(PORTION.toNanos(), GOES_ON);

        assertThat(Duration.ofNanos(second[0])).isGreaterThanOrEqualTo(Duration.ofMillis(350));
        assertThat(first).isGreaterThan(second[0]);
    }

    @Test
    @DisplayName("who was there before the vendor was asked for a minute does not count any more")
    void longAgo() {
        busyForAWhile(0.6);
        world.pass(Duration.ofMinutes(1));
        world.busy(0);

        assertThat(pauseAfter(PORTION)).isZero();
    }

    @Test
    @DisplayName("it can be switched off")
    void off() {
        assertThat(Courtesy.ofServer(100)).isSameAs(Courtesy.NONE);
        assertThat(Courtesy.NONE.giveWay(PORTION.toNanos(), GOES_ON)).isLessThan(PORTION.toNanos());
        assertThat(Courtesy.ofServer(20)).isNotSameAs(Courtesy.NONE);
    }
}
