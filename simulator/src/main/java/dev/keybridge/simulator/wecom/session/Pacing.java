package dev.keybridge.simulator.wecom.session;

import dev.keybridge.simulator.wecom.rules.Limits;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Counts calls per corp and API against the limits. Thread-safe. */
public final class Pacing {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Clock clock;
    private final Limits limits;
    private final Map<String, Window> windows = new HashMap<>();
    private final Map<String, Integer> running = new HashMap<>();

    Pacing(Clock clock, Limits limits) {
        this.clock = clock;
        this.limits = limits;
    }

    /** @return whether the call comes too often; the block lasts a minute from the first call too many */
    public synchronized boolean isTooOften(String corpId, String path) {
        Instant now = clock.instant();
        Window window = windows.compute(
                corpId + path,
                (key, old) -> old == null || !now.isBefore(old.ends) ? new Window(now.plus(MINUTE)) : old);
        window.calls++;
        if (window.calls <= limits.callsPerMinute()) {
            return false;
        }
        if (!window.blocked) {
            window.blocked = true;
            window.ends = now.plus(MINUTE);
        }
        return true;
    }

    /** @return whether the call may start; if so {@link #leave} must follow */
    public synchronized boolean enter(String corpId, String path) {
        int others = running.getOrDefault(corpId + path, 0);
        if (others >= limits.concurrentCalls()) {
            return false;
        }
        running.put(corpId + path, others + 1);
        return true;
    }

    public synchronized void leave(String corpId, String path) {
        running.computeIfPresent(corpId + path, (key, count) -> count == 1 ? null : count - 1);
    }

    synchronized void reset() {
        windows.clear();
    }

    private static final class Window {
        private Instant ends;
        private long calls;
        private boolean blocked;

        private Window(Instant ends) {
            this.ends = ends;
        }
    }
}
