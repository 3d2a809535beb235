package dev.keybridge.contacts.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Who may run a provider's sync now. */
@Entity(name = "KeybridgeContactLease")
@Table(name = "KB_CONTACT_LEASE")
public class ContactLeaseEntity {
    @Id
    @Column(name = "COMPONENT_ID", length = 36)
    private String componentId;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "OWNER", length = 36, nullable = false)
    private String owner;

    @Column(name = "EXPIRES_AT", nullable = false)
    private long expiresAt;

    /** The run that is to end, if somebody has said so. */
    @Column(name = "CANCELLED", length = 36)
    private String cancelled;

    protected ContactLeaseEntity() {}

    ContactLeaseEntity(String realmId, String componentId, String owner, long expiresAt) {
        this.realmId = realmId;
        this.componentId = componentId;
        this.owner = owner;
        this.expiresAt = expiresAt;
    }

    String owner() {
        return owner;
    }

    long expiresAt() {
        return expiresAt;
    }

    String cancelled() {
        return cancelled;
    }
}
