package dev.keybridge.contacts.run;

import dev.keybridge.contacts.store.Leases;
import dev.keybridge.contacts.store.RunJournal;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/**
 * The right to run one provider's sync in the whole cluster, held while open. Keycloak's own lock for syncs ends after 30
 * seconds, has no owner and is removed by whoever ends first (<code>UserStorageSyncTask</code>), so it is not relied upon.
 *
 * <p>A heartbeat renews it, tells the other servers how far the run is, and hears from them that it is to end; and every
 * transaction that writes proves it. When its holder dies it ends after {@link #TERM}.
 */
final class Lease implements AutoCloseable {
    static final Duration TERM = Duration.ofSeconds(30);
    static final Duration BEAT = Duration.ofSeconds(5);
    /** How long a word from another server can go unheard. */
    private static final Duration LISTEN = Duration.ofSeconds(2);

    private static final Logger LOG = Logger.getLogger(Lease.class);

    private final Transactions transactions;
    private final String componentId;
    private final RunHandle run;
    private final ScheduledExecutorService heart;
    private volatile long provenAt = System.currentTimeMillis();
    private long toldAt = provenAt;
    private volatile Optional<Boolean> severalWriters = Optional.empty();

    Lease(Transactions transactions, String componentId, RunHandle run) {
        this.transactions = transactions;
        this.componentId = componentId;
        this.run = run;
        this.heart = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "keybridge-lease");
            thread.setDaemon(true);
            return thread;
        });
        heart.scheduleWithFixedDelay(this::beat, LISTEN.toMillis(), LISTEN.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Writes in a transaction that renews the lease: who has taken over by then undoes it, and nobody can take over before it
     * is committed. For several writers it is renewed at the end, so that its row is locked for no longer than a commit takes.
     *
     * @throws RunInterrupted when somebody else runs by now or the run is to end, and nothing was written
     */
    <T> T write(BiFunction<KeycloakSession, RealmModel, T> work) {
        boolean several = isForSeveralWriters();
        try {
            return transactions.call((session, realm) -> {
                Leases leases = new Leases(session, componentId);
                if (!several) {
                    prove(leases);
                    return work.apply(session, realm);
                }
                // What fails because of another run's writes must not be taken for a bad record.
                require(leases.isHeldBy(run.runId()));
                T written = work.apply(session, realm);
                prove(leases);
                return written;
            });
        } catch (NotHeld e) {
            RunInterrupted.Cause why = run.interruption().orElseGet(this::whyNotHeld);
            run.interrupt(why);
            throw new RunInterrupted(why);
        }
    }

    /**
     * Whether several threads of a run can write at once: not where a transaction looks at the past and fails, or does not see
     * what others have done, when it renews the lease after them.
     */
    boolean isForSeveralWriters() {
        if (severalWriters.isEmpty()) {
            severalWriters = Optional.of(
                    transactions.call((session, realm) -> new Leases(session, componentId).isPresentSeen()));
        }
        return severalWriters.get();
    }

    private void prove(Leases leases) {
        long now = System.currentTimeMillis();
        require(leases.prove(run.runId(), now + TERM.toMillis()));
        provenAt = now;
    }

    private static void require(boolean held) {
        if (!held) {
            throw new NotHeld();
        }
    }

    /** Looked up in a transaction of its own, which sees what the one that failed may not have seen. */
    private RunInterrupted.Cause whyNotHeld() {
        return transactions.call((session, realm) -> new Leases(session, componentId).isCancelled(run.runId()))
                ? RunInterrupted.Cause.CANCELLED
                : RunInterrupted.Cause.LEASE_LOST;
    }

    private void beat() {
        try {
            if (transactions.call((session, realm) -> new Leases(session, componentId).isCancelled(run.runId()))) {
                run.interrupt(RunInterrupted.Cause.CANCELLED);
            }
            if (isDue(provenAt)) {
                write((session, realm) -> null);
            }
            if (isDue(toldAt)) {
                toldAt = System.currentTimeMillis();
                transactions.call(this::tell);
            }
        } catch (RunInterrupted e) {
            LOG.warnf("provider %s: the run cannot go on: %s", componentId, e.getMessage());
            heart.shutdown();
        } catch (RuntimeException e) {
            // The database may be away for a moment; the lease tells by its end whether it was too long.
            LOG.warnf(
                    "provider %s: the lease could not be renewed: %s",
                    componentId, e.getClass().getSimpleName());
        }
    }

    private static boolean isDue(long last) {
        return System.currentTimeMillis() - last >= BEAT.toMillis();
    }

    private Optional<Void> tell(KeycloakSession session, RealmModel realm) {
        new RunJournal(session, componentId)
                .progress(run.runId(), run.progress().stage(), run.progress().counts());
        return Optional.empty();
    }

    @Override
    public void close() {
        // Never interrupted: H2 closes its file when a thread is interrupted while it reads or writes.
        heart.shutdown();
        try {
            heart.awaitTermination(BEAT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            transactions.call((session, realm) -> {
                new Leases(session, componentId).release(run.runId());
                return null;
            });
        } catch (RuntimeException e) {
            LOG.warnf("provider %s: the lease ends by itself: %s", componentId, e.getMessage());
        }
    }

    /** Undoes a transaction: it is not this run's turn any more. */
    private static final class NotHeld extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
