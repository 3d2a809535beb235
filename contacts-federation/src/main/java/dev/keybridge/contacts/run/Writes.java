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
    /** After so many records in a row that cannot be written it is asked whether it is really them. */
    private static final int SUSPICIOUS = 5;

    private final Lease lease;
    private final RunHandle handle;
    private final RunProgress progress;
    private int failuresInARow;

    Writes(Lease lease, RunHandle handle) {
        this.lease = lease;
        this.handle = handle;
        this.progress = handle.progress();
    }

    /** Whether several threads may {@link #write} at once. */
    boolean areForSeveralThreads() {
        return lease.isForSeveralWriters();
    }

    /** @throws RunInterrupted when the run is to end, and nothing was written */
    <T> T write(BiFunction<KeycloakSession, RealmModel, T> work) {
        handle.interruption().ifPresent(why -> {
            throw new RunInterrupted(why);
        });
        return lease.write(work);
    }

    /**
     * Whether it worked; if not, the record has failed and the run goes on.
     *
     * @throws RunInterrupted when the run is to end, also because nothing at all can be written
     */
    boolean attempt(Subject subject, String vendorId, Runnable work) {
        try {
            work.run();
            failuresInARow = 0;
            return true;
        } catch (RunInterrupted e) {
            throw e;
        } catch (RuntimeException e) {
            progress.problem(
                    new Problem(Severity.FAILED, subject, vendorId, Reason.WRITE_FAILED, new WriteError(e).describe()));
            proveDatabase();
            return false;
        }
    }

    /** A lost database must not look like many bad records. */
    private void proveDatabase() {
        failuresInARow++;
        if (failuresInARow < SUSPICIOUS) {
            return;
        }
        failuresInARow = 0;
        try {
            write((session, realm) -> null);
        } catch (RunInterrupted e) {
            throw e;
        } catch (RuntimeException e) {
            throw new RunInterrupted(RunInterrupted.Cause.DATABASE_LOST);
        }
    }
}
