package dev.keybridge.contacts.run;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Work on the database in portions that do not depend on each other: two at a time, each in a transaction of its own, and what
 * comes of them in their order in one thread. While one portion is thought about the database is at work on the next ones, and
 * never more than {@link #AHEAD} of them are in memory.
 */
final class SideBySide {
    static final String THREAD = "keybridge-contacts-work";

    private static final int WORKERS = 2;
    private static final int AHEAD = WORKERS + 1;

    private SideBySide() {}

    /**
     * When it returns, also with an exception, no worker is at work any more.
     *
     * @param portions asked for one when there is room for it
     * @param work in any thread; must not depend on what became of other portions
     * @param then in the calling thread
     * @throws RuntimeException that of the first portion in order whose work failed; later ones may have been worked on
     */
    static <T, R> void each(Iterator<T> portions, Function<T, R> work, Consumer<R> then) {
        if (!portions.hasNext()) {
            return;
        }
        T first = portions.next();
        if (!portions.hasNext()) {
            then.accept(work.apply(first));
            return;
        }
        ThreadPoolExecutor workers = new ThreadPoolExecutor(
                WORKERS, WORKERS, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), SideBySide::thread);
        Queue<Future<R>> ahead = new ArrayDeque<>();
        try {
            ahead.add(workers.submit(() -> work.apply(first)));
            while (portions.hasNext() || !ahead.isEmpty()) {
                while (portions.hasNext() && ahead.size() < AHEAD) {
                    T portion = portions.next();
                    ahead.add(workers.submit(() -> work.apply(portion)));
                }
                then.accept(result(ahead.remove()));
            }
        } finally {
            end(workers);
        }
    }

    private static <R> R result(Future<R> portion) {
        try {
            return portion.get();
        } catch (ExecutionException e) {
            // Whatever was thrown: nothing that is done here throws a checked exception.
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException thrown ? thrown : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunInterrupted(RunInterrupted.Cause.SERVER_STOPS);
        }
    }

    /** Lets what has begun come to its end: H2 closes its file when a thread is interrupted while it reads or writes. */
    private static void end(ThreadPoolExecutor workers) {
        workers.getQueue().clear();
        workers.shutdown();
        boolean interrupted = false;
        while (!workers.isTerminated()) {
            try {
                workers.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, THREAD);
        thread.setDaemon(true);
        return thread;
    }
}
