package dev.keybridge.lib.http;

import java.time.Duration;
import java.util.Objects;

/**
 * How much patience a caller has with one request.
 *
 * @param maxRetries repeated attempts after the first; the vendors ask for at most three
 * @param firstDelay before the first repetition; doubles with each, with jitter
 * @param waitingBudget when so much time has gone by with one request, in failed attempts, back-off, pacing or throttling,
 *     nothing is tried again; a pause that would not fit fails at once. The last attempt may outlast it
 */
public record RetryPolicy(int maxRetries, Duration firstDelay, Duration waitingBudget) {
    /** Somebody is looking at a login page. */
    public static final RetryPolicy LOGIN = new RetryPolicy(3, Duration.ofMillis(300), Duration.ofSeconds(3));

    /** An administrator is looking, and wants to know what is wrong rather than to get by. */
    public static final RetryPolicy CHECK = new RetryPolicy(1, Duration.ofMillis(300), Duration.ofSeconds(2));

    /** Nobody is looking, and a block of one minute is worth waiting for. */
    public static final RetryPolicy CRAWL = new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(90));

    public RetryPolicy {
        Objects.requireNonNull(firstDelay);
        Objects.requireNonNull(waitingBudget);
    }
}
