package dev.keybridge.lib.wecom.directory;

import dev.keybridge.lib.directory.ReadProgress;
import dev.keybridge.lib.http.Cancellation;
import dev.keybridge.lib.http.VendorException;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Asks the vendor about many things, a few at a time, and hands the answers to the one thread that reads the directory.
 * Closing it leaves no thread behind.
 */
final class ParallelReads implements AutoCloseable {
    /** What the vendor's advice for a sync allows (VD-90312). */
    private static final int PARALLEL = 5;
    /** One failure is a thing's own; so many in a row are the vendor's or the network's. */
    private static final int GENERAL_FAILURES_IN_A_ROW = 5;

    /** Told of each outcome, in the thread that called {@link #each}. */
    interface Sink<T, R> {
        void read(T item, R result);

        void failed(T item, VendorException why);

        /** @param left how many items were not asked about, since the last ones all failed for a general reason */
        void gaveUp(int left, VendorException last);
    }

    private final Cancellation cancellation;
    private final ReadProgress progress;
    private final ExecutorService pool;

    ParallelReads(Cancellation cancellation, ReadProgress progress) {
        this.cancellation = cancellation;
        this.progress = progress;
        this.pool = Executors.newFixedThreadPool(PARALLEL, task -> {
            Thread thread = new Thread(task, "keybridge-wecom-read");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * One question.
     *
     * @throws VendorException as the question throws it
     * @throws CancellationException if told to stop
     */
    <R> R one(Supplier<R> question) {
        CompletionService<R> answers = new ExecutorCompletionService<>(pool);
        answers.submit(question::get);
        return result(next(answers));
    }

    /** @throws CancellationException if told to stop */
    <T, R> void each(Collection<T> items, Function<T, R> question, Sink<T, R> sink) {
        CompletionService<R> answers = new ExecutorCompletionService<>(pool);
        Map<Future<R>, T> open = new HashMap<>();
        Iterator<T> rest = items.iterator();
        int left = items.size();
        int inARow = 0;
        while (rest.hasNext() || !open.isEmpty()) {
            while (rest.hasNext() && open.size() < PARALLEL) {
                T item = rest.next();
                open.put(answers.submit(() -> question.apply(item)), item);
                left--;
            }
            Future<R> answer = next(answers);
            T item = open.remove(answer);
            R result;
            try {
                result = result(answer);
            } catch (VendorException why) {
                sink.failed(item, why);
                inARow = Failures.isGeneral(why) ? inARow + 1 : 0;
                if (inARow >= GENERAL_FAILURES_IN_A_ROW && left > 0) {
                    sink.gaveUp(left, why);
                    rest = Collections.emptyIterator();
                    left = 0;
                }
                continue;
            }
            inARow = 0;
            sink.read(item, result);
        }
    }

    private <R> Future<R> next(CompletionService<R> answers) {
        try {
            while (true) {
                if (progress.isCancelled()) {
                    cancellation.cancel();
                }
                cancellation.check();
                Future<R> answer = answers.poll(200, TimeUnit.MILLISECONDS);
                if (answer != null) {
                    return answer;
                }
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static <R> R result(Future<R> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            // Vendor failures, cancellation and bugs alike: nothing that is asked here throws a checked exception.
            throw e.getCause() instanceof RuntimeException thrown ? thrown : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static CancellationException interrupted() {
        Thread.currentThread().interrupt();
        return new CancellationException("interrupted");
    }

    /**
     * Stops what is still going on and waits for it: a stopped call ends at once, a token that others
     * may be waiting for is still fetched.
     */
    @Override
    public void close() {
        pool.shutdownNow();
        cancellation.cancel();
        boolean interrupted = false;
        for (boolean ended = false; !ended; ) {
            try {
                ended = pool.awaitTermination(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
