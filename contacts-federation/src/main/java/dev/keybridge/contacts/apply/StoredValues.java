package dev.keybridge.contacts.apply;

import dev.keybridge.contacts.plan.ValueChange;
import jakarta.persistence.EntityManager;
import org.keycloak.models.RealmModel;
import org.keycloak.models.jpa.entities.UserAttributeEntity;
import org.keycloak.models.jpa.entities.UserEntity;

import java.util.Iterator;
import java.util.List;

/** Properties and attributes of one account as rows; only what differs is written. */
final class StoredValues {
    private final EntityManager em;
    private final RealmModel realm;
    private final UserEntity user;

    StoredValues(EntityManager em, RealmModel realm, UserEntity user) {
        this.em = em;
        this.realm = realm;
        this.user = user;
    }

    /** As {@link AccountFields#property}: a user name is given once. */
    void property(ValueChange change) {
        if (!change.name().equals(AccountFields.USERNAME)) {
            AccountRows.property(realm, user, change);
        }
        if (change.name().equals(AccountFields.EMAIL)) {
            user.setEmailVerified(false);
        }
    }

    void attribute(ValueChange change) {
        Iterator<String> wanted = change.after().iterator();
        List<UserAttributeEntity> rows = user.getAttributes().stream()
                .filter(row -> row.getName().equals(change.name()))
                .toList();
        for (UserAttributeEntity row : rows) {
            if (wanted.hasNext()) {
                row.setValue(wanted.next());
            } else {
                user.getAttributes().remove(row);
                em.remove(row);
            }
        }
        while (wanted.hasNext()) {
            UserAttributeEntity row = AccountRows.newAttribute(user, change.name(), wanted.next());
            user.getAttributes().add(row);
            em.persist(row);
        }
    }
}
