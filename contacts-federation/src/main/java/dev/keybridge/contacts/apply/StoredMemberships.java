package dev.keybridge.contacts.apply;

import dev.keybridge.contacts.plan.PersonChange;
import jakarta.persistence.EntityManager;
import org.keycloak.models.jpa.entities.UserEntity;
import org.keycloak.models.jpa.entities.UserGroupMembershipEntity;
import org.keycloak.models.jpa.entities.UserRoleMappingEntity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of memberships and roles of some accounts, read only when one of them loses one. */
final class StoredMemberships {
    private record Key(String user, String place) {}

    private final EntityManager em;
    private final Map<Key, UserGroupMembershipEntity> groups = new HashMap<>();
    private final Map<Key, UserRoleMappingEntity> roles = new HashMap<>();

    private StoredMemberships(EntityManager em) {
        this.em = em;
    }

    static StoredMemberships of(EntityManager em, List<PersonChange> changes, Collection<String> users) {
        StoredMemberships stored = new StoredMemberships(em);
        if (changes.stream().anyMatch(change -> !change.delta().leave().isEmpty())) {
            em.createQuery(
                            "select m from UserGroupMembershipEntity m where m.user.id in (:ids)",
                            UserGroupMembershipEntity.class)
                    .setParameter("ids", users)
                    .getResultList()
                    .forEach(row -> stored.groups.put(new Key(row.getUser().getId(), row.getGroupId()), row));
        }
        if (changes.stream().anyMatch(change -> !change.delta().revoke().isEmpty())) {
            em.createQuery(
                            "select r from UserRoleMappingEntity r where r.user.id in (:ids)",
                            UserRoleMappingEntity.class)
                    .setParameter("ids", users)
                    .getResultList()
                    .forEach(row -> stored.roles.put(new Key(row.getUser().getId(), row.getRoleId()), row));
        }
        return stored;
    }

    /** Whether the account was a member; it is none any more. */
    boolean leaves(UserEntity user, String groupId) {
        return removed(groups.remove(new Key(user.getId(), groupId)));
    }

    /** Whether the account had the role; it has it no more. */
    boolean loses(UserEntity user, String roleId) {
        return removed(roles.remove(new Key(user.getId(), roleId)));
    }

    private boolean removed(Object row) {
        if (row != null) {
            em.remove(row);
        }
        return row != null;
    }
}
