package dev.keybridge.contacts.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;

/** What a run has to say about one vendor object that did not go as the vendor's directory would have it. */
@Entity(name = "KeybridgeContactRecord")
@Table(name = "KB_CONTACT_RECORD")
@IdClass(ContactRecordEntity.Key.class)
public class ContactRecordEntity {
    /** Primary key. */
    public record Key(String runId, int number) implements Serializable {}

    @Id
    @Column(name = "RUN_ID", length = 36)
    String runId;

    @Id
    @Column(name = "RECORD_NUMBER")
    int number;

    @Column(name = "SUBJECT", length = 16, nullable = false)
    String subject;

    @Column(name = "VENDOR_ID", nullable = false)
    String vendorId;

    @Column(name = "OUTCOME", length = 16, nullable = false)
    String outcome;

    @Column(name = "ACTION", length = 16)
    String action;

    @Column(name = "REASON", length = 64, nullable = false)
    String reason;

    @Column(name = "DETAIL", length = 1024)
    String detail;

    @Column(name = "CHANGES", columnDefinition = "TEXT")
    String changes;

    protected ContactRecordEntity() {}
}
