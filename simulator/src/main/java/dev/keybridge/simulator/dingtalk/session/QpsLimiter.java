package dev.keybridge.simulator.dingtalk.session;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Counts calls within the second of the clock. Thread-safe. */
public final class QpsLimiter {
    private final Clock clock;
    private final Map<String, Integer> calls = new HashMap<>();
    private long second;

    QpsLimiter(Clock clock) {
        this.clock = clock;
    }

    /** @return whether this call is one too many for its second */
    public synchronized boolean isTooOften(String key, int limit) {
        long now = clock.instant().getEpochSecond();
        if (now != second) {
            second = now;
            calls.clear();
        }
        return calls.merge(key, 1, Integer::sum) > limit;
    }

    synchronized void reset() {
        calls.clear();
    }
}
