package dev.keybridge.contacts.store;

import dev.keybridge.contacts.journal.RunCounts;
import dev.keybridge.contacts.journal.RunEnd;
import dev.keybridge.contacts.journal.RunPhase;
import dev.keybridge.contacts.journal.RunState;
import dev.keybridge.contacts.journal.RunSummary;
import dev.keybridge.contacts.journal.Stage;

import java.util.Optional;
import java.util.OptionalLong;

/** Between a run and its row. */
final class RunRow {
    private static final int TEXT_LENGTH = 1024;
    private static final int WORD_LENGTH = 64;

    private RunRow() {}

    static void end(ContactRunEntity row, RunEnd end) {
        RunSummary summary = end.summary();
        row.state = summary.state().name();
        row.endedAt = orNull(summary.endedAt());
        counts(row, summary.counts());
        row.vendorCalls = summary.vendorCalls();
        row.message = KeptDetails.write(summary.message(), TEXT_LENGTH);
        row.scope = end.measure().map(KeptSight::write).orElse(null);
        row.lossesHash = end.lossesHash().orElse(null);
        row.holds = end.holds().isEmpty() ? null : Json.write(end.holds());
        end.backOff().ifPresent(backOff -> {
            row.failures = backOff.failures();
            row.backOffUntil = orNull(backOff.until());
            row.backOffReason =
                    backOff.reason().map(word -> cut(word, WORD_LENGTH)).orElse(null);
        });
        stage(row, Optional.empty());
    }

    static void counts(ContactRunEntity row, RunCounts counts) {
        row.added = counts.added();
        row.updated = counts.updated();
        row.removed = counts.removed();
        row.failed = counts.failed();
        row.held = counts.held();
        row.unchanged = counts.unchanged();
    }

    static void stage(ContactRunEntity row, Optional<Stage> stage) {
        row.phase = stage.map(at -> at.phase().name()).orElse(null);
        row.phaseDone = stage.map(Stage::done).orElse(null);
        row.phaseTotal = stage.map(Stage::total).orElse(null);
    }

    static RunSummary summary(ContactRunEntity row) {
        return new RunSummary(
                row.id,
                row.mode,
                RunState.valueOf(row.state),
                row.startedAt,
                orEmpty(row.endedAt),
                new RunCounts(row.added, row.updated, row.removed, row.failed, row.held, row.unchanged),
                row.vendorCalls,
                KeptDetails.readAll(row.message),
                row.phase == null
                        ? Optional.empty()
                        : Optional.of(new Stage(RunPhase.valueOf(row.phase), row.phaseDone, row.phaseTotal)));
    }

    static OptionalLong orEmpty(Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static Long orNull(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
