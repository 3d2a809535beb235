package dev.keybridge.lib.http;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Time and chance, so that tests need neither. */
public interface Tempo {
    Tempo SYSTEM = new Tempo() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void pause(Duration length) throws InterruptedException {
            Thread.sleep(length.toMillis());
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
