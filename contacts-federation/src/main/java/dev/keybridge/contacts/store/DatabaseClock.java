package dev.keybridge.contacts.store;

import jakarta.persistence.EntityManager;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

import java.time.Duration;
import java.time.Instant;

/** The time as the database has it. */
public final class DatabaseClock {
    private final EntityManager em;

    public DatabaseClock(KeycloakSession session) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** How much later it is there than here. */
    public Duration ahead() {
        Instant there = em.createQuery("select instant", Instant.class).getSingleResult();
        return Duration.between(Instant.now(), there);
    }
}
