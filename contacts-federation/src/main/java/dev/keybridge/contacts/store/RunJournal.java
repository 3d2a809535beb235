package dev.keybridge.contacts.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.keybridge.contacts.journal.RunCounts;
import dev.keybridge.contacts.journal.RunState;
import dev.keybridge.contacts.journal.RunSummary;
import dev.keybridge.lib.directory.Selection;
import dev.keybridge.lib.directory.VisibleScope;
import jakarta.persistence.EntityManager;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** The history of a provider's runs. */
public final class RunJournal {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TEXT_LENGTH = 1024;
    private static final String OF_COMPONENT = "select r from KeybridgeContactRun r where r.componentId = :component";

    /** How a scope is kept: sorted, so that equal scopes are equal texts. */
    private record KeptScope(
            Set<String> departments, Set<String> people, Set<String> tags, Set<String> included, Set<String> excluded) {
        static KeptScope of(VisibleScope scope) {
            return new KeptScope(
                    new TreeSet<>(scope.departments()),
                    new TreeSet<>(scope.people()),
                    new TreeSet<>(scope.tags()),
                    new TreeSet<>(scope.selection().included()),
                    new TreeSet<>(scope.selection().excluded()));
        }

        VisibleScope toScope() {
            return new VisibleScope(departments, people, tags, new Selection(included, excluded));
        }
    }

    private final EntityManager em;
    private final String componentId;

    public RunJournal(KeycloakSession session, String componentId) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.componentId = componentId;
    }

    /**
     * Opens the book on a run, and closes it on runs that have lost their server.
     *
     * @param now epoch milliseconds
     */
    public void begin(String realmId, String runId, String mode, long now) {
        em.createQuery("update KeybridgeContactRun r set r.state = :interrupted, r.endedAt = :now"
                        + " where r.componentId = :component and r.state = :running")
                .setParameter("interrupted", RunState.INTERRUPTED.name())
                .setParameter("now", now)
                .setParameter("component", componentId)
                .setParameter("running", RunState.RUNNING.name())
                .executeUpdate();
        ContactRunEntity run = new ContactRunEntity();
        run.id = runId;
        run.componentId = componentId;
        run.realmId = realmId;
        run.mode = mode;
        run.state = RunState.RUNNING.name();
        run.startedAt = now;
        em.persist(run);
    }

    /**
     * Closes the book on a run.
     *
     * @param scope kept only for a run that may serve as the measure for later ones
     * @param lossesHash of what is held
     * @return false when the provider was removed while the run went on
     */
    public boolean end(RunSummary summary, Optional<VisibleScope> scope, Optional<String> lossesHash) {
        ContactRunEntity run = em.find(ContactRunEntity.class, summary.id());
        if (run == null) {
            return false;
        }
        run.state = summary.state().name();
        run.endedAt = summary.endedAt().isPresent() ? summary.endedAt().getAsLong() : null;
        run.added = summary.counts().added();
        run.updated = summary.counts().updated();
        run.removed = summary.counts().removed();
        run.failed = summary.counts().failed();
        run.held = summary.counts().held();
        run.unchanged = summary.counts().unchanged();
        run.vendorCalls = summary.vendorCalls();
        run.message = cut(summary.message(), TEXT_LENGTH);
        run.scope = scope.map(RunJournal::write).orElse(null);
        run.lossesHash = lossesHash.orElse(null);
        return true;
    }

    /** What the last good run could see. */
    public Optional<VisibleScope> lastScope() {
        return measure().map(run -> read(run.scope));
    }

    /** The newest runs first. */
    public List<RunSummary> runs(int first, int max) {
        return em.createQuery(OF_COMPONENT + " order by r.startedAt desc, r.id", ContactRunEntity.class)
                .setParameter("component", componentId)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultStream()
                .map(RunJournal::summary)
                .toList();
    }

    /** Whether the run is still in the book: not when its provider was removed. */
    public boolean knows(String runId) {
        return em.find(ContactRunEntity.class, runId) != null;
    }

    public Optional<RunSummary> run(String runId) {
        return em.createQuery(OF_COMPONENT + " and r.id = :run", ContactRunEntity.class)
                .setParameter("component", componentId)
                .setParameter("run", runId)
                .getResultStream()
                .findFirst()
                .map(RunJournal::summary);
    }

    /** Whether a run of this mode that began at or after the given epoch millisecond has come to a good end. */
    public boolean hasEndedSince(String mode, long since) {
        return !em.createQuery(
                        "select r.id from KeybridgeContactRun r where r.componentId = :component and r.mode = :mode"
                                + " and r.startedAt >= :since and r.state in (:good)",
                        String.class)
                .setParameter("component", componentId)
                .setParameter("mode", mode)
                .setParameter("since", since)
                .setParameter("good", List.of(RunState.DONE.name(), RunState.HELD.name()))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Deletes previews that began before the given epoch millisecond: they hold personal data that nobody looks at any more. */
    public void purgePreviews(String mode, long olderThan) {
        delete(em.createQuery(
                        "select r.id from KeybridgeContactRun r where r.componentId = :component and r.mode = :mode"
                                + " and r.startedAt < :limit order by r.startedAt",
                        String.class)
                .setParameter("component", componentId)
                .setParameter("mode", mode)
                .setParameter("limit", olderThan)
                .setMaxResults(Chunks.SIZE)
                .getResultList());
    }

    /**
     * Deletes runs that are older than the given epoch millisecond, a few hundred at a time, except for the newest ones and
     * the one by which later runs are measured.
     */
    public void purge(long olderThan, int keep) {
        List<String> kept = em.createQuery(
                        "select r.id from KeybridgeContactRun r where r.componentId = :component"
                                + " order by r.startedAt desc",
                        String.class)
                .setParameter("component", componentId)
                .setMaxResults(keep)
                .getResultList();
        List<String> old = new ArrayList<>(em.createQuery(
                        "select r.id from KeybridgeContactRun r where r.componentId = :component"
                                + " and r.startedAt < :limit order by r.startedAt",
                        String.class)
                .setParameter("component", componentId)
                .setParameter("limit", olderThan)
                .setMaxResults(Chunks.SIZE)
                .getResultList());
        old.removeAll(kept);
        measure().map(run -> run.id).ifPresent(old::remove);
        delete(old);
    }

    private void delete(List<String> runs) {
        if (!runs.isEmpty()) {
            em.createQuery("delete from KeybridgeContactRecord c where c.runId in (:ids)")
                    .setParameter("ids", runs)
                    .executeUpdate();
            em.createQuery("delete from KeybridgeContactRun r where r.id in (:ids)")
                    .setParameter("ids", runs)
                    .executeUpdate();
        }
    }

    /** The last good run. */
    private Optional<ContactRunEntity> measure() {
        return em.createQuery(
                        OF_COMPONENT + " and r.scope is not null order by r.startedAt desc", ContactRunEntity.class)
                .setParameter("component", componentId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static RunSummary summary(ContactRunEntity run) {
        return new RunSummary(
                run.id,
                run.mode,
                RunState.valueOf(run.state),
                run.startedAt,
                run.endedAt == null ? OptionalLong.empty() : OptionalLong.of(run.endedAt),
                new RunCounts(run.added, run.updated, run.removed, run.failed, run.held, run.unchanged),
                run.vendorCalls,
                run.message == null ? "" : run.message);
    }

    private static String write(VisibleScope scope) {
        try {
            return JSON.writeValueAsString(KeptScope.of(scope));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("sets of text can always be written", e);
        }
    }

    private static VisibleScope read(String text) {
        try {
            return JSON.readValue(text, KeptScope.class).toScope();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the journal's record of a scope cannot be read", e);
        }
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
