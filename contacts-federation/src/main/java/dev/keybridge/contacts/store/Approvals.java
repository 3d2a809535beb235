package dev.keybridge.contacts.store;

import jakarta.persistence.EntityManager;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

import java.util.Optional;

/** What administrators have allowed a provider's next run to take away; kept with the run that was held. */
public final class Approvals {
    private final EntityManager em;
    private final String componentId;

    public Approvals(KeycloakSession session, String componentId) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.componentId = componentId;
    }

    /** Approves what a held run would take away, until the given epoch second; false when there is nothing to approve. */
    public boolean approve(String runId, long until) {
        return em.createQuery("update KeybridgeContactRun r set r.approvedUntil = :until where r.id = :run"
                                + " and r.componentId = :component and r.lossesHash is not null")
                        .setParameter("until", until)
                        .setParameter("run", runId)
                        .setParameter("component", componentId)
                        .executeUpdate()
                == 1;
    }

    /** Takes back what was approved, for good; false when the run holds nothing (any more). */
    public boolean reject(String runId) {
        return em.createQuery("update KeybridgeContactRun r set r.approvedUntil = null, r.lossesHash = null"
                                + " where r.id = :run and r.componentId = :component and r.lossesHash is not null")
                        .setParameter("run", runId)
                        .setParameter("component", componentId)
                        .executeUpdate()
                == 1;
    }

    /** The hash of the losses that an administrator has approved and that may still be applied. */
    public Optional<String> losses(long now) {
        return em.createQuery(
                        "select r.lossesHash from KeybridgeContactRun r where r.componentId = :component"
                                + " and r.approvedUntil >= :now and r.lossesHash is not null order by r.startedAt desc",
                        String.class)
                .setParameter("component", componentId)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** An approval is good for one run. */
    public void useUp() {
        em.createQuery("update KeybridgeContactRun r set r.approvedUntil = null"
                        + " where r.componentId = :component and r.approvedUntil is not null")
                .setParameter("component", componentId)
                .executeUpdate();
    }
}
