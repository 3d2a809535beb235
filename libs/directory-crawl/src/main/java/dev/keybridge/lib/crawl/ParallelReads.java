package dev.keybridge.lib.crawl;

import dev.keybridge.lib.directory.ReadProgress;
import dev.keybridge.lib.http.Cancellation;
import dev.keybridge.lib.http.VendorException;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ConcurrentLinkedQueue;
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
public final class ParallelReads implements AutoCloseable {
    /** One failure is a thing's own; so many in a row are the vendor's or the network's. */
    private static final int GENERAL_FAILURES_IN_A_ROW = 5;

    /** Told of each outcome, in the thread that called {@link #each}. */
    public interface Sink<T, R> {
        void read(T item, R result);

        void failed(T item, VendorException why);

        /** @param left how many items were not asked about, since the last ones all failed for a general reason */
        void gaveUp(int left, VendorException last);
    }

    private final Readers readers;
    private final Cancellation cancellation;
    private final ReadProgress progress;
    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
    private final ExecutorService pool;

    ParallelReads(Readers readers, Cancellation cancellation, ReadProgress progress) {
        this.readers = readers;
        this.cancellation = cancellation;
        this.progress = progress;
        this.pool = Executors.newFixedThreadPool(readers.parallel(), task -> {
            Thread thread = new Thread(task, readers.name());
            thread.setDaemon(true);
            threads.add(thread);
            return thread;
        });
    }

    /**
     * One question.
     *
     * @throws VendorException as the question throws it
     * @throws CancellationException if told to stop
     */
    public <R> R one(Supplier<R> question) {
        CompletionService<R> answers = new ExecutorCompletionService<>(pool);
        answers.submit(question::get);
        return result(next(answers));
    }

    /**
     * The same question about many things.
     *
     * @throws CancellationException if told to stop
     */
    public <T, R> void each(Collection<T> items, Function<T, R> question, Sink<T, R> sink) {
        eachOf(new ArrayDeque<>(items), question, sink);
    }

    /**
     * The same question about everything on an agenda, to which the sink may add: what is below an item, or the next page of
     * it. The agenda is empty afterwards.
     *
     * @throws CancellationException if told to stop
     */
    public <T, R> void eachOf(Queue<T> agenda, Function<T, R> question, Sink<T, R> sink) {
        CompletionService<R> answers = new ExecutorCompletionService<>(pool);
        Map<Future<R>, T> open = new HashMap<>();
        int inARow = 0;
        while (!agenda.isEmpty() || !open.isEmpty()) {
            while (!agenda.isEmpty() && open.size() < readers.parallel()) {
                T item = agenda.remove();
                open.put(answers.submit(() -> question.apply(item)), item);
            }
            Future<R> answer = next(answers);
            T item = open.remove(answer);
            R result;
            try {
                result = result(answer);
            } catch (VendorException why) {
                sink.failed(item, why);
                inARow = readers.general().test(why) ? inARow + 1 : 0;
                if (inARow >= GENERAL_FAILURES_IN_A_ROW && !agenda.isEmpty()) {
                    sink.gaveUp(agenda.size(), why);
                    agenda.clear();
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
        // A pool says that it has ended a moment before its last thread has.
        for (Thread thread = threads.peek(); thread != null; thread = threads.peek()) {
            try {
                thread.join();
                threads.remove();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
