package dev.keybridge.contacts.run;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Cuts work into portions for one transaction each: as large as is good for speed, smaller where the database or the server
 * is slow, so that no transaction lasts longer than a few seconds, and much smaller by turns with others whom the server serves.
 */
final class Portions {
    private static final int FIRST = 4;

    private final int most;
    private final Turns turns;
    private final LongSupplier nanos;
    private int size;

    /** @param most in one portion */
    Portions(int most, Turns turns) {
        this(most, turns, System::nanoTime);
    }

    Portions(int most, Turns turns, LongSupplier nanos) {
        this.most = most;
        this.turns = turns;
        this.nanos = nanos;
        this.size = Math.max(1, most / FIRST);
    }

    <T> void each(List<T> all, Consumer<List<T>> work) {
        of(all).forEachRemaining(portion -> {
            long began = nanos.getAsLong();
            work.accept(portion);
            worked(portion.size(), nanos.getAsLong() - began, true);
        });
    }

    /** Each portion is as large as seems right when it is asked for; who has done one says so by {@link #worked}. */
    <T> Iterator<List<T>> of(List<T> all) {
        return new Iterator<>() {
            private int start;

            @Override
            public boolean hasNext() {
                return start < all.size();
            }

            @Override
            public List<T> next() {
                int end = Math.min(start + size(), all.size());
                List<T> portion = all.subList(start, end);
                start = end;
                return portion;
            }
        };
    }

    /**
     * Learns from a portion, and gives way to others: to be called by whichever thread has worked, without a transaction.
     *
     * @param took how long it took, in nanoseconds
     * @param done whether it was done; one that is refused at once says nothing about how long others take
     */
    void worked(int portion, long took, boolean done) {
        adapt(portion, took, done);
        turns.giveWay(took);
    }

    private synchronized int size() {
        return size;
    }

    private synchronized void adapt(int portion, long took, boolean done) {
        long wanted = turns.portion();
        if (took > wanted) {
            size = (int) Math.max(1, Math.min(portion / 2, portion * wanted / took));
        } else if (done && took < wanted / 2) {
            size = Math.min(most, size * 2);
        }
    }
}
