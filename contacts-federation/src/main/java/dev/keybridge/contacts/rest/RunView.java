package dev.keybridge.contacts.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keybridge.contacts.journal.RunCounts;
import dev.keybridge.contacts.journal.RunPhase;
import dev.keybridge.contacts.journal.RunProgress;
import dev.keybridge.contacts.journal.RunState;
import dev.keybridge.contacts.journal.RunSummary;
import dev.keybridge.contacts.journal.Stage;
import dev.keybridge.contacts.run.RunHandle;

/**
 * A run as the admin REST shows it.
 *
 * @param state <code>NEVER</code>, <code>RUNNING</code>, <code>DONE</code>, <code>HELD</code>, <code>FAILED</code> or
 *     <code>INTERRUPTED</code>
 * @param phase what a running run is busy with
 * @param done how far it is in that phase
 * @param startedAt epoch milliseconds; absent before the first run
 * @param endedAt epoch milliseconds; absent while running
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunView(
        String id,
        String mode,
        String state,
        String phase,
        Integer done,
        Integer total,
        int added,
        int updated,
        int removed,
        int failed,
        int held,
        int unchanged,
        Long vendorCalls,
        Long startedAt,
        Long endedAt,
        String message) {
    static final RunView NEVER =
            new RunView(null, null, "NEVER", null, null, null, 0, 0, 0, 0, 0, 0, null, null, null, null);

    static RunView of(RunHandle run) {
        RunProgress progress = run.progress();
        RunCounts counts = run.counts();
        return new RunView(
                run.runId(),
                run.mode().name(),
                "RUNNING",
                progress.stage().phase().name(),
                progress.stage().done(),
                progress.stage().total(),
                counts.added(),
                counts.updated(),
                counts.removed(),
                counts.failed(),
                counts.held(),
                counts.unchanged(),
                null,
                null,
                null,
                null);
    }

    /** @param alive whether the server that is said to run it gives signs of life */
    static RunView of(RunSummary run, boolean alive, AdminTexts texts) {
        return run.state() == RunState.RUNNING && !alive ? of(run.in(RunState.INTERRUPTED), texts) : of(run, texts);
    }

    static RunView of(RunSummary run, AdminTexts texts) {
        RunCounts counts = run.counts();
        return new RunView(
                run.id(),
                run.mode(),
                run.state().name(),
                run.endedAt().isPresent()
                        ? RunPhase.ENDED.name()
                        : run.stage().map(stage -> stage.phase().name()).orElse(null),
                run.stage().map(Stage::done).orElse(null),
                run.stage().map(Stage::total).orElse(null),
                counts.added(),
                counts.updated(),
                counts.removed(),
                counts.failed(),
                counts.held(),
                counts.unchanged(),
                run.vendorCalls(),
                run.startedAt(),
                run.endedAt().isPresent() ? run.endedAt().getAsLong() : null,
                run.message().isEmpty() ? null : texts.told(run.message()));
    }
}
