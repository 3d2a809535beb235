package dev.keybridge.contacts.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One run of a provider's sync, as it stands or ended. */
@Entity(name = "KeybridgeContactRun")
@Table(name = "KB_CONTACT_RUN")
public class ContactRunEntity {
    @Id
    @Column(name = "ID", length = 36)
    String id;

    @Column(name = "COMPONENT_ID", length = 36, nullable = false)
    String componentId;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    String realmId;

    @Column(name = "MODE", length = 16, nullable = false)
    String mode;

    @Column(name = "STATE", length = 16, nullable = false)
    String state;

    @Column(name = "STARTED_AT", nullable = false)
    long startedAt;

    @Column(name = "ENDED_AT")
    Long endedAt;

    @Column(name = "ADDED", nullable = false)
    int added;

    @Column(name = "UPDATED", nullable = false)
    int updated;

    @Column(name = "REMOVED", nullable = false)
    int removed;

    @Column(name = "FAILED", nullable = false)
    int failed;

    @Column(name = "HELD", nullable = false)
    int held;

    @Column(name = "UNCHANGED", nullable = false)
    int unchanged;

    @Column(name = "VENDOR_CALLS", nullable = false)
    long vendorCalls;

    @Column(name = "SCOPE", columnDefinition = "TEXT")
    String scope;

    @Column(name = "LOSSES_HASH", length = 32)
    String lossesHash;

    @Column(name = "APPROVED_UNTIL")
    Long approvedUntil;

    @Column(name = "MESSAGE", length = 1024)
    String message;

    @Column(name = "PHASE", length = 16)
    String phase;

    @Column(name = "PHASE_DONE")
    Integer phaseDone;

    @Column(name = "PHASE_TOTAL")
    Integer phaseTotal;

    @Column(name = "FAILURES")
    Integer failures;

    @Column(name = "BACK_OFF_UNTIL")
    Long backOffUntil;

    @Column(name = "BACK_OFF_REASON", length = 64)
    String backOffReason;

    @Column(name = "HOLDS", columnDefinition = "TEXT")
    String holds;

    @Column(name = "DECISION", length = 16)
    String decision;

    protected ContactRunEntity() {}
}
