package dev.keybridge.contacts.journal;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * How often periodic runs have failed by the vendor or the network, and how long they pause for it.
 *
 * @param failures in a row, up to the last run that counts
 * @param until no periodic run begins before this epoch millisecond; empty while they come as usual
 * @param reason the vendor's error number, or a short word of ours
 */
public record BackOff(int failures, OptionalLong until, Optional<String> reason) {
    public static final BackOff NONE = new BackOff(0, OptionalLong.empty(), Optional.empty());

    /** Whether a periodic run is to be left out at this epoch millisecond. */
    public boolean holdsAt(long now) {
        return until.isPresent() && until.getAsLong() > now;
    }
}
