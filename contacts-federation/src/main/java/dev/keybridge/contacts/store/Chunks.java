package dev.keybridge.contacts.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts long lists into pieces that every database takes in one <code>IN (…)</code>. */
public final class Chunks {
    /** Oracle takes 1000 at most. */
    public static final int SIZE = 500;

    private Chunks() {}

    public static <T> List<List<T>> of(Collection<T> all) {
        return of(all, SIZE);
    }

    public static <T> List<List<T>> of(Collection<T> all, int size) {
        List<T> list = List.copyOf(all);
        List<List<T>> chunks = new ArrayList<>();
        for (int start = 0; start < list.size(); start += size) {
            chunks.add(list.subList(start, Math.min(start + size, list.size())));
        }
        return chunks;
    }
}
