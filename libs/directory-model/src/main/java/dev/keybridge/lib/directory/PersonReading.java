package dev.keybridge.lib.directory;

import java.util.Objects;
import java.util.Optional;

/**
 * What a read of one person has found.
 *
 * @param presence whether the person is there, as far as the reader can tell
 * @param snapshot the person, and at least the departments from each of theirs up to the topmost readable one; says nothing about anybody
 *     or anything else. Empty unless {@link Presence#FOUND}
 * @param code the vendor's error number where it did not show the person
 * @param vendorCalls requests sent to the vendor, retries and tokens included
 */
public record PersonReading(Presence presence, Optional<Snapshot> snapshot, Optional<String> code, long vendorCalls) {
    public enum Presence {
        /** There, and wanted. */
        FOUND,
        /** There, and in none of the departments that the administrator has chosen. */
        NOT_CHOSEN,
        /** There, and not to be seen by the reader. */
        OUT_OF_SIGHT,
        /** Unknown to the vendor, or not to be seen by the reader: the vendor does not tell these apart. */
        UNKNOWN
    }

    public PersonReading {
        Objects.requireNonNull(presence);
        Objects.requireNonNull(code);
        if (snapshot.isPresent() != (presence == Presence.FOUND)) {
            throw new IllegalArgumentException("a snapshot belongs to who was found, and to nobody else");
        }
    }

    public static PersonReading found(Snapshot snapshot) {
        return new PersonReading(Presence.FOUND, Optional.of(snapshot), Optional.empty(), snapshot.vendorCalls());
    }

    public static PersonReading notFound(Presence presence, Optional<String> code, long vendorCalls) {
        return new PersonReading(presence, Optional.empty(), code, vendorCalls);
    }

    /** The one who was found. */
    public Optional<Person> person() {
        return snapshot.map(found -> found.people().get(0));
    }

    /** Presence only: the rest is personal data and must not reach a log. */
    @Override
    public String toString() {
        return "PersonReading[" + presence + code.map(number -> ", " + number).orElse("") + "]";
    }
}
