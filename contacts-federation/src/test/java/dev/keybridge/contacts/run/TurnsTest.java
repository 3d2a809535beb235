package dev.keybridge.contacts.run;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The turns of a run")
final class TurnsTest {
    private static final long PORTION = Duration.ofMillis(50).toNanos();

    private final AtomicLong clock = new AtomicLong();
    private final RunHandle run = new RunHandle("run", RunMode.FULL, Optional.empty());
    /** Somebody is always there. */
    private final Turns turns = new Turns(
            new Courtesy(0.5, clock::get, 2, new Courtesy.Tempo() {
                @Override
                public long nanos() {
                    return clock.get();
                }

                @Override
                public void sleep(long nanos) {
                    clock.addAndGet(nanos);
                }
            }),
            run);

    private void work() {
        for (int i = 0; i < 20; i++) {
            clock.addAndGet(PORTION);
            turns.giveWay(PORTION);
        }
    }

    @Test
    @DisplayName("a run that is over within a fifth of a second does not wait")
    void soonOver() {
        for (int i = 0; i < 20; i++) {
            turns.portion();
            clock.addAndGet(PORTION);
        }

        for (int i = 0; i < 4; i++) {
            turns.giveWay(PORTION);
        }
        assertThat(turns.paused()).isZero();

        turns.giveWay(PORTION);
        assertThat(turns.paused()).isPositive();
    }

    @Test
    @DisplayName("it tells how long it has waited")
    void waited() {
        work();

        assertThat(turns.paused()).isPositive();
        assertThat(turns.paused().toNanos()).isEqualTo(clock.get() - 20 * PORTION);
    }

    @Test
    @DisplayName("once it is cancelled it does not wait any more")
    void cancelled() {
        work();
        Duration before = turns.paused();

        run.interrupt(RunInterrupted.Cause.CANCELLED);
        work();

        assertThat(turns.paused()).isEqualTo(before);
    }
}
