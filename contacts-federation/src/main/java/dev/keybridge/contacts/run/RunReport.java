package dev.keybridge.contacts.run;

import dev.keybridge.contacts.guard.Verdict;
import dev.keybridge.contacts.journal.HeldFor;
import dev.keybridge.contacts.journal.RunProgress;
import dev.keybridge.contacts.journal.RunState;
import dev.keybridge.contacts.journal.RunSummary;
import dev.keybridge.contacts.plan.Detail;
import dev.keybridge.contacts.plan.Detail.Code;
import dev.keybridge.contacts.plan.Problem;
import dev.keybridge.contacts.plan.Problem.Severity;
import dev.keybridge.contacts.plan.Problem.Subject;
import dev.keybridge.contacts.plan.Reason;
import dev.keybridge.contacts.text.DetailTexts;
import dev.keybridge.lib.directory.ReadFailure;
import org.jboss.logging.Logger;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells what did not go as the vendor's directory would have it: to the progress of a run, and to the log. */
final class RunReport {
    private static final Logger LOG = Logger.getLogger(SyncRun.class);
    private static final DetailTexts ENGLISH = new DetailTexts(Locale.ENGLISH);
    private static final int LOGGED_PROBLEMS = 50;

    private final String componentId;
    private final RunProgress progress;

    RunReport(String componentId, RunProgress progress) {
        this.componentId = componentId;
        this.progress = progress;
    }

    void notRead(List<ReadFailure> failures) {
        failures.forEach(failure -> progress.problem(problem(failure)));
    }

    /** Everything that is held, and why. */
    void held(Verdict verdict) {
        if (verdict.holds().isEmpty()) {
            return;
        }
        Reason reason = verdict.holds().get(0).reason();
        held(Subject.PERSON, verdict.heldPeople(), reason);
        held(Subject.PERSON, verdict.heldIdentities(), Reason.IDENTITY_LIMIT_EXCEEDED);
        held(Subject.PERSON, verdict.heldMemberships(), Reason.MEMBERSHIP_LIMIT_EXCEEDED);
        held(Subject.DEPARTMENT, verdict.heldDepartments(), reason);
        verdict.holds()
                .forEach(hold -> progress.problem(new Problem(
                        Severity.HELD,
                        Subject.RUN,
                        "",
                        hold.reason(),
                        HeldFor.of(hold).told(Code.HOLD))));
        Set<String> people = new HashSet<>(verdict.heldPeople());
        people.addAll(verdict.heldIdentities());
        people.addAll(verdict.heldMemberships());
        progress.held(Math.max(1, people.size()));
    }

    private void held(Subject subject, List<String> ids, Reason reason) {
        ids.forEach(id -> progress.problem(new Problem(Severity.HELD, subject, id, reason, "")));
    }

    /** @param gaveWay how long it has let others go first */
    void log(RunSummary summary, Duration gaveWay) {
        Logger.Level level =
                summary.state() == RunState.DONE && summary.counts().failed() == 0
                        ? Logger.Level.INFO
                        : Logger.Level.WARN;
        LOG.logf(
                level,
                "provider %s: %s run %s ended as %s: %s, vendor calls %d, %d s (%s; gave way for %d ms). %s",
                componentId,
                summary.mode(),
                summary.id(),
                summary.state(),
                summary.counts(),
                summary.vendorCalls(),
                (summary.endedAt().orElse(summary.startedAt()) - summary.startedAt()) / 1000,
                phases(),
                gaveWay.toMillis(),
                ENGLISH.of(summary.message()));
        List<Problem> problems = progress.problems();
        for (Problem problem : problems.subList(0, Math.min(problems.size(), LOGGED_PROBLEMS))) {
            LOG.warnf(
                    "provider %s: %s %s %s: %s %s",
                    componentId,
                    problem.severity(),
                    problem.subject(),
                    problem.vendorId(),
                    problem.reason().code(),
                    ENGLISH.of(problem.detail()));
        }
        if (problems.size() > LOGGED_PROBLEMS) {
            LOG.warnf(
                    "provider %s: %d more records of run %s are in its journal",
                    componentId, problems.size() - LOGGED_PROBLEMS, summary.id());
        }
    }

    /** Where the time went. */
    private String phases() {
        return progress.durations().entrySet().stream()
                .map(phase -> phase.getKey() + " " + phase.getValue() + " ms")
                .collect(Collectors.joining(", "));
    }

    private static Problem problem(ReadFailure failure) {
        Subject subject = switch (failure.what()) {
            case PERSON -> Subject.PERSON;
            case DEPARTMENT -> Subject.DEPARTMENT;
            case TAG -> Subject.TAG;
            case DIRECTORY, SCOPE, ENUMERATION -> Subject.RUN;
        };
        return new Problem(
                Severity.FAILED,
                subject,
                failure.id(),
                Reason.NOT_READ,
                Detail.of(Code.NOT_READ, failure.code(), failure.reason()));
    }
}
