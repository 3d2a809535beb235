package dev.keybridge.lib.crawl;

import dev.keybridge.lib.directory.ReadProgress;
import dev.keybridge.lib.http.Cancellation;
import dev.keybridge.lib.http.VendorException;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Asks the vendor about many things, a few at a time, and hands the answers to the one thread that reads the directory.
 * Questions of several kinds go on beside each other, each in its {@link Lane}: a vendor's APIs have a pace each, and none
 * waits for another's. Closing it leaves no thread behind.
 */
public final class ParallelReads implements AutoCloseable {
    /** Told of each outcome, in the thread that reads the directory. */
    public interface Sink<T, R> {
        void read(T item, R result);

        void failed(T item, VendorException why);

        /** @param left how many items were not asked about, since the last ones all failed for a general reason */
        void gaveUp(int left, VendorException last);
    }

    private final Readers readers;
    private final Cancellation cancellation;
    private final ReadProgress progress;
    private final List<Lane<?, ?>> lanes = new ArrayList<>();
    private final BlockingQueue<Runnable> answers = new LinkedBlockingQueue<>();
    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
    private final ExecutorService pool;

    ParallelReads(Readers readers, Cancellation cancellation, ReadProgress progress) {
        this.readers = readers;
        this.cancellation = cancellation;
        this.progress = progress;
        // As many threads as the lanes have questions under way.
        this.pool = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, readers.name());
            thread.setDaemon(true);
            threads.add(thread);
            return thread;
        });
    }

    /**
     * One question, which others wait for.
     *
     * @throws VendorException as the question throws it
     * @throws CancellationException if told to stop
     */
    public <R> R one(Supplier<R> question) {
        List<R> answer = new ArrayList<>();
        each(List.of(question), Supplier::get, new Sink<>() {
            @Override
            public void read(Supplier<R> item, R result) {
                answer.add(result);
            }

            @Override
            public void failed(Supplier<R> item, VendorException why) {
                throw why;
            }

            @Override
            public void gaveUp(int left, VendorException last) {
                throw last;
            }
        });
        return answer.get(0);
    }

    /**
     * The same question about many things; returns when all have been asked about.
     *
     * @throws CancellationException if told to stop
     */
    public <T, R> void each(Collection<T> items, Function<T, R> question, Sink<T, R> sink) {
        finish(lane(new ArrayDeque<>(items), question, sink));
    }

    /**
     * A lane beside the others. What is on its agenda, now or later, is asked while some lane is being finished.
     *
     * @param agenda stays with the caller, whose sinks may add to it or change it
     */
    public <T, R> Lane<T, R> lane(Queue<T> agenda, Function<T, R> question, Sink<T, R> sink) {
        Lane<T, R> lane = new Lane<>(agenda, question, sink, readers);
        lanes.add(lane);
        return lane;
    }

    /**
     * Goes on in all lanes until one has no more to ask. Nobody adds to that one afterwards.
     *
     * @throws VendorException as a sink of any lane throws it
     * @throws CancellationException if told to stop
     */
    public void finish(Lane<?, ?> lane) {
        ask();
        while (lane.isBusy()) {
            nextAnswer().run();
            ask();
        }
        lanes.remove(lane);
        lane.end();
    }

    private void ask() {
        for (Lane<?, ?> lane : lanes) {
            while (lane.isReady()) {
                Lane.Asking asking = lane.next();
                pool.execute(() -> answers.add(outcome(asking)));
            }
        }
    }

    /** Cancellation and bugs end the read. */
    private static Runnable outcome(Lane.Asking asking) {
        try {
            return asking.ask();
        } catch (RuntimeException e) {
            return () -> {
                throw e;
            };
        } catch (Error e) {
            return () -> {
                throw new IllegalStateException(e);
            };
        }
    }

    private Runnable nextAnswer() {
        try {
            while (true) {
                if (progress.isCancelled()) {
                    cancellation.cancel();
                }
                cancellation.check();
                Runnable answer = answers.poll(200, TimeUnit.MILLISECONDS);
                if (answer != null) {
                    return answer;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
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
