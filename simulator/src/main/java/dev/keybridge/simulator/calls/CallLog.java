package dev.keybridge.simulator.calls;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The requests that a vendor's API has got since the start or the last {@link #reset}. Thread-safe. */
public final class CallLog {
    private static final int KEPT = 10_000;

    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<String, Integer> running = new TreeMap<>();
    private final Map<String, Integer> mostAtOnce = new TreeMap<>();
    private final Deque<Call> latest = new ArrayDeque<>();
    private final List<String> unexpected = new ArrayList<>();
    private int runningInAll;
    private int mostAtOnceInAll;

    /** How many requests to this path of the vendor. */
    public synchronized long count(String path) {
        return counts.getOrDefault(path, 0L);
    }

    /** How many requests to each path. */
    public synchronized Map<String, Long> counts() {
        return new TreeMap<>(counts);
    }

    /** How many requests altogether, token requests included. */
    public synchronized long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The largest number of requests that were being answered at the same time. */
    public synchronized int mostAtOnce() {
        return mostAtOnceInAll;
    }

    public synchronized int mostAtOnce(String path) {
        return mostAtOnce.getOrDefault(path, 0);
    }

    /** The latest 10,000 requests, oldest first. */
    public synchronized List<Call> latest() {
        return List.copyOf(latest);
    }

    /** Requests that no vendor API understands, each with the nearest that exists. */
    public synchronized List<String> unexpected() {
        return List.copyOf(unexpected);
    }

    /** Forgets everything; what is running just now is still counted as running. */
    public synchronized void reset() {
        counts.clear();
        mostAtOnce.clear();
        latest.clear();
        unexpected.clear();
        mostAtOnceInAll = runningInAll;
    }

    public synchronized void begun(String path) {
        counts.merge(path, 1L, Long::sum);
        mostAtOnce.merge(path, running.merge(path, 1, Integer::sum), Math::max);
        mostAtOnceInAll = Math.max(mostAtOnceInAll, ++runningInAll);
    }

    public synchronized void ended(String path) {
        running.merge(path, -1, Integer::sum);
        runningInAll--;
    }

    public synchronized void answered(Call call) {
        latest.addLast(call);
        if (latest.size() > KEPT) {
            latest.removeFirst();
        }
    }

    public synchronized void unexpected(String description) {
        unexpected.add(description);
    }
}
