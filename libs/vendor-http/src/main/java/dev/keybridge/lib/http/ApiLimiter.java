package dev.keybridge.lib.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The pace of one API of one company, whoever calls it: how many at once, and how many in the course of time. */
final class ApiLimiter {
    private final Tempo tempo;
    private final Semaphore places;
    private final Reserve minute;
    private final Reserve hour;
    private long blockedUntil;

    ApiLimiter(Pace pace, Tempo tempo) {
        this.tempo = tempo;
        this.places = new Semaphore(pace.parallel(), true);
        this.blockedUntil = tempo.nanos();
        this.minute = new Reserve(pace.perMinute(), Duration.ofMinutes(1), blockedUntil);
        this.hour = new Reserve(pace.perHour(), Duration.ofHours(1), blockedUntil);
    }

    /** Takes one call from the reserves, or says how long to wait before asking again. */
    synchronized Duration take() {
        long now = tempo.nanos();
        Duration wait = longer(minute.untilNext(now), hour.untilNext(now));
        if (blockedUntil - now > 0) {
            return longer(wait, Duration.ofNanos(blockedUntil - now));
        }
        if (wait.isZero()) {
            minute.take();
            hour.take();
        }
        return wait;
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

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
