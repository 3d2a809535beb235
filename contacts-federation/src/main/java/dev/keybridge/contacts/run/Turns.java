package dev.keybridge.contacts.run;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** When it is a run's turn to work, and when others' on the same server. */
final class Turns {
    /** A run that is over so soon is better over. */
    private static final long SHORT = Duration.ofMillis(200).toNanos();

    private final Courtesy courtesy;
    private final RunHandle run;
    private final AtomicLong worked = new AtomicLong();
    private final AtomicLong paused = new AtomicLong();

    Turns(Courtesy courtesy, RunHandle run) {
        this.courtesy = courtesy;
        this.run = run;
        courtesy.begin();
    }

    /**
     * To be called where no transaction is open; returns early when the run is to end.
     *
     * @param took how long the last portion did, in nanoseconds
     */
    void giveWay(long took) {
        if (worked.addAndGet(took) > SHORT) {
            paused.addAndGet(courtesy.giveWay(took, () -> run.interruption().isPresent()));
        }
    }

    /** How long a portion should take at most, in nanoseconds. */
    long portion() {
        return courtesy.portion();
    }

    /** How long the run has waited, by all of its threads together. */
    Duration paused() {
        return Duration.ofNanos(paused.get());
    }
}
