package dev.keybridge.lib.http;

import java.time.Duration;

/** Calls that may still be made, refilled in the course of time. Not thread-safe. */
final class Reserve {
    private final double full;
    private final double nanosPerCall;
    private double left;
    private long refilled;

    Reserve(Pace.Limit limit, long now) {
        full = limit.rush();
        nanosPerCall = limit.period().toNanos() / limit.steady();
        left = full;
        refilled = now;
    }

    /** How long until there is one; zero if there is one now. */
    Duration untilNext(long now) {
        left = Math.min(full, left + (now - refilled) / nanosPerCall);
        refilled = now;
        return left >= 1 ? Duration.ZERO : Duration.ofNanos((long) Math.ceil((1 - left) * nanosPerCall));
    }

    void take() {
        left--;
    }
}
