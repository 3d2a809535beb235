package dev.keybridge.contacts.store;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

import java.sql.Connection;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The right to run a provider's sync: one row for each provider, with an owner and an end. Whoever holds it renews it; when
 * the holder dies, it ends by itself. Each call belongs in a short transaction of its own, except
 * {@link #isPresentSeen}, {@link #isHeldBy} and {@link #prove}, which belong in the one that writes.
 */
public final class Leases {
    private final EntityManager em;
    private final String componentId;

    public Leases(KeycloakSession session, String componentId) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.componentId = componentId;
    }

    /** Takes over a lease that has ended, or the owner's own. Times are epoch milliseconds. */
    public boolean takeOver(String owner, long now, long until) {
        return em.createQuery("update KeybridgeContactLease l set l.owner = :owner, l.expiresAt = :until,"
                                + " l.cancelled = null"
                                + " where l.componentId = :component and (l.owner = :owner or l.expiresAt < :now)")
                        .setParameter("owner", owner)
                        .setParameter("until", until)
                        .setParameter("component", componentId)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Makes the row; the second of two fails with the database's own error when the transaction ends. */
    public void create(String realmId, String owner, long until) {
        em.persist(new ContactLeaseEntity(realmId, componentId, owner, until));
        em.flush();
    }

    /** When the lease ends, if there is a row. */
    public OptionalLong expiresAt() {
        return row().map(row -> OptionalLong.of(row.expiresAt())).orElse(OptionalLong.empty());
    }

    /** The run that holds the lease at the given epoch millisecond, on whichever server. */
    public Optional<String> holder(long now) {
        return row().filter(row -> row.expiresAt() > now).map(ContactLeaseEntity::owner);
    }

    /** Tells the run that holds the lease to end; it looks every few seconds. */
    public void cancel(String owner) {
        em.createQuery("update KeybridgeContactLease l set l.cancelled = l.owner"
                        + " where l.componentId = :component and l.owner = :owner")
                .setParameter("component", componentId)
                .setParameter("owner", owner)
                .executeUpdate();
    }

    /** Whether somebody has told this run to end. */
    public boolean isCancelled(String owner) {
        return row().filter(row -> owner.equals(row.cancelled())).isPresent();
    }

    /** Whether each statement of a transaction sees what others have committed by then, and not what was there at its beginning. */
    public boolean isPresentSeen() {
        return em.unwrap(Session.class)
                .doReturningWork(
                        connection -> connection.getTransactionIsolation() <= Connection.TRANSACTION_READ_COMMITTED);
    }

    /** Whether the lease is this run's and nobody has told it to end. Nothing is locked: it may be over a moment later. */
    public boolean isHeldBy(String owner) {
        return em.createQuery(
                                "select count(l) from KeybridgeContactLease l"
                                        + " where l.componentId = :component and l.owner = :owner and l.cancelled is null",
                                Long.class)
                        .setParameter("component", componentId)
                        .setParameter("owner", owner)
                        .getSingleResult()
                == 1;
    }

    /**
     * Renews in the transaction that writes: what was written before goes to the database, and the row stays locked until the
     * commit, so nobody can take over in between.
     *
     * @return false when the lease belongs to somebody else by now, or the run was told to end, and nothing may be written
     */
    public boolean prove(String owner, long until) {
        em.flush();
        return em.createQuery("update KeybridgeContactLease l set l.expiresAt = :until"
                                + " where l.componentId = :component and l.owner = :owner and l.cancelled is null")
                        .setParameter("owner", owner)
                        .setParameter("until", until)
                        .setParameter("component", componentId)
                        .executeUpdate()
                == 1;
    }

    public void release(String owner) {
        em.createQuery("update KeybridgeContactLease l set l.expiresAt = 0, l.owner = '', l.cancelled = null"
                        + " where l.componentId = :component and l.owner = :owner")
                .setParameter("owner", owner)
                .setParameter("component", componentId)
                .executeUpdate();
    }

    private Optional<ContactLeaseEntity> row() {
        return Optional.ofNullable(em.find(ContactLeaseEntity.class, componentId));
    }
}
