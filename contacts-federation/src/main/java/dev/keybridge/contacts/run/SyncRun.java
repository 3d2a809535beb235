package dev.keybridge.contacts.run;

import dev.keybridge.contacts.guard.RemovalGuard;
import dev.keybridge.contacts.guard.Verdict;
import dev.keybridge.contacts.journal.JournalLine;
import dev.keybridge.contacts.journal.RunPhase;
import dev.keybridge.contacts.journal.RunProgress;
import dev.keybridge.contacts.journal.RunState;
import dev.keybridge.contacts.journal.RunSummary;
import dev.keybridge.contacts.plan.OwnedPerson;
import dev.keybridge.contacts.plan.Plan;
import dev.keybridge.contacts.plan.Problem;
import dev.keybridge.contacts.plan.Problem.Severity;
import dev.keybridge.contacts.plan.Problem.Subject;
import dev.keybridge.contacts.plan.Reason;
import dev.keybridge.contacts.store.Approvals;
import dev.keybridge.contacts.store.Chunks;
import dev.keybridge.contacts.store.RunJournal;
import dev.keybridge.lib.directory.DirectoryUnavailable;
import dev.keybridge.lib.directory.ReadProgress;
import dev.keybridge.lib.directory.ReadRequest;
import dev.keybridge.lib.directory.Snapshot;
import dev.keybridge.lib.directory.VisibleScope;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.RealmModel;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * One run, from the vendor's directory to Keycloak: snapshot → plan → guard → apply → journal. Schedule, console button and
 * REST all come through here.
 */
final class SyncRun {
    private static final Logger LOG = Logger.getLogger(SyncRun.class);
    private static final int KEPT_RUNS = 200;
    private static final Duration KEPT = Duration.ofDays(30);
    /** A preview holds the values before and after. */
    private static final Duration PREVIEWS_KEPT = Duration.ofDays(1);

    private final Transactions transactions;
    private final String componentId;
    private final String runId;
    private final RunMode mode;
    private final DirectoryOpener opener;
    private final RunProgress progress;
    private final BooleanSupplier cancelled;
    private final long startedAt = Time.currentTimeMillis();
    private final RunReport report;
    private final RunLines lines;
    private Optional<RunMetrics> metrics = Optional.empty();
    private long vendorCalls;

    SyncRun(
            Transactions transactions,
            String componentId,
            String runId,
            RunMode mode,
            DirectoryOpener opener,
            RunProgress progress,
            BooleanSupplier cancelled) {
        this.transactions = transactions;
        this.componentId = componentId;
        this.runId = runId;
        this.mode = mode;
        this.opener = opener;
        this.progress = progress;
        this.cancelled = cancelled;
        this.report = new RunReport(componentId, progress);
        this.lines = new RunLines(runId);
    }

    /** @return how it ended; whatever goes wrong is told there and in the journal, never thrown */
    RunSummary execute(Lease lease) {
        RunSummary summary = attempt(lease);
        report.log(summary);
        metrics.ifPresent(numbers -> numbers.ended(summary));
        return summary;
    }

    private RunSummary attempt(Lease lease) {
        try {
            metrics = Optional.of(transactions.call((session, realm) -> {
                new RunJournal(session, componentId).begin(realm.getId(), runId, mode.name(), startedAt);
                return new RunMetrics(realm.getName(), component(realm).getProviderId(), componentId);
            }));
            return run(lease);
        } catch (DirectoryUnavailable e) {
            boolean stopped = e.remedy() == DirectoryUnavailable.Remedy.CANCELLED;
            return failed(stopped ? RunState.INTERRUPTED : RunState.FAILED, e.code() + ": " + e.getMessage());
        } catch (RunRefused e) {
            return failed(RunState.FAILED, e.code() + ": " + e.getMessage());
        } catch (RunInterrupted e) {
            return failed(RunState.INTERRUPTED, e.getMessage());
        } catch (RuntimeException | Error e) {
            // An Error too: a run that ended by one must not look as if it had not taken place.
            LOG.errorf("provider %s: run %s failed: %s", componentId, runId, new WriteError(e).trace());
            return failed(RunState.FAILED, "internal error: " + e.getClass().getSimpleName());
        }
    }

    private RunSummary run(Lease lease) {
        RunSetup setup = transactions.call((session, realm) -> RunSetup.load(session, realm, component(realm), opener));
        boolean details =
                mode != RunMode.CHANGED && !setup.mapping().detailTargets().isEmpty();
        progress.enter(RunPhase.READING, 0);
        Snapshot snapshot = setup.source()
                .read(
                        new ReadRequest(
                                setup.config().selection(), setup.mapping().needsTags(), details),
                        listener(lease));
        vendorCalls = snapshot.vendorCalls();
        progress.enter(RunPhase.PLANNING, snapshot.people().size());
        report.notRead(snapshot.completeness().failures());
        Planning.Result planned = new Planning(
                        new StoredRealm(transactions, componentId, setup, seconds()),
                        componentId,
                        setup,
                        mode,
                        seconds())
                .plan(snapshot, details);
        progress.naming(planned.names()::of);
        lines.naming(planned.names()::of);
        Verdict verdict = new RemovalGuard(setup.config().limits(), planned.baseline())
                .judge(planned.plan(), snapshot, fingerprints(planned.owned()));
        planned.plan().problems().forEach(progress::problem);
        progress.unchanged(planned.plan().unchanged());
        report.held(verdict);
        if (mode == RunMode.PLAN) {
            new Preview(lease, lines, progress).note(planned.plan(), verdict);
            return close(RunState.PLANNED, reasons(verdict), Optional.empty(), losses(planned.plan(), verdict));
        }
        if (verdict.byApproval()) {
            transactions.call((session, realm) -> {
                new Approvals(session, componentId).useUp();
                return null;
            });
        }
        Writes writes = new Writes(lease, cancelled, progress);
        new Applying(writes, progress, lines, setup, componentId, planned, seconds()).carryOut(verdict.released());
        return end(snapshot, planned.plan(), verdict);
    }

    private ComponentModel component(RealmModel realm) {
        ComponentModel component = realm.getComponent(componentId);
        if (component == null) {
            throw RunInterrupted.removed();
        }
        return component;
    }

    private long seconds() {
        return startedAt / 1000;
    }

    private ReadProgress listener(Lease lease) {
        return new ReadProgress() {
            @Override
            public void departments(int done, int total, int people) {
                progress.at(done, total);
            }

            @Override
            public boolean isCancelled() {
                return cancelled.getAsBoolean() || lease.isLost();
            }
        };
    }

    private RunSummary end(Snapshot snapshot, Plan plan, Verdict verdict) {
        boolean held = !verdict.holds().isEmpty();
        boolean measure = !held
                && snapshot.completeness().isComplete()
                && !snapshot.people().isEmpty();
        return close(
                held ? RunState.HELD : RunState.DONE,
                reasons(verdict),
                measure ? Optional.of(snapshot.completeness().scope()) : Optional.empty(),
                losses(plan, verdict));
    }

    private static String reasons(Verdict verdict) {
        return verdict.holds().stream()
                .map(hold -> hold.reason().code() + ": " + hold.detail())
                .collect(Collectors.joining("; "));
    }

    private static Optional<String> losses(Plan plan, Verdict verdict) {
        return verdict.holds().isEmpty() ? Optional.empty() : Optional.of(plan.lossesHash());
    }

    private RunSummary failed(RunState state, String message) {
        progress.problem(new Problem(Severity.FAILED, Subject.RUN, "", Reason.RUN_FAILED, message));
        try {
            return close(state, message, Optional.empty(), Optional.empty());
        } catch (RuntimeException e) {
            LOG.warnf("provider %s: run %s has no entry in the journal: %s", componentId, runId, e.getMessage());
            return summary(state, message);
        }
    }

    private RunSummary close(
            RunState state, String message, Optional<VisibleScope> scope, Optional<String> lossesHash) {
        Chunks.of(progress.problems()).forEach(this::note);
        RunSummary summary = summary(state, message);
        transactions.call((session, realm) -> {
            RunJournal journal = new RunJournal(session, componentId);
            journal.end(summary, scope, lossesHash);
            journal.purgePreviews(RunMode.PLAN.name(), startedAt - PREVIEWS_KEPT.toMillis());
            journal.purge(startedAt - KEPT.toMillis(), KEPT_RUNS);
            return null;
        });
        return summary;
    }

    private void note(List<Problem> problems) {
        transactions.call((session, realm) -> {
            if (new RunJournal(session, componentId).knows(runId)) {
                lines.write(session, problems.stream().map(JournalLine::of).toList());
            }
            return null;
        });
    }

    private RunSummary summary(RunState state, String message) {
        progress.enter(RunPhase.ENDED, 0);
        return new RunSummary(
                runId,
                mode.name(),
                state,
                startedAt,
                OptionalLong.of(Time.currentTimeMillis()),
                progress.counts(),
                vendorCalls,
                message);
    }

    private static Map<String, String> fingerprints(Map<String, OwnedPerson> owned) {
        Map<String, String> fingerprints = new HashMap<>();
        owned.forEach((id, person) -> fingerprints.put(id, person.memory().fingerprint()));
        return fingerprints;
    }
}
