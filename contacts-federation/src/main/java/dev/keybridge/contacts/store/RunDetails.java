package dev.keybridge.contacts.store;

import dev.keybridge.contacts.journal.HeldFor;
import dev.keybridge.contacts.journal.Outcome;
import dev.keybridge.contacts.plan.Problem.Subject;
import jakarta.persistence.EntityManager;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

import java.util.List;
import java.util.Optional;

/** What there is to know about one run beyond its numbers. */
public final class RunDetails {
    private final EntityManager em;
    private final String runId;

    public RunDetails(KeycloakSession session, String runId) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.runId = runId;
    }

    /**
     * So many records of one kind.
     *
     * @param subject kind of vendor object
     * @param outcome what became of them
     * @param action what was done or is to be done; empty for what concerns no single change
     */
    public record Count(String subject, String outcome, Optional<String> action, long count) {
        public boolean isHeld(Subject kind) {
            return subject.equals(kind.name()) && outcome.equals(Outcome.HELD.name());
        }
    }

    /** The run's records by kind, sorted. */
    public List<Count> summary() {
        return em.createQuery(
                        "select c.subject, c.outcome, c.action, count(c) from KeybridgeContactRecord c"
                                + " where c.runId = :run group by c.subject, c.outcome, c.action"
                                + " order by c.subject, c.outcome, c.action",
                        Object[].class)
                .setParameter("run", runId)
                .getResultStream()
                .map(row -> new Count(
                        (String) row[0], (String) row[1], Optional.ofNullable((String) row[2]), (Long) row[3]))
                .toList();
    }

    /**
     * About how many objects of a kind something is held. A preview has two records of each: what would be done, and why it
     * is held.
     */
    public long held(Subject subject) {
        return em.createQuery(
                        "select count(distinct c.vendorId) from KeybridgeContactRecord c"
                                + " where c.runId = :run and c.subject = :subject and c.outcome = :held",
                        Long.class)
                .setParameter("run", runId)
                .setParameter("subject", subject.name())
                .setParameter("held", Outcome.HELD.name())
                .getSingleResult();
    }

    /** Why something is held; none when nothing is. */
    public List<HeldFor> holds() {
        ContactRunEntity run = em.find(ContactRunEntity.class, runId);
        return run == null || run.holds == null ? List.of() : List.of(Json.read(run.holds, HeldFor[].class));
    }
}
