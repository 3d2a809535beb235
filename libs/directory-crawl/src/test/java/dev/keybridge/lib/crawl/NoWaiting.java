package dev.keybridge.lib.crawl;

import dev.keybridge.lib.http.Tempo;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes only when somebody waits, and at once. */
public final class NoWaiting implements Tempo {
    private final AtomicLong now = new AtomicLong();

    @Override
    public long nanos() {
        return now.get();
    }

    @Override
    public void pause(Duration length) {
        now.addAndGet(length.toNanos());
    }

    @Override
    public double random() {
        return 0;
    }
}
