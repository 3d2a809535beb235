package dev.keybridge.benchmarks;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A wait between two looks at something that goes on. */
record Pause(Duration length) {
    void take() {
        long end = System.nanoTime() + length.toNanos();
        for (long left = length.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
