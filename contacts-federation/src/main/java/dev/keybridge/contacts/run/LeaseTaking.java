package dev.keybridge.contacts.run;

import dev.keybridge.contacts.journal.RunSummary;
import dev.keybridge.contacts.store.Leases;
import dev.keybridge.contacts.store.RunJournal;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * How a run comes by its lease: at once, or when its former holder has given no sign of life for long enough, or, since a
 * run that does less must not cost it its turn, when the one that holds it has ended.
 */
final class LeaseTaking {
    private static final Logger LOG = Logger.getLogger(LeaseTaking.class);
    private static final long LOOK_MILLIS = 1500;
    /** Longer than a beat: a living holder has renewed by then. */
    private static final long SIGN_OF_LIFE_MILLIS = Lease.BEAT.toMillis() * 3 / 2;

    private final Transactions transactions;
    private final String componentId;
    private final RunHandle run;

    LeaseTaking(Transactions transactions, String componentId, RunHandle run) {
        this.transactions = transactions;
        this.componentId = componentId;
        this.run = run;
    }

    /** Until when the lease is held, and what its holder does. */
    private record Holding(OptionalLong until, Optional<RunMode> by) {}

    /**
     * Takes the lease, or waits for it.
     *
     * @return nothing when another run is alive that does as much, or has done meanwhile what this one was to do
     * @throws RunInterrupted when it is to end while it waits
     */
    Optional<Lease> take() throws InterruptedException {
        OptionalLong seen = OptionalLong.empty();
        long seenAt = 0;
        while (!tryTake()) {
            Holding holding = transactions.call(this::holding);
            long now = System.currentTimeMillis();
            boolean alive = seen.isPresent()
                    && holding.until().isPresent()
                    && holding.until().getAsLong() > seen.getAsLong();
            if (alive
                    && holding.by()
                            .filter(mode -> !mode.isEnoughFor(run.mode()))
                            .isEmpty()) {
                return Optional.empty();
            }
            if (seen.isEmpty() || now - seenAt >= SIGN_OF_LIFE_MILLIS) {
                seen = holding.until();
                seenAt = now;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            run.interruption().ifPresent(why -> {
                throw new RunInterrupted(why);
            });
        }
        Lease lease = new Lease(transactions, componentId, run);
        if (isSuperfluous()) {
            lease.close();
            return Optional.empty();
        }
        return Optional.of(lease);
    }

    /** @return nothing when another run has it, be it alive or not */
    Optional<Lease> takeAtOnce() {
        return tryTake() ? Optional.of(new Lease(transactions, componentId, run)) : Optional.empty();
    }

    private Holding holding(KeycloakSession session, RealmModel realm) {
        Leases leases = new Leases(session, componentId);
        Optional<RunMode> mode = leases.holder(System.currentTimeMillis())
                .flatMap(new RunJournal(session, componentId)::run)
                .map(RunSummary::mode)
                .map(RunMode::valueOf);
        return new Holding(leases.expiresAt(), mode);
    }

    /** The timers of all servers fire at once: the second one to get the lease finds the work done. */
    private boolean isSuperfluous() {
        return run.schedule()
                .filter(schedule -> transactions.call((session, realm) -> new RunJournal(session, componentId)
                        .hasEndedSince(run.mode().name(), schedule.doneSince())))
                .isPresent();
    }

    private boolean tryTake() {
        try {
            return transactions.call((session, realm) -> {
                Leases leases = new Leases(session, componentId);
                long now = System.currentTimeMillis();
                long until = now + Lease.TERM.toMillis();
                if (leases.takeOver(run.runId(), now, until)) {
                    return true;
                }
                if (leases.expiresAt().isPresent()) {
                    return false;
                }
                if (realm.getComponent(componentId) == null) {
                    throw new RunInterrupted(RunInterrupted.Cause.PROVIDER_REMOVED);
                }
                leases.create(realm.getId(), run.runId(), until);
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
}
