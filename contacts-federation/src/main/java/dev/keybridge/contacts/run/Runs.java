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
import java.util.stream.Stream;

/**
 * The runs of this node, each in a thread of Keycloak's own pool: at most one for each provider, and one more that waits for
 * the end of a preview.
 */
public final class Runs {
    private static final Logger LOG = Logger.getLogger(Runs.class);
    private static final String POOL = "keybridge-contacts";

    private final Map<String, RunHandle> latest = new ConcurrentHashMap<>();
    private final Map<String, RunHandle> previews = new ConcurrentHashMap<>();

    /**
     * Starts a run, or joins the one that is going on. A sync does not join a preview but begins after it.
     *
     * @param schedule empty when somebody asks for the run
     * @param opener makes the way to the vendor
     */
    public RunHandle start(
            KeycloakSessionFactory factory,
            String realmId,
            String componentId,
            RunMode mode,
            Optional<Schedule> schedule,
            DirectoryOpener opener) {
        return latest.compute(componentId, (id, running) -> {
            if (running != null && !running.isEnded()) {
                if (running.mode() != RunMode.PLAN || mode == RunMode.PLAN) {
                    return running;
                }
                previews.put(id, running);
            }
            RunHandle handle = new RunHandle(KeycloakModelUtils.generateId(), mode, schedule);
            executor(factory).execute(() -> run(factory, realmId, componentId, handle, opener));
            return handle;
        });
    }

    /** The run of this node that is going on or ended last. */
    public Optional<RunHandle> latest(String componentId) {
        return Optional.ofNullable(latest.get(componentId));
    }

    /** An administrator wants the runs of this node to end: those that are going on, or wait to begin. */
    public Optional<RunHandle> cancel(String componentId) {
        Optional<RunHandle> running = latest(componentId).filter(run -> !run.isEnded());
        of(componentId).forEach(run -> run.interrupt(RunInterrupted.Cause.CANCELLED));
        return running;
    }

    /** The provider was removed: its run ends as soon as it can. */
    public void forget(String componentId) {
        RunMetrics.forget(componentId);
        of(componentId).forEach(run -> run.interrupt(RunInterrupted.Cause.PROVIDER_REMOVED));
        latest.remove(componentId);
        previews.remove(componentId);
    }

    public void cancelAll() {
        Stream.of(latest, previews)
                .flatMap(runs -> runs.values().stream())
                .forEach(run -> run.interrupt(RunInterrupted.Cause.SERVER_STOPS));
    }

    private Stream<RunHandle> of(String componentId) {
        return Stream.of(latest, previews)
                .flatMap(runs -> Optional.ofNullable(runs.get(componentId)).stream())
                .filter(run -> !run.isEnded());
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
            Optional<Lease> lease = new LeaseTaking(transactions, componentId, handle).take();
            if (lease.isEmpty()) {
                LOG.infof("provider %s: another run is going on, or has done this one's work", componentId);
                return;
            }
            try (Lease held = lease.get()) {
                summary = Optional.of(new SyncRun(transactions, componentId, handle, opener).execute(held));
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
