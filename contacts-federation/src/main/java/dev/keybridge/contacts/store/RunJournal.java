package dev.keybridge.contacts.store;

import dev.keybridge.contacts.guard.Sight;
import dev.keybridge.contacts.journal.BackOff;
import dev.keybridge.contacts.journal.Health;
import dev.keybridge.contacts.journal.RunCounts;
import dev.keybridge.contacts.journal.RunEnd;
import dev.keybridge.contacts.journal.RunState;
import dev.keybridge.contacts.journal.RunSummary;
import dev.keybridge.contacts.journal.Stage;
import dev.keybridge.lib.directory.VisibleScope;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The history of a provider's runs. */
public final class RunJournal {
    private static final String OF_COMPONENT = "select r from KeybridgeContactRun r where r.componentId = :component";
    private static final String COUNT_OF_COMPONENT =
            "select count(r) from KeybridgeContactRun r where r.componentId = :component";
    private static final String NEWEST_FIRST = " order by r.startedAt desc, r.id";

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
        em.createQuery("update KeybridgeContactRun r set r.state = :interrupted, r.endedAt = :now, r.phase = null"
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

    /** Notes how far a run is, for those who ask another server; one that has ended by now stays as it is. */
    public void progress(String runId, Stage stage, RunCounts counts) {
        em.createQuery("update KeybridgeContactRun r set r.phase = :phase, r.phaseDone = :done, r.phaseTotal = :total,"
                        + " r.added = :added, r.updated = :updated, r.removed = :removed, r.failed = :failed,"
                        + " r.held = :held, r.unchanged = :unchanged where r.id = :run and r.state = :running")
                .setParameter("phase", stage.phase().name())
                .setParameter("done", stage.done())
                .setParameter("total", stage.total())
                .setParameter("added", counts.added())
                .setParameter("updated", counts.updated())
                .setParameter("removed", counts.removed())
                .setParameter("failed", counts.failed())
                .setParameter("held", counts.held())
                .setParameter("unchanged", counts.unchanged())
                .setParameter("run", runId)
                .setParameter("running", RunState.RUNNING.name())
                .executeUpdate();
    }

    /**
     * Closes the book on a run. Of what runs could see only the last measure is kept.
     *
     * @return false when the provider was removed while the run went on
     */
    public boolean end(RunEnd end) {
        ContactRunEntity run = em.find(ContactRunEntity.class, end.summary().id());
        if (run == null) {
            return false;
        }
        if (end.measure().isPresent()) {
            em.createQuery("update KeybridgeContactRun r set r.scope = null"
                            + " where r.componentId = :component and r.scope is not null")
                    .setParameter("component", componentId)
                    .executeUpdate();
        }
        RunRow.end(run, end);
        return true;
    }

    /** What the last good run could see. */
    public Optional<Sight> lastSight() {
        return first(" and r.scope is not null").map(run -> KeptSight.read(run.scope));
    }

    /** How far it could see. */
    public Optional<VisibleScope> lastScope() {
        return lastSight().map(Sight::scope);
    }

    /** How the provider is: two queries. */
    public Health health() {
        Optional<ContactRunEntity> good = first(" and r.scope is not null");
        return new Health(good.map(run -> RunRow.orEmpty(run.endedAt)).orElse(OptionalLong.empty()), backOff());
    }

    /** Whether periodic runs pause. */
    public BackOff backOff() {
        return first(" and r.failures is not null")
                .map(run -> new BackOff(
                        run.failures, RunRow.orEmpty(run.backOffUntil), Optional.ofNullable(run.backOffReason)))
                .orElse(BackOff.NONE);
    }

    /** The newest runs first. */
    public List<RunSummary> runs(RunFilter filter, int first, int max) {
        if (filter.isOfNone()) {
            return List.of();
        }
        TypedQuery<ContactRunEntity> query = query(filter.where());
        filter.values().forEach(query::setParameter);
        return query.setFirstResult(first)
                .setMaxResults(max)
                .getResultStream()
                .map(RunRow::summary)
                .toList();
    }

    /** How many such runs the journal has. */
    public long count(RunFilter filter) {
        if (filter.isOfNone()) {
            return 0;
        }
        TypedQuery<Long> count =
                em.createQuery(COUNT_OF_COMPONENT + filter.where(), Long.class).setParameter("component", componentId);
        filter.values().forEach(count::setParameter);
        return count.getSingleResult();
    }

    /** The newest run of another mode than these. */
    public Optional<RunSummary> latestBesides(Collection<String> modes) {
        return query(" and r.mode not in (:modes)")
                .setParameter("modes", modes)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(RunRow::summary);
    }

    /** Whether the run is still in the book: not when its provider was removed. */
    public boolean knows(String runId) {
        return em.find(ContactRunEntity.class, runId) != null;
    }

    public Optional<RunSummary> run(String runId) {
        return query(" and r.id = :run")
                .setParameter("run", runId)
                .getResultStream()
                .findFirst()
                .map(RunRow::summary);
    }

    /** Whether a run of this mode that began at or after the given epoch millisecond has come to a good end. */
    public boolean hasEndedSince(String mode, long since) {
        return !query(" and r.mode = :mode and r.startedAt >= :since and r.state in (:good)")
                .setParameter("mode", mode)
                .setParameter("since", since)
                .setParameter("good", List.of(RunState.DONE.name(), RunState.HELD.name()))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private Optional<ContactRunEntity> first(String condition) {
        return query(condition).setMaxResults(1).getResultStream().findFirst();
    }

    private TypedQuery<ContactRunEntity> query(String condition) {
        return em.createQuery(OF_COMPONENT + condition + NEWEST_FIRST, ContactRunEntity.class)
                .setParameter("component", componentId);
    }
}
