package dev.keybridge.contacts.provider;

import dev.keybridge.contacts.config.ContactsConfig;
import dev.keybridge.contacts.config.ContactsConfigValidator;
import dev.keybridge.contacts.config.ContactsVendor;
import dev.keybridge.contacts.journal.BackOff;
import dev.keybridge.contacts.journal.RunCounts;
import dev.keybridge.contacts.mapper.JoinPartners;
import dev.keybridge.contacts.mapper.MatchGrounds;
import dev.keybridge.contacts.run.Courtesy;
import dev.keybridge.contacts.run.DirectoryOpener;
import dev.keybridge.contacts.run.Housekeeping;
import dev.keybridge.contacts.run.PersonOutcome;
import dev.keybridge.contacts.run.PersonRun;
import dev.keybridge.contacts.run.RunHandle;
import dev.keybridge.contacts.run.RunMetrics;
import dev.keybridge.contacts.run.RunMode;
import dev.keybridge.contacts.run.Runs;
import dev.keybridge.contacts.run.Schedule;
import dev.keybridge.contacts.store.Cleanup;
import dev.keybridge.contacts.store.RunJournal;
import dev.keybridge.contacts.store.SavedComponent;
import jakarta.enterprise.context.ContextNotActiveException;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.common.util.Time;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.storage.UserStorageProviderModel;
import org.keycloak.storage.user.SynchronizationResult;
import org.keycloak.utils.KeycloakSessionUtil;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Between Keycloak's idea of a sync and ours. Keycloak calls within a transaction that is cancelled after five minutes, and
 * on a timer thread that all scheduled work of the node shares: so the run goes on in a thread of its own, and the caller
 * waits for a bounded time.
 */
public final class ContactsSync implements AutoCloseable {
    /** Provider option (<code>spi-storage--wecom-contacts--wait-seconds</code>, and so for each vendor). */
    private static final String WAIT_SECONDS = "waitSeconds";

    /** Provider option (<code>spi-storage--wecom-contacts--busy-share</code>): see {@link Courtesy#ofServer}. */
    private static final String BUSY_SHARE = "busyShare";

    private static final Logger LOG = Logger.getLogger(ContactsSync.class);
    private static final int DEFAULT_BUSY_SHARE = 30;
    private static final int LEAST_BUSY_SHARE = 5;
    private static final int DEFAULT_WAIT_SECONDS = 120;
    private static final int LONGEST_WAIT_SECONDS = 240;
    private static final int TIMER_WAIT_SECONDS = 20;

    private final Runs runs;
    private final DirectoryOpener opener;
    private final DirectoryOpener impatient;
    private volatile Duration patience = Duration.ofSeconds(DEFAULT_WAIT_SECONDS);

    /** @param impatient for an administrator who waits for the answer */
    ContactsSync(Runs runs, DirectoryOpener opener, DirectoryOpener impatient) {
        this.runs = runs;
        this.opener = opener;
        this.impatient = impatient;
    }

    /**
     * How much a run works while the server is busy; and how long an administrator's request waits for its end: well below
     * Keycloak's five minutes.
     */
    void configure(Config.Scope config) {
        int seconds = config.getInt(WAIT_SECONDS, DEFAULT_WAIT_SECONDS);
        patience = Duration.ofSeconds(Math.max(0, Math.min(seconds, LONGEST_WAIT_SECONDS)));
        runs.configure(Courtesy.ofServer(Math.max(LEAST_BUSY_SHARE, config.getInt(BUSY_SHARE, DEFAULT_BUSY_SHARE))));
    }

    void listen(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof RealmModel.RealmRemovedEvent removed) {
                new Cleanup(removed.getKeycloakSession())
                        .realm(removed.getRealm().getId());
            }
        });
    }

    /**
     * Checks what is about to be saved, offline. Keycloak asks again whenever it notes the time of a sync; a provider that
     * has become wrong by something outside it must not make that fail, or a good run would be shown as 0/0/0/0.
     */
    void validate(KeycloakSession session, RealmModel realm, ComponentModel component) {
        ContactsVendor vendor = new ContactsConfig(component).vendor();
        if (component.get(ContactsConfig.ATTRIBUTE_MAPPING) == null) {
            // The table that is in force is to be seen in the form. In onCreate it would be too late: an update within
            // the same transaction makes Keycloak keep every value of a list twice.
            component.put(
                    ContactsConfig.ATTRIBUTE_MAPPING, vendor.defaultMapping().toJson());
        }
        if (!new SavedComponent(session, component.getId()).isSameAs(component)) {
            ContactsConfigValidator.validate(session, realm, component);
            new MatchGrounds(session, realm).check(new ContactsConfig(component).matchRules());
            new ContactsConfig(component).join().ifPresent(key -> new JoinPartners(session, realm, component).by(key));
        }
    }

    void removed(KeycloakSession session, ComponentModel component) {
        runs.forget(component.getId());
        new Cleanup(session).component(component.getId());
    }

    /** Starts a run in the background, or joins the one of this node that is going on. */
    public RunHandle start(KeycloakSessionFactory factory, String realmId, String componentId, RunMode mode) {
        return runs.start(factory, realmId, componentId, mode, Optional.empty(), opener);
    }

    /**
     * Syncs one person, or tells what a sync would do; takes as long as the vendor does.
     *
     * @return empty when a run is going on
     */
    public Optional<PersonOutcome> person(
            KeycloakSessionFactory factory, String realmId, String componentId, String vendorId, boolean preview) {
        return new PersonRun(factory, realmId, componentId, impatient).about(vendorId, preview);
    }

    /** Tells the run of this node that is going on, if one is, to end. */
    public Optional<RunHandle> cancel(String componentId) {
        return runs.cancel(componentId);
    }

    /** The run of this node that began last; it may have ended. */
    public Optional<RunHandle> latest(String componentId) {
        return runs.latest(componentId);
    }

    /**
     * Runs and waits for the end, for a bounded time.
     *
     * @return <em>ignored</em> when there is no end to tell of: the run goes on by itself, or another one is going on, or
     *     another server has done this period's run already. Keycloak then shows no numbers and notes no time.
     */
    SynchronizationResult run(
            KeycloakSessionFactory factory, String realmId, UserStorageProviderModel component, RunMode mode) {
        boolean scheduled = isScheduled();
        Optional<Schedule> schedule = scheduled ? Optional.of(schedule(component, mode)) : Optional.empty();
        if (scheduled) {
            new Housekeeping(factory, realmId, component.getId()).previews(Time.currentTimeMillis());
        }
        if (schedule.isPresent() && isSuperfluous(factory, realmId, component, mode, schedule.get())) {
            return SynchronizationResult.ignored();
        }
        RunHandle run = runs.start(factory, realmId, component.getId(), mode, schedule, opener);
        try {
            run.await(scheduled ? Duration.ofSeconds(TIMER_WAIT_SECONDS) : patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !run.isEnded() || run.isIgnored() || run.mode() != mode
                ? SynchronizationResult.ignored()
                : result(run.counts());
    }

    /** Whether Keycloak's timer calls, and nobody sits at the other end of a request. */
    private static boolean isScheduled() {
        KeycloakSession session = KeycloakSessionUtil.getKeycloakSession();
        try {
            return session == null || session.getContext().getHttpRequest() == null;
        } catch (ContextNotActiveException noRequest) {
            return true;
        }
    }

    private static Schedule schedule(UserStorageProviderModel component, RunMode mode) {
        long period = mode == RunMode.FULL ? component.getFullSyncPeriod() : component.getChangedSyncPeriod();
        long shortest = LongStream.of(component.getFullSyncPeriod(), component.getChangedSyncPeriod())
                .filter(seconds -> seconds > 0)
                .min()
                .orElse(period);
        return new Schedule(Time.currentTimeMillis() - (period - 1) * 1000, shortest * 1000);
    }

    /**
     * Every server of a cluster has a timer, and a run may be longer than Keycloak's note of it takes to be written. And the
     * vendor is left alone for a while after it has failed several times.
     */
    private static boolean isSuperfluous(
            KeycloakSessionFactory factory,
            String realmId,
            UserStorageProviderModel component,
            RunMode mode,
            Schedule schedule) {
        return KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> {
            Optional.ofNullable(session.realms().getRealm(realmId))
                    .map(realm -> new RunMetrics(realm.getName(), component.getProviderId(), component.getId()))
                    .ifPresent(numbers -> numbers.standing(session));
            RunJournal journal = new RunJournal(session, component.getId());
            BackOff backOff = journal.backOff();
            if (backOff.holdsAt(Time.currentTimeMillis())) {
                LOG.debugf(
                        "provider %s: no periodic run, %d failed in a row (%s)",
                        component.getId(), backOff.failures(), backOff.reason().orElse(""));
                return true;
            }
            return journal.hasEndedSince(mode.name(), schedule.doneSince());
        });
    }

    private static SynchronizationResult result(RunCounts counts) {
        SynchronizationResult result = new SynchronizationResult();
        result.setAdded(counts.added());
        result.setUpdated(counts.updated());
        result.setRemoved(counts.removed());
        result.setFailed(counts.failed());
        return result;
    }

    @Override
    public void close() {
        runs.cancelAll();
    }
}
