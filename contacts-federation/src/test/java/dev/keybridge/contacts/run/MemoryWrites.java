package dev.keybridge.contacts.run;

import dev.keybridge.contacts.run.MemoryRealm.Refused;
import dev.keybridge.contacts.run.Weather.Crash;
import dev.keybridge.contacts.store.Chunks;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The short transactions of a run on an imaginary realm. Each ends as a whole or not at all; the server may be gone between
 * two writes, and a record may be refused.
 */
final class MemoryWrites {
    private final MemoryRealm realm;
    private final Weather weather;
    private int writes;
    private int failures;

    MemoryWrites(MemoryRealm realm, Weather weather) {
        this.realm = realm;
        this.weather = weather;
    }

    MemoryRealm realm() {
        return realm;
    }

    /** One more thing is about to be written. */
    void tick() {
        if (writes++ == weather.writesUntilCrash()) {
            throw new Crash();
        }
    }

    void refuseCursed(String id) {
        if (weather.cursed().contains(id)) {
            throw new Refused("the database refuses " + id);
        }
    }

    /** Many records in one transaction; when one is refused, fewer, down to each alone. */
    <T> void together(List<T> records, Consumer<T> work) {
        Chunks.of(records, weather.together()).forEach(chunk -> halving(chunk, work));
    }

    private <T> void halving(List<T> chunk, Consumer<T> work) {
        try {
            realm.transaction(() -> chunk.forEach(work));
            tick();
        } catch (Refused e) {
            int half = chunk.size() / 2;
            if (half > 0) {
                halving(chunk.subList(0, half), work);
                halving(chunk.subList(half, chunk.size()), work);
            } else if (weather.isFine()) {
                throw new AssertionError("planned what cannot be written: " + e.getMessage() + " by " + chunk, e);
            } else {
                failures++;
            }
        }
    }

    /** Whether it was done: it is not where a record is refused, or somebody's account is off limits. */
    <T> boolean attempt(T record, Predicate<T> work) {
        try {
            realm.transaction(() -> {
                if (!work.test(record)) {
                    throw new Refused("off limits");
                }
            });
            tick();
            return true;
        } catch (Refused e) {
            if (weather.isFine()) {
                throw new AssertionError("planned what cannot be written: " + e.getMessage() + " by " + record, e);
            }
            failures += record instanceof List ? 0 : 1;
            return false;
        }
    }

    /** Records that could not be written. */
    int failures() {
        return failures;
    }
}
