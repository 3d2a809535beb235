package dev.keybridge.contacts.store;

import jakarta.persistence.EntityManager;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

import java.util.List;

/** Forgets what belonged to a provider or a realm that is removed. */
public final class Cleanup {
    /**
     * In the order in which a run that still goes on locks them, and once more what it may have written until its lease was
     * gone.
     */
    private static final List<String> ENTITIES = List.of(
            "KeybridgeContactPerson",
            "KeybridgeContactDepartment",
            "KeybridgeContactRun",
            "KeybridgeContactLease",
            "KeybridgeContactPerson",
            "KeybridgeContactDepartment");

    private final EntityManager em;

    public Cleanup(KeycloakSession session) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    public void component(String componentId) {
        delete("componentId", componentId);
    }

    public void realm(String realmId) {
        delete("realmId", realmId);
    }

    private void delete(String column, String id) {
        em.createQuery("delete from KeybridgeContactRecord c where c.runId in"
                        + " (select r.id from KeybridgeContactRun r where r." + column + " = :id)")
                .setParameter("id", id)
                .executeUpdate();
        for (String entity : ENTITIES) {
            em.createQuery("delete from " + entity + " e where e." + column + " = :id")
                    .setParameter("id", id)
                    .executeUpdate();
        }
    }
}
