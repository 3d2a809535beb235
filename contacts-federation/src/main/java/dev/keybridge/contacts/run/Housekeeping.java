package dev.keybridge.contacts.run;

import dev.keybridge.contacts.config.Retention;
import dev.keybridge.contacts.store.RunPurge;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSessionFactory;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Deletes what a provider's journal need not keep any longer, each kind in a transaction of its own. Whoever calls for it has
 * something else to do: what cannot be deleted is told in the log, and tried again the next time.
 */
public final class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final Duration PREVIEWS_KEPT = Duration.ofDays(1);

    private final Transactions transactions;
    private final String componentId;

    /** For whoever comes by without a run of their own. */
    public Housekeeping(KeycloakSessionFactory factory, String realmId, String componentId) {
        this(new Transactions(factory, realmId), componentId);
    }

    Housekeeping(Transactions transactions, String componentId) {
        this.transactions = transactions;
        this.componentId = componentId;
    }

    /**
     * Previews, which hold the values before and after, are kept for a day.
     *
     * @param now epoch milliseconds
     */
    public void previews(long now) {
        long limit = now - PREVIEWS_KEPT.toMillis();
        for (RunMode mode : RunMode.values()) {
            if (mode.isPreview()) {
                delete(purge -> purge.previews(mode.name(), limit));
            }
        }
    }

    /** @param now epoch milliseconds */
    void runs(Retention retention, long now) {
        long limit = now - Duration.ofDays(retention.days()).toMillis();
        delete(purge -> purge.runs(limit, retention.runs()));
    }

    private void delete(Consumer<RunPurge> work) {
        try {
            transactions.call((session, realm) -> {
                work.accept(new RunPurge(session, componentId));
                return null;
            });
        } catch (RuntimeException e) {
            LOG.warnf("provider %s: old runs stay in the journal: %s", componentId, new WriteError(e).describe());
        }
    }
}
