package dev.keybridge.lib.http;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes only when somebody waits, and at once. */
final class TestTempo implements Tempo {
    /** About to overflow, as a real one may be. */
    private final AtomicLong now =
            new AtomicLong(Long.MAX_VALUE - Duration.ofSeconds(30).toNanos());

    private final List<Duration> pauses = new CopyOnWriteArrayList<>();

    @Override
    public long nanos() {
        return now.get();
    }

    @Override
    public void pause(Duration length) {
        pauses.add(length);
        pass(length);
    }

    @Override
    public double random() {
        return 0.5;
    }

    void pass(Duration length) {
        now.addAndGet(length.toNanos());
    }

    Duration paused() {
        return pauses.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
