package dev.keybridge.lib.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** What has gone to a vendor in one session, and what the answers tell besides what was asked. Thread-safe. */
final class Traffic {
    private final LongAdder calls = new LongAdder();
    private volatile Duration clockOffset;

    void sent() {
        calls.increment();
    }

    /** @param date the time at the vendor when it answered, as it says itself, to the second */
    void answered(Instant date) {
        clockOffset = Duration.between(Instant.now(), date);
    }

    long calls() {
        return calls.sum();
    }

    Optional<Duration> clockOffset() {
        return Optional.ofNullable(clockOffset);
    }
}
