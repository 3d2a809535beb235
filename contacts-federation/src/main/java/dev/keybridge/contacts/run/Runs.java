package dev.keybridge.contacts.run;

import dev.keybridge.contacts.journal.RunSummary;
import org.jboss.logging.Logger;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;

/**
 * The runs of this node, each in a thread of Keycloak's own pool: at most one for each provider, and others that wait for its
 * end because they do more.
 */
public final class Runs {
    private static final Logger LOG = Logger.getLogger(Runs.class);
    private static final String POOL = "keybridge-contacts";

    private volatile Courtesy courtesy = Courtesy.NONE;
    private final Map<String, RunHandle> latest = new ConcurrentHashMap<>();
    /** Those before the latest one that may still go on; of each mode one at most. */
    private final Map<String, List<RunHandle>> earlier = new ConcurrentHashMap<>();

    /** How the runs that begin from now on give way to what else the server does. */
    public void configure(Courtesy manners) {
        courtesy = manners;
    }

    /**
     * Starts a run, or joins the one that is going on, if that does at least as much; otherwise it begins after it.
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
                if (running.mode().isEnoughFor(mode)) {
                    return running;
                }
                earlier.put(id, Stream.concat(waitedFor(id), Stream.of(running)).toList());
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
        earlier.remove(componentId);
    }

    public void cancelAll() {
        Stream.concat(latest.values().stream(), earlier.values().stream().flatMap(List::stream))
                .forEach(run -> run.interrupt(RunInterrupted.Cause.SERVER_STOPS));
    }

    private Stream<RunHandle> of(String componentId) {
        return Stream.concat(waitedFor(componentId), latest(componentId).stream())
                .filter(run -> !run.isEnded());
    }

    private Stream<RunHandle> waitedFor(String componentId) {
        return earlier.getOrDefault(componentId, List.of()).stream().filter(run -> !run.isEnded());
    }

    private static ExecutorService executor(KeycloakSessionFactory factory) {
        try (KeycloakSession session = factory.create()) {
            return session.getProvider(ExecutorsProvider.class).getExecutor(POOL);
        }
    }

    private void run(
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
                summary = Optional.of(new SyncRun(transactions, componentId, handle, opener, courtesy).execute(held));
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
