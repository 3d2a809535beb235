package dev.keybridge.contacts.apply;

import dev.keybridge.contacts.plan.Detail.Code;
import dev.keybridge.contacts.plan.OwnedPerson.State;
import dev.keybridge.contacts.plan.PersonChange;
import dev.keybridge.contacts.store.ContactStore;
import dev.keybridge.contacts.store.FreshPlans;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.cache.UserCache;
import org.keycloak.models.jpa.UserAdapter;
import org.keycloak.models.jpa.entities.UserEntity;
import org.keycloak.storage.UserStorageUtil;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Changes many accounts at once, past Keycloak's model, which asks the database several times for each value: the accounts
 * are read by one query, and only rows that differ are written, in batches. What {@link AccountWriter} changes one by one is
 * the same in every table, the same events are published, and the cache forgets the same accounts.
 */
public final class ChangedAccounts {
    private static final int ROWS_AT_ONCE = 200;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final EntityManager em;
    private final ContactStore store;
    private final WriterContext context;
    private final Places places;

    public ChangedAccounts(KeycloakSession session, RealmModel realm, ContactStore store, WriterContext context) {
        this.session = session;
        this.realm = realm;
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.store = store;
        this.context = context;
        this.places = new Places(session, realm, context.departmentGroups());
    }

    /** Whether a change touches values, memberships, roles and what is remembered, and nothing else. */
    public static boolean canWrite(PersonChange change) {
        boolean kind = change.kind() == PersonChange.Kind.UPDATE || change.kind() == PersonChange.Kind.REMEMBER;
        boolean gone = change.memory().state() == State.GONE || change.memory().state() == State.WITHDRAWN;
        return kind
                && !gone
                && change.delta().enabled().isEmpty()
                && change.delta().link().isEmpty();
    }

    /**
     * Carries out changes that {@link #canWrite}: all or, with an exception, none.
     *
     * @throws RuntimeException when one of them cannot be carried out: the transaction must be rolled back
     */
    public void change(List<PersonChange> changes) {
        em.unwrap(Session.class).setJdbcBatchSize(ROWS_AT_ONCE);
        Stored stored = FreshPlans.during(em, () -> stored(changes));
        List<Changed> changed = new ArrayList<>();
        for (PersonChange change : changes) {
            if (change.kind() == PersonChange.Kind.UPDATE) {
                changed.add(write(change, stored));
            }
            store.remember(
                    change.personId(),
                    change.accountId().orElseThrow(),
                    context.originOf(change.personId()),
                    change.memory(),
                    OptionalLong.empty(),
                    context.now());
        }
        em.flush();
        changed.forEach(this::publish);
        em.flush();
        em.clear();
    }

    private Stored stored(List<PersonChange> changes) {
        store.expect(changes.stream().map(PersonChange::personId).toList());
        Map<String, UserEntity> users = users(changes);
        return new Stored(users, StoredMemberships.of(em, changes, users.keySet()));
    }

    private Map<String, UserEntity> users(List<PersonChange> changes) {
        List<String> ids = changes.stream()
                .filter(change -> change.kind() == PersonChange.Kind.UPDATE)
                .map(change -> change.accountId().orElseThrow())
                .toList();
        Map<String, UserEntity> users = new HashMap<>();
        if (!ids.isEmpty()) {
            em
                    .createQuery(
                            "select distinct u from UserEntity u left join fetch u.attributes where u.id in (:ids)",
                            UserEntity.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .stream()
                    .filter(user -> realm.getId().equals(user.getRealmId()))
                    .forEach(user -> users.put(user.getId(), user));
        }
        return users;
    }

    private Changed write(PersonChange change, Stored stored) {
        UserEntity user = stored.users().get(change.accountId().orElseThrow());
        if (user == null) {
            throw new WriteRefused(Code.ACCOUNT_DELETED);
        }
        StoredValues values = new StoredValues(em, realm, user);
        change.delta().properties().forEach(values::property);
        change.delta().attributes().forEach(values::attribute);
        List<GroupModel> joined =
                change.delta().join().stream().map(places::group).toList();
        List<GroupModel> left = change.delta().leave().stream()
                .map(places::group)
                .filter(group -> stored.memberships().leaves(user, group.getId()))
                .toList();
        List<RoleModel> granted =
                change.delta().grant().stream().map(places::role).toList();
        List<RoleModel> revoked = change.delta().revoke().stream()
                .map(places::role)
                .filter(role -> stored.memberships().loses(user, role.getId()))
                .toList();
        AccountRows rows = new AccountRows(realm);
        joined.forEach(group -> rows.member(user, group.getId()));
        granted.forEach(role -> rows.role(user, role.getId()));
        rows.all().forEach(em::persist);
        return new Changed(user, joined, left, granted, revoked);
    }

    private void publish(Changed changed) {
        UserModel user = new UserAdapter(session, realm, em, changed.user());
        changed.joined().forEach(group -> GroupModel.GroupMemberJoinEvent.fire(group, user, session));
        changed.left().forEach(group -> GroupModel.GroupMemberLeaveEvent.fire(group, user, session));
        changed.granted().forEach(role -> RoleModel.RoleGrantedEvent.fire(role, user, session));
        changed.revoked().forEach(role -> RoleModel.RoleRevokedEvent.fire(role, user, session));
        UserCache cache = UserStorageUtil.userCache(session);
        if (cache != null) {
            cache.evict(realm, user);
        }
    }

    /** @param users by id */
    private record Stored(Map<String, UserEntity> users, StoredMemberships memberships) {}

    private record Changed(
            UserEntity user,
            List<GroupModel> joined,
            List<GroupModel> left,
            List<RoleModel> granted,
            List<RoleModel> revoked) {}
}
