package dev.keybridge.contacts.run;

import dev.keybridge.contacts.journal.RunState;
import dev.keybridge.contacts.journal.RunSummary;
import dev.keybridge.contacts.plan.Detail;
import dev.keybridge.contacts.plan.Problem;
import dev.keybridge.contacts.plan.Problem.Severity;
import dev.keybridge.contacts.plan.Problem.Subject;
import dev.keybridge.contacts.plan.Reason;
import org.keycloak.common.util.Time;

import java.util.List;
import java.util.OptionalLong;

/** How a run ends that did not get as far as the journal: as a failure that nobody can take for a success. */
final class Failures {
    private Failures() {}

    static RunSummary beforeBeginning(RunHandle handle, Throwable cause) {
        Detail message = Detail.of(Detail.Code.INTERNAL_ERROR, cause.getClass().getSimpleName());
        handle.progress().problem(new Problem(Severity.FAILED, Subject.RUN, "", Reason.RUN_FAILED, message));
        long now = Time.currentTimeMillis();
        return new RunSummary(
                handle.runId(),
                handle.mode().name(),
                RunState.FAILED,
                now,
                OptionalLong.of(now),
                handle.counts(),
                0,
                List.of(message));
    }
}
