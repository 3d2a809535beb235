package dev.keybridge.lib.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The pace of one API of one company, whoever calls it: how many at once, and how many in the course of time. WeCom allows
 * 10,000 calls a minute and 150,000 an hour (VD-90312). With a reserve of 2,000 refilled by 40 a second the busiest minute
 * has 4,400 calls and the busiest hour 146,000.
 */
final class ApiLimiter {
    static final int RESERVE = 2_000;
    private static final int PER_SECOND = 40;
    private static final int PARALLEL = 5;
    private static final double NANOS_PER_CALL = (double) TimeUnit.SECONDS.toNanos(1) / PER_SECOND;

    private final Tempo tempo;
    private final Semaphore places = new Semaphore(PARALLEL, true);
    private double reserve = RESERVE;
    private long refilled;
    private long blockedUntil;

    ApiLimiter(Tempo tempo) {
        this.tempo = tempo;
        refilled = tempo.nanos();
        blockedUntil = refilled;
    }

    /** Takes one call from the reserve, or says how long to wait before asking again. */
    synchronized Duration take() {
        long now = tempo.nanos();
        reserve = Math.min(RESERVE, reserve + (now - refilled) / NANOS_PER_CALL);
        refilled = now;
        if (blockedUntil - now > 0) {
            return Duration.ofNanos(blockedUntil - now);
        }
        if (reserve < 1) {
            return Duration.ofNanos((long) Math.ceil((1 - reserve) * NANOS_PER_CALL));
        }
        reserve--;
        return Duration.ZERO;
    }

    /** Nobody calls this API for so long: the vendor has said so to one of us. */
    synchronized void block(Duration length) {
        long until = tempo.nanos() + length.toNanos();
        // A difference, since this clock may overflow.
        if (until - blockedUntil > 0) {
            blockedUntil = until;
        }
    }

    /** Enters as one of few at the same time; every entry that succeeds needs a {@link #leave()}. */
    boolean enter(Duration patience) throws InterruptedException {
        return places.tryAcquire(Math.max(0, patience.toNanos()), TimeUnit.NANOSECONDS);
    }

    void leave() {
        places.release();
    }
}
