package dev.keybridge.contacts.store;

import jakarta.persistence.EntityManager;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** What can be told of a provider at a glance, by counting. Lives as long as one session. */
public final class ProviderFacts {
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

    private long count(String query) {
        return em.createQuery(query, Long.class)
                .setParameter("component", componentId)
                .getSingleResult();
    }
}
