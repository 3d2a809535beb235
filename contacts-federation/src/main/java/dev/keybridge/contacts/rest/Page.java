package dev.keybridge.contacts.rest;

import java.util.function.LongSupplier;

/**
 * A part of a long list.
 *
 * @param first how many are left out at its beginning
 * @param max the most that are answered: 1 to 200
 */
record Page(int first, int max) {
    /** The header that tells how long the whole list is. */
    static final String TOTAL = "X-Total-Count";

    private static final int LARGEST = 200;

    /** What comes nearest to the wish. */
    static Page of(int first, int max) {
        return new Page(Math.max(0, first), Math.max(1, Math.min(max, LARGEST)));
    }

    /**
     * How long the whole list is. The end of a list tells that by itself.
     *
     * @param rows how many there are in this part
     * @param count asked only when the part does not tell
     */
    long total(int rows, LongSupplier count) {
        boolean end = rows < max && (rows > 0 || first == 0);
        return end ? first + rows : count.getAsLong();
    }
}
