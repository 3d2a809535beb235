package dev.keybridge.lib.http;

import java.time.Duration;

/** What is left of a caller's patience with one request. */
final class WaitingBudget {
    /** How long a cancellation can go unnoticed. */
    private static final Duration SLICE = Duration.ofMillis(250);

    private final Tempo tempo;
    private final Cancellation cancellation;
    private final long end;

    WaitingBudget(Duration total, Tempo tempo, Cancellation cancellation) {
        this.tempo = tempo;
        this.cancellation = cancellation;
        this.end = tempo.nanos() + total.toNanos();
    }

    boolean affords(Duration pause) {
        return pause.compareTo(left()) <= 0;
    }

    void pause(Duration length) throws InterruptedException {
        for (Duration rest = length; !rest.isZero(); ) {
            cancellation.check();
            Duration slice = shorter(rest, SLICE);
            tempo.pause(slice);
            rest = rest.minus(slice);
        }
    }

    /** Waits for a place at the limiter. @return whether there is one before patience ends */
    boolean enter(ApiLimiter limiter) throws InterruptedException {
        while (true) {
            cancellation.check();
            Duration left = left();
            if (limiter.enter(shorter(left, SLICE))) {
                return true;
            }
            if (left.isNegative() || left.isZero()) {
                return false;
            }
        }
    }

    private Duration left() {
        return Duration.ofNanos(end - tempo.nanos());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
