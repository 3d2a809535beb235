package dev.keybridge.contacts.run;

import dev.keybridge.contacts.config.Retention;
import dev.keybridge.contacts.event.RunEvents;
import dev.keybridge.contacts.guard.Sight;
import dev.keybridge.contacts.guard.Verdict;
import dev.keybridge.contacts.journal.BackOff;
import dev.keybridge.contacts.journal.HeldFor;
import dev.keybridge.contacts.journal.JournalLine;
import dev.keybridge.contacts.journal.RunEnd;
import dev.keybridge.contacts.journal.RunPhase;
import dev.keybridge.contacts.journal.RunState;
import dev.keybridge.contacts.journal.RunSummary;
import dev.keybridge.contacts.plan.Detail;
import dev.keybridge.contacts.plan.Detail.Code;
import dev.keybridge.contacts.plan.Problem;
import dev.keybridge.contacts.plan.Problem.Severity;
import dev.keybridge.contacts.plan.Problem.Subject;
import dev.keybridge.contacts.plan.Reason;
import dev.keybridge.contacts.store.Approvals;
import dev.keybridge.contacts.store.Chunks;
import dev.keybridge.contacts.store.RunJournal;
import dev.keybridge.lib.directory.DirectoryUnavailable;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Keeps the journal of one run: opens it, and closes it whatever happens. */
final class RunBook {
    private static final Logger LOG = Logger.getLogger(SyncRun.class);

    private final Transactions transactions;
    private final String componentId;
    private final RunHandle run;
    private final RunLines lines;
    private final long startedAt = Time.currentTimeMillis();
    private Retention retention = Retention.DEFAULT;
    private Optional<RunMetrics> metrics = Optional.empty();
    private long vendorCalls;

    RunBook(Transactions transactions, String componentId, RunHandle run, RunLines lines) {
        this.transactions = transactions;
        this.componentId = componentId;
        this.run = run;
        this.lines = lines;
    }

    /** When the run began, in epoch seconds. */
    long seconds() {
        return startedAt / 1000;
    }

    void keepFor(Retention wanted) {
        retention = wanted;
    }

    void vendorCalls(long calls) {
        vendorCalls = calls;
    }

    /**
     * In the caller's transaction. Approvals whose time is over end here.
     *
     * @param numbers to be told how the provider stands when the book is closed
     */
    void open(KeycloakSession session, RealmModel realm, RunMetrics numbers) {
        metrics = Optional.of(numbers);
        new RunJournal(session, componentId)
                .begin(realm.getId(), run.runId(), run.mode().name(), startedAt);
        new Approvals(session, componentId)
                .expire(seconds())
                .forEach(expired -> RunEvents.byItself(session, realm, componentId, "expire", expired));
    }

    RunSummary planned(Verdict verdict) {
        return close(RunState.PLANNED, verdict, Optional.empty());
    }

    /** @param measure what the run could see, if later runs may be measured by it */
    RunSummary carriedOut(Verdict verdict, Optional<Sight> measure) {
        boolean held = !verdict.holds().isEmpty();
        return close(held ? RunState.HELD : RunState.DONE, verdict, held ? Optional.empty() : measure);
    }

    private RunSummary close(RunState state, Verdict verdict, Optional<Sight> measure) {
        boolean alone = run.mode().isOfOnePerson();
        List<HeldFor> holds = verdict.holds().stream().map(HeldFor::of).toList();
        List<Detail> message =
                holds.stream().map(hold -> hold.told(Code.HELD_FOR)).toList();
        return close(new RunEnd(
                summary(state, message),
                measure,
                // What one person would lose is decided about with all others.
                alone ? Optional.empty() : verdict.lossesHash(),
                holds,
                alone || state == RunState.PLANNED ? Optional.empty() : Optional.of(BackOff.NONE)));
    }

    /** Of something that a pause would not mend. */
    RunSummary failed(RunState state, Detail why) {
        return failed(state, List.of(why), Optional.empty());
    }

    /** Of the vendor, or of the way to it. */
    RunSummary failedAtVendor(DirectoryUnavailable why) {
        Optional<BackOff> backOff = run.schedule()
                .map(schedule -> Pause.after(
                        transactions.call((session, realm) -> new RunJournal(session, componentId).backOff()),
                        schedule,
                        why.code(),
                        Time.currentTimeMillis()));
        List<Detail> message = new ArrayList<>(List.of(Telling.of(why)));
        backOff.filter(found -> found.until().isPresent())
                .map(found -> Detail.of(
                        Code.PAUSED,
                        found.failures(),
                        Instant.ofEpochMilli(found.until().getAsLong()).truncatedTo(ChronoUnit.SECONDS)))
                .ifPresent(message::add);
        return failed(RunState.FAILED, message, backOff);
    }

    private RunSummary failed(RunState state, List<Detail> message, Optional<BackOff> backOff) {
        run.progress().problem(new Problem(Severity.FAILED, Subject.RUN, "", Reason.RUN_FAILED, message.get(0)));
        RunSummary summary = summary(state, message);
        try {
            return close(RunEnd.of(summary, backOff));
        } catch (RuntimeException e) {
            LOG.warnf("provider %s: run %s has no entry in the journal: %s", componentId, run.runId(), e.getMessage());
            return summary;
        }
    }

    private RunSummary close(RunEnd end) {
        Chunks.of(run.progress().problems()).forEach(this::note);
        transactions.call((session, realm) -> {
            if (new RunJournal(session, componentId).end(end)) {
                metrics.ifPresent(numbers -> numbers.standing(session));
            }
            return null;
        });
        Housekeeping housekeeping = new Housekeeping(transactions, componentId);
        housekeeping.previews(startedAt);
        housekeeping.runs(retention, startedAt);
        return end.summary();
    }

    private void note(List<Problem> problems) {
        transactions.call((session, realm) -> {
            if (new RunJournal(session, componentId).knows(run.runId())) {
                lines.write(session, problems.stream().map(JournalLine::of).toList());
            }
            return null;
        });
    }

    private RunSummary summary(RunState state, List<Detail> message) {
        run.progress().enter(RunPhase.ENDED, 0);
        return new RunSummary(
                run.runId(),
                run.mode().name(),
                state,
                startedAt,
                OptionalLong.of(Time.currentTimeMillis()),
                run.progress().counts(),
                vendorCalls,
                message);
    }
}
