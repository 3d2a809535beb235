package dev.keybridge.contacts.store;

import jakarta.persistence.EntityManager;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

import java.util.ArrayList;
import java.util.List;

/** Deletes what the journal need not keep any longer, a few hundred runs at a time. */
public final class RunPurge {
    private final EntityManager em;
    private final String componentId;

    public RunPurge(KeycloakSession session, String componentId) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.componentId = componentId;
    }

    /** Previews that began before the given epoch millisecond: they hold personal data that nobody looks at any more. */
    public void previews(String mode, long olderThan) {
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
     * Runs that are older than the given epoch millisecond, except for the newest ones and the one by which later runs are
     * measured.
     */
    public void runs(long olderThan, int keep) {
        List<String> kept = em.createQuery(
                        "select r.id from KeybridgeContactRun r where r.componentId = :component"
                                + " order by r.startedAt desc",
                        String.class)
                .setParameter("component", componentId)
                .setMaxResults(keep)
                .getResultList();
        List<String> old = new ArrayList<>(em.createQuery(
                        "select r.id from KeybridgeContactRun r where r.componentId = :component"
                                + " and r.startedAt < :limit and r.scope is null order by r.startedAt",
                        String.class)
                .setParameter("component", componentId)
                .setParameter("limit", olderThan)
                .setMaxResults(Chunks.SIZE)
                .getResultList());
        old.removeAll(kept);
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
}
