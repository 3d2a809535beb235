package dev.keybridge.lib.http;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The pace of one API for one app of one company, whoever calls it: how many at once, and how many in the course of time. */
final class ApiLimiter {
    private final Tempo tempo;
    private final Roadblock everyApi;
    private final Roadblock thisApi;
    private final Semaphore places;
    private final List<Reserve> reserves;

    ApiLimiter(Pace pace, Tempo tempo, Roadblock everyApi) {
        this.tempo = tempo;
        this.everyApi = everyApi;
        this.thisApi = new Roadblock(tempo);
        this.places = new Semaphore(pace.parallel(), true);
        this.reserves = pace.limits().stream()
                .map(limit -> new Reserve(limit, tempo.nanos()))
                .toList();
    }

    /** Takes one call from the reserves, or says how long to wait before asking again. */
    synchronized Duration take() {
        long now = tempo.nanos();
        Duration wait = longer(thisApi.left(), everyApi.left());
        for (Reserve reserve : reserves) {
            wait = longer(wait, reserve.untilNext(now));
        }
        if (wait.isZero()) {
            reserves.forEach(Reserve::take);
        }
        return wait;
    }

    /** Nobody calls this API for so long: the vendor has said so to one of us. */
    void block(Duration length) {
        thisApi.close(length);
    }

    /** Nobody calls any API of this vendor for so long. */
    void blockAll(Duration length) {
        everyApi.close(length);
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
