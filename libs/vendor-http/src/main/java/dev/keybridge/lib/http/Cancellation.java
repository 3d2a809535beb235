package dev.keybridge.lib.http;

import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;

/** Told once to stop, it stops what is going on under it and lets nothing new begin. Thread-safe. */
public final class Cancellation {
    private final Set<Runnable> running = ConcurrentHashMap.newKeySet();
    private volatile boolean cancelled;

    /** Ends running requests; they and all later ones fail with a {@link CancellationException}. */
    public void cancel() {
        cancelled = true;
        running.forEach(Runnable::run);
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /** @throws CancellationException if {@link #cancel()} has been called */
    public void check() {
        if (cancelled) {
            throw new CancellationException("cancelled");
        }
    }

    void begin(Runnable stop) {
        running.add(stop);
        if (cancelled) {
            stop.run();
        }
    }

    void end(Runnable stop) {
        running.remove(stop);
    }
}
