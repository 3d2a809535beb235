package dev.keybridge.lib.http;

import java.time.Duration;
import java.util.Objects;

/**
 * How much patience a caller has with one request.
 *
 * @param maxRetries repeated attempts after the first; the vendors ask for at most three
 * @param firstDelay before the first repetition; doubles with each, with jitter
 * @param waitingBudget longest sum of all waiting for one request: back-off, pacing, throttling. What would take longer
 *     fails at once
 */
public record RetryPolicy(int maxRetries, Duration firstDelay, Duration waitingBudget) {
    /** Somebody is looking at a login page. */
    public static final RetryPolicy LOGIN = new RetryPolicy(3, Duration.ofMillis(300), Duration.ofSeconds(3));

    /** Nobody is looking, and a block of one minute is worth waiting for. */
    public static final RetryPolicy CRAWL = new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(90));

    public RetryPolicy {
        Objects.requireNonNull(firstDelay);
        Objects.requireNonNull(waitingBudget);
    }
}
