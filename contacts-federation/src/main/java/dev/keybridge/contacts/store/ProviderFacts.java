package dev.keybridge.contacts.store;

import dev.keybridge.contacts.journal.RunState;
import jakarta.persistence.EntityManager;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What can be told of a provider at a glance, by counting. Lives as long as one session. */
public final class ProviderFacts {
    private static final List<String> JUDGED =
            List.of(RunState.DONE.name(), RunState.HELD.name(), RunState.PLANNED.name());

    private final EntityManager em;
    private final String componentId;

    public ProviderFacts(KeycloakSession session, String componentId) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.componentId = componentId;
    }

    /** How many people it looks after, leavers not counted. */
    public long people() {
        return count("select count(p) from KeybridgeContactPerson p where p.componentId = :component"
                + " and p.leftAt is null");
    }

    public long departments() {
        return count("select count(d) from KeybridgeContactDepartment d where d.componentId = :component");
    }

    /** How many runs the journal has. */
    public long runs() {
        return count("select count(r) from KeybridgeContactRun r where r.componentId = :component");
    }

    /** When the last run ended that tried everything and held nothing, in epoch milliseconds. */
    public OptionalLong lastGoodRunAt() {
        Long last = em.createQuery(
                        "select max(r.endedAt) from KeybridgeContactRun r where r.componentId = :component"
                                + " and r.state = :done",
                        Long.class)
                .setParameter("component", componentId)
                .setParameter("done", RunState.DONE.name())
                .getSingleResult();
        return last == null ? OptionalLong.empty() : OptionalLong.of(last);
    }

    /** The newest run or preview, if it holds something about which nobody has decided yet. */
    public Optional<String> heldRun() {
        return em.createQuery(
                        "select r from KeybridgeContactRun r where r.componentId = :component and r.state in (:judged)"
                                + " order by r.startedAt desc",
                        ContactRunEntity.class)
                .setParameter("component", componentId)
                .setParameter("judged", JUDGED)
                .setMaxResults(1)
                .getResultStream()
                .filter(run -> run.lossesHash != null && run.approvedUntil == null)
                .map(run -> run.id)
                .findFirst();
    }

    private long count(String query) {
        return em.createQuery(query, Long.class)
                .setParameter("component", componentId)
                .getSingleResult();
    }
}
