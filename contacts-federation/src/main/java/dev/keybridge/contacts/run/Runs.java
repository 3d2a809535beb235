package dev.keybridge.contacts.run;

import dev.keybridge.contacts.journal.RunSummary;
import org.jboss.logging.Logger;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/** The runs of this node: at most one for each provider, each in a thread of Keycloak's own pool. */
public final class Runs {
    private static final Logger LOG = Logger.getLogger(Runs.class);
    private static final String POOL = "keybridge-contacts";

    private final Map<String, RunHandle> latest = new ConcurrentHashMap<>();

    /**
     * Starts a run, or joins the one that is going on.
     *
     * @param opener makes the way to the vendor
     */
    public RunHandle start(
            KeycloakSessionFactory factory, String realmId, String componentId, RunMode mode, DirectoryOpener opener) {
        return latest.compute(componentId, (id, running) -> {
            if (running != null && !running.isEnded()) {
                return running;
            }
            RunHandle handle = new RunHandle(KeycloakModelUtils.generateId(), mode);
            executor(factory).execute(() -> run(factory, realmId, componentId, handle, opener));
            return handle;
        });
    }

    /** The run of this node that is going on or ended last. */
    public Optional<RunHandle> latest(String componentId) {
        return Optional.ofNullable(latest.get(componentId));
    }

    /** The provider was removed: its run ends as soon as it can. */
    public void forget(String componentId) {
        RunMetrics.forget(componentId);
        RunHandle handle = latest.remove(componentId);
        if (handle != null) {
            handle.cancel();
        }
    }

    public void cancelAll() {
        latest.values().forEach(RunHandle::cancel);
    }

    private static ExecutorService executor(KeycloakSessionFactory factory) {
        try (KeycloakSession session = factory.create()) {
            return session.getProvider(ExecutorsProvider.class).getExecutor(POOL);
        }
    }

    private static void run(
            KeycloakSessionFactory factory,
            String realmId,
            String componentId,
            RunHandle handle,
            DirectoryOpener opener) {
        Transactions transactions = new Transactions(factory, realmId);
        Optional<RunSummary> summary = Optional.empty();
        try {
            Optional<Lease> lease = Lease.take(transactions, componentId, handle.runId());
            if (lease.isEmpty()) {
                LOG.infof("provider %s: another run is going on", componentId);
                return;
            }
            try (Lease held = lease.get()) {
                summary = Optional.of(new SyncRun(
                                transactions,
                                componentId,
                                handle.runId(),
                                handle.mode(),
                                opener,
                                handle.progress(),
                                handle::isCancelled)
                        .execute(held));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RunInterrupted e) {
            LOG.infof("provider %s: no run: %s", componentId, e.getMessage());
            summary = Optional.of(Failures.beforeBeginning(handle, e));
        } catch (RuntimeException | Error e) {
            LOG.errorf("provider %s: the run could not begin: %s", componentId, new WriteError(e).trace());
            summary = Optional.of(Failures.beforeBeginning(handle, e));
        } finally {
            handle.end(summary);
        }
    }
}
