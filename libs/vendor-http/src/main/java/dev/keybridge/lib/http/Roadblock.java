package dev.keybridge.lib.http;

import java.time.Duration;

/** Holds up everything that goes to one vendor from one address. */
final class Roadblock {
    private final Tempo tempo;
    private long until;

    Roadblock(Tempo tempo) {
        this.tempo = tempo;
        this.until = tempo.nanos();
    }

    synchronized void close(Duration length) {
        long end = tempo.nanos() + length.toNanos();
        // A difference, since this clock may overflow.
        if (end - until > 0) {
            until = end;
        }
    }

    /** How long nobody may pass; zero when the road is open. */
    synchronized Duration left() {
        long left = until - tempo.nanos();
        return left > 0 ? Duration.ofNanos(left) : Duration.ZERO;
    }
}
