package dev.keybridge.contacts.store;

import jakarta.persistence.EntityManager;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

import java.util.Set;
import java.util.stream.Collectors;

/** Login themes that clients of a realm have of their own. Keycloak itself searches clients only by what a server names. */
public final class ClientThemes {
    private final EntityManager em;
    private final String realmId;

    public ClientThemes(KeycloakSession session, String realmId) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = realmId;
    }

    /** Their names; not compared by the database, which for some databases keeps them as large objects. */
    public Set<String> names() {
        return em.createQuery(
                        "select a.value from ClientAttributeEntity a"
                                + " where a.client.realmId = :realm and a.name = 'login_theme'",
                        String.class)
                .setParameter("realm", realmId)
                .getResultStream()
                .filter(name -> name != null && !name.isEmpty())
                .collect(Collectors.toSet());
    }
}
