package dev.keybridge.lib.http;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Time and chance, so that tests need neither. */
public interface Tempo {
    Tempo SYSTEM = new Tempo() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void pause(Duration length) throws InterruptedException {
            // Rounded up to a millisecond at least: a pause of nothing, again and again, is a busy loop.
            TimeUnit.NANOSECONDS.sleep(length.toNanos());
        }

        @Override
        public double random() {
            return ThreadLocalRandom.current().nextDouble();
        }
    };

    /** A clock as {@link System#nanoTime()}. */
    long nanos();

    void pause(Duration length) throws InterruptedException;

    /** At least 0, less than 1. */
    double random();
}
