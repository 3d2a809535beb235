package dev.keybridge.lib.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** What has gone on between one caller and a vendor. Thread-safe. */
final class Traffic {
    private final LongAdder calls = new LongAdder();
    private final LongAdder throttled = new LongAdder();
    private volatile Duration clockOffset;

    void sent() {
        calls.increment();
    }

    /** @param date the time at the vendor when it answered, as it says itself, to the second */
    void answered(Instant date) {
        clockOffset = Duration.between(Instant.now(), date);
    }

    /** A request had to wait for its turn, or the vendor refused it since there were too many. */
    void throttle() {
        throttled.increment();
    }

    long calls() {
        return calls.sum();
    }

    long throttled() {
        return throttled.sum();
    }

    Optional<Duration> clockOffset() {
        return Optional.ofNullable(clockOffset);
    }
}
