package dev.keybridge.contacts.journal;

import dev.keybridge.contacts.plan.Detail;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One run as the journal keeps it.
 *
 * @param mode <code>FULL</code>, <code>CHANGED</code> or <code>PLAN</code>
 * @param startedAt epoch milliseconds
 * @param endedAt epoch milliseconds; empty while running
 * @param vendorCalls requests sent to the vendor
 * @param message why the run failed, or something is held; otherwise empty
 * @param stage how far it is; empty unless it runs
 */
public record RunSummary(
        String id,
        String mode,
        RunState state,
        long startedAt,
        OptionalLong endedAt,
        RunCounts counts,
        long vendorCalls,
        List<Detail> message,
        Optional<Stage> stage) {
    /** Of a run that has ended. */
    public RunSummary(
            String id,
            String mode,
            RunState state,
            long startedAt,
            OptionalLong endedAt,
            RunCounts counts,
            long vendorCalls,
            List<Detail> message) {
        this(id, mode, state, startedAt, endedAt, counts, vendorCalls, message, Optional.empty());
    }

    /** The same in another state. */
    public RunSummary in(RunState other) {
        return new RunSummary(id, mode, other, startedAt, endedAt, counts, vendorCalls, message, stage);
    }
}
