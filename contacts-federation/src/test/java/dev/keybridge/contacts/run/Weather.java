package dev.keybridge.contacts.run;

import java.util.Set;

/**
 * What befalls a run while it writes.
 *
 * @param writesUntilCrash after so many the server is gone; negative: never
 * @param cursed vendor ids of people and departments that the database refuses to write, whatever it is
 * @param together how many records share a transaction
 */
record Weather(int writesUntilCrash, Set<String> cursed, int together) {
    static final Weather FINE = new Weather(-1, Set.of(), 100);

    /** The server is gone: what was not committed is lost, and nothing more happens. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    boolean isFine() {
        return writesUntilCrash < 0 && cursed.isEmpty();
    }
}
