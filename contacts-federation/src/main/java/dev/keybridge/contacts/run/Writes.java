package dev.keybridge.contacts.run;

import dev.keybridge.contacts.journal.RunProgress;
import dev.keybridge.contacts.plan.Problem;
import dev.keybridge.contacts.plan.Problem.Severity;
import dev.keybridge.contacts.plan.Problem.Subject;
import dev.keybridge.contacts.plan.Reason;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import java.util.function.BiFunction;

/** The short transactions in which a run writes, each under its lease, and what is told when one fails. */
final class Writes {
    private final Lease lease;
    private final RunHandle handle;
    private final RunProgress progress;

    Writes(Lease lease, RunHandle handle) {
        this.lease = lease;
        this.handle = handle;
        this.progress = handle.progress();
    }

    /** @throws RunInterrupted when the run is to end, and nothing was written */
    <T> T write(BiFunction<KeycloakSession, RealmModel, T> work) {
        handle.interruption().ifPresent(why -> {
            throw new RunInterrupted(why);
        });
        return lease.write(work);
    }

    /** Whether it worked; if not, the record has failed and the run goes on. */
    boolean attempt(Subject subject, String vendorId, Runnable work) {
        try {
            work.run();
            return true;
        } catch (RunInterrupted e) {
            throw e;
        } catch (RuntimeException e) {
            progress.problem(
                    new Problem(Severity.FAILED, subject, vendorId, Reason.WRITE_FAILED, new WriteError(e).describe()));
            return false;
        }
    }
}
