package dev.keybridge.contacts.journal;

import dev.keybridge.contacts.guard.Sight;

import java.util.List;
import java.util.Optional;

/**
 * How a run ended, and what it leaves behind for later ones.
 *
 * @param measure what it could see; only of a run that may serve as the measure for later ones
 * @param lossesHash of what is held; empty when nothing is
 * @param backOff empty when the run says nothing about it
 */
public record RunEnd(
        RunSummary summary,
        Optional<Sight> measure,
        Optional<String> lossesHash,
        List<HeldFor> holds,
        Optional<BackOff> backOff) {
    public RunEnd {
        holds = List.copyOf(holds);
    }

    /** Of a run that did nothing. */
    public static RunEnd of(RunSummary summary, Optional<BackOff> backOff) {
        return new RunEnd(summary, Optional.empty(), Optional.empty(), List.of(), backOff);
    }
}
