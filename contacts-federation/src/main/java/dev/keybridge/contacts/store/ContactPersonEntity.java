package dev.keybridge.contacts.store;

import dev.keybridge.contacts.plan.OwnedPerson;
import dev.keybridge.contacts.plan.OwnedPerson.Memory;
import dev.keybridge.contacts.plan.OwnedPerson.Origin;
import dev.keybridge.contacts.plan.OwnedPerson.State;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;
import java.util.OptionalLong;

/** Which account is whose. One row for each person a provider looks after. */
@Entity(name = "KeybridgeContactPerson")
@Table(name = "KB_CONTACT_PERSON")
@IdClass(ContactPersonEntity.Key.class)
public class ContactPersonEntity {
    /** Primary key. */
    public record Key(String componentId, String personId) implements Serializable {}

    @Id
    @Column(name = "COMPONENT_ID", length = 36)
    private String componentId;

    @Id
    @Column(name = "PERSON_ID")
    private String personId;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "ACCOUNT_ID", length = 36, nullable = false)
    private String accountId;

    @Column(name = "ORIGIN", length = 16, nullable = false)
    private String origin;

    @Column(name = "STATE", length = 16, nullable = false)
    private String state;

    @Column(name = "DISABLED_BY_SYNC", nullable = false)
    private boolean disabledBySync;

    @Column(name = "FINGERPRINT", length = 32, nullable = false)
    private String fingerprint;

    @Column(name = "LEFT_AT")
    private Long leftAt;

    @Column(name = "CHANGED_AT", nullable = false)
    private long changedAt;

    protected ContactPersonEntity() {}

    ContactPersonEntity(String realmId, String componentId, String personId) {
        this.realmId = realmId;
        this.componentId = componentId;
        this.personId = personId;
    }

    /** @param now epoch seconds */
    void remember(String account, Origin from, Memory memory, OptionalLong left, long now) {
        accountId = account;
        origin = from.name();
        state = memory.state().name();
        disabledBySync = memory.disabledBySync();
        fingerprint = memory.fingerprint();
        leftAt = left.isPresent() ? left.getAsLong() : null;
        changedAt = now;
    }

    String componentId() {
        return componentId;
    }

    OwnedPerson toOwned() {
        return new OwnedPerson(
                personId,
                accountId,
                Origin.valueOf(origin),
                new Memory(State.valueOf(state), disabledBySync, fingerprint),
                leftAt == null ? OptionalLong.empty() : OptionalLong.of(leftAt));
    }
}
