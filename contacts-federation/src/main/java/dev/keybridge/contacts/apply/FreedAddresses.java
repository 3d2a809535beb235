package dev.keybridge.contacts.apply;

import dev.keybridge.contacts.plan.Detail.Code;
import dev.keybridge.contacts.plan.PersonChange;
import jakarta.persistence.EntityManager;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.storage.UserStoragePrivateUtil;

import java.util.List;

/**
 * Takes e-mail addresses away from those who give them up, within the transaction that hands them on. Hibernate writes changed
 * rows in an order of its own, and the database looks at each row by itself.
 */
public record FreedAddresses(KeycloakSession session, RealmModel realm) {
    public void of(List<PersonChange> changes) {
        UserProvider users = UserStoragePrivateUtil.userLocalStorage(session);
        for (PersonChange change : changes) {
            if (change.formerEmail().isPresent()) {
                UserModel user = users.getUserById(realm, change.accountId().orElseThrow());
                if (user == null) {
                    throw new WriteRefused(Code.ACCOUNT_DELETED);
                }
                user.setEmail(null);
            }
        }
        EntityManager em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        em.flush();
    }
}
