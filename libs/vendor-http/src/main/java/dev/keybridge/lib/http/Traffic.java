package dev.keybridge.lib.http;

import java.util.concurrent.atomic.LongAdder;

/** What has gone on between one caller and a vendor. Thread-safe. */
final class Traffic {
    private final LongAdder calls = new LongAdder();
    private final LongAdder throttled = new LongAdder();

    /** Counts the requests that are sent. */
    LongAdder calls() {
        return calls;
    }

    /** A request had to wait for its turn, or the vendor refused it since there were too many. */
    void throttle() {
        throttled.increment();
    }

    long throttled() {
        return throttled.sum();
    }
}
