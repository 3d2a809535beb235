package dev.keybridge.simulator.org;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** Lets many read or one write. */
final class Guard {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    <T> T reading(Supplier<T> step) {
        lock.readLock().lock();
        try {
            return step.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    <T> T writing(Supplier<T> step) {
        lock.writeLock().lock();
        try {
            return step.get();
        } finally {
            lock.writeLock().unlock();
        }
    }

    void changing(Runnable step) {
        writing(() -> {
            step.run();
            return null;
        });
    }
}
