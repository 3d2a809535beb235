package dev.keybridge.contacts.journal;

import java.util.OptionalLong;

/**
 * One run as the journal keeps it.
 *
 * @param mode <code>FULL</code> or <code>CHANGED</code>
 * @param startedAt epoch milliseconds
 * @param endedAt epoch milliseconds; empty while running
 * @param vendorCalls requests sent to the vendor
 * @param message one English line when the run failed or something is held; otherwise empty
 */
public record RunSummary(
        String id,
        String mode,
        RunState state,
        long startedAt,
        OptionalLong endedAt,
        RunCounts counts,
        long vendorCalls,
        String message) {
    /** The same in another state. */
    public RunSummary in(RunState other) {
        return new RunSummary(id, mode, other, startedAt, endedAt, counts, vendorCalls, message);
    }
}
