package dev.keybridge.contacts.run;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Cuts work into portions for one transaction each: as large as is good for speed, smaller where the database or the server
 * is slow, so that no transaction lasts longer than a few seconds.
 */
final class Portions {
    private static final long LONG = Duration.ofSeconds(2).toNanos();
    private static final int FIRST = 4;

    private final int most;
    private final LongSupplier nanos;
    private int size;

    /** @param most in one portion */
    Portions(int most) {
        this(most, System::nanoTime);
    }

    Portions(int most, LongSupplier nanos) {
        this.most = most;
        this.nanos = nanos;
        this.size = Math.max(1, most / FIRST);
    }

    <T> void each(List<T> all, Consumer<List<T>> work) {
        for (int start = 0; start < all.size(); ) {
            List<T> portion = all.subList(start, Math.min(start + size, all.size()));
            long began = nanos.getAsLong();
            work.accept(portion);
            adapt(nanos.getAsLong() - began);
            start += portion.size();
        }
    }

    private void adapt(long took) {
        if (took > LONG) {
            size = Math.max(1, size / 2);
        } else if (took < LONG / 2) {
            size = Math.min(most, size * 2);
        }
    }
}
