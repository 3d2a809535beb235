package dev.keybridge.contacts.run;

import dev.keybridge.contacts.store.Leases;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/**
 * The right to run one provider's sync in the whole cluster, held while open. Keycloak's own lock for syncs ends after 30
 * seconds, has no owner and is removed by whoever ends first (<code>UserStorageSyncTask</code>), so it is not relied upon.
 *
 * <p>A heartbeat renews it, and every transaction that writes proves it. When its holder dies it ends after {@link #TERM}.
 */
final class Lease implements AutoCloseable {
    static final Duration TERM = Duration.ofSeconds(30);
    private static final Duration BEAT = Duration.ofSeconds(5);
    private static final Logger LOG = Logger.getLogger(Lease.class);

    private final Transactions transactions;
    private final String componentId;
    private final String owner;
    private final ScheduledExecutorService heart;
    private volatile long provenAt;
    private volatile boolean lost;

    private Lease(Transactions transactions, String componentId, String owner) {
        this.transactions = transactions;
        this.componentId = componentId;
        this.owner = owner;
        this.provenAt = System.currentTimeMillis();
        this.heart = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "keybridge-lease");
            thread.setDaemon(true);
            return thread;
        });
        heart.scheduleWithFixedDelay(this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Takes the lease, or waits for it while its holder gives no sign of life.
     *
     * @return nothing when another run is alive
     */
    static Optional<Lease> take(Transactions transactions, String componentId, String owner)
            throws InterruptedException {
        OptionalLong seen = OptionalLong.empty();
        while (!tryTake(transactions, componentId, owner)) {
            OptionalLong end = transactions.call((session, realm) -> new Leases(session, componentId).expiresAt());
            if (seen.isPresent() && end.isPresent() && end.getAsLong() > seen.getAsLong()) {
                return Optional.empty();
            }
            seen = end;
            // Longer than a beat: a living holder has renewed by then.
            TimeUnit.MILLISECONDS.sleep(BEAT.toMillis() * 3 / 2);
        }
        return Optional.of(new Lease(transactions, componentId, owner));
    }

    private static boolean tryTake(Transactions transactions, String componentId, String owner) {
        try {
            return transactions.call((session, realm) -> {
                Leases leases = new Leases(session, componentId);
                long now = System.currentTimeMillis();
                long until = now + TERM.toMillis();
                if (leases.takeOver(owner, now, until)) {
                    return true;
                }
                if (leases.expiresAt().isPresent()) {
                    return false;
                }
                if (realm.getComponent(componentId) == null) {
                    throw RunInterrupted.removed();
                }
                leases.create(realm.getId(), owner, until);
                return true;
            });
        } catch (RunInterrupted e) {
            throw e;
        } catch (RuntimeException e) {
            // Two nodes made the row at once and the database let one of them.
            LOG.debugf(
                    "lease of provider %s not taken: %s",
                    componentId, e.getClass().getSimpleName());
            return false;
        }
    }

    /** Renews within a writing transaction. @throws RunInterrupted when somebody else runs by now */
    private void prove(KeycloakSession session) {
        if (lost || !new Leases(session, componentId).prove(owner, System.currentTimeMillis() + TERM.toMillis())) {
            lost = true;
            throw RunInterrupted.lost();
        }
    }

    /**
     * Writes in a transaction that renews the lease: nobody can take over before it ends.
     *
     * @throws RunInterrupted when somebody else runs by now, and nothing was written
     */
    <T> T write(BiFunction<KeycloakSession, RealmModel, T> work) {
        long began = System.currentTimeMillis();
        T result = transactions.call((session, realm) -> {
            prove(session);
            return work.apply(session, realm);
        });
        provenAt = began;
        return result;
    }

    boolean isLost() {
        return lost;
    }

    private void beat() {
        if (System.currentTimeMillis() - provenAt < BEAT.toMillis()) {
            return;
        }
        try {
            write((session, realm) -> null);
        } catch (RunInterrupted e) {
            lost = true;
            LOG.warnf("provider %s: the run lost its lease: %s", componentId, e.getMessage());
            heart.shutdown();
        } catch (RuntimeException e) {
            // The database may be away for a moment; the lease tells by its end whether it was too long.
            LOG.warnf(
                    "provider %s: the lease could not be renewed: %s",
                    componentId, e.getClass().getSimpleName());
        }
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
                new Leases(session, componentId).release(owner);
                return null;
            });
        } catch (RuntimeException e) {
            LOG.warnf("provider %s: the lease ends by itself: %s", componentId, e.getMessage());
        }
    }
}
