package dev.keybridge.contacts.run;

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
        for (int start = 0; start < all.size(); ) {
            List<T> portion = all.subList(start, Math.min(start + size, all.size()));
            long began = nanos.getAsLong();
            work.accept(portion);
            long took = nanos.getAsLong() - began;
            adapt(portion.size(), took);
            start += portion.size();
            turns.giveWay(took);
        }
    }

    private void adapt(int done, long took) {
        long wanted = turns.portion();
        if (took > wanted) {
            size = (int) Math.max(1, Math.min(done / 2, done * wanted / took));
        } else if (took < wanted / 2) {
            size = Math.min(most, size * 2);
        }
    }
}
