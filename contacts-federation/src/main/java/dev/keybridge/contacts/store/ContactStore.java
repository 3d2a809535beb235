package dev.keybridge.contacts.store;

import dev.keybridge.contacts.plan.OwnedPerson;
import dev.keybridge.contacts.plan.OwnedPerson.Memory;
import dev.keybridge.contacts.plan.OwnedPerson.Origin;
import dev.keybridge.contacts.plan.OwnedPerson.State;
import jakarta.persistence.EntityManager;
import org.hibernate.jpa.HibernateHints;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What a provider remembers: which vendor object is which Keycloak object. Lives as long as one session. */
public final class ContactStore {
    private static final int ROWS_AT_ONCE = 1000;

    private final EntityManager em;
    private final String realmId;
    private final String componentId;

    public ContactStore(KeycloakSession session, String realmId, String componentId) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = realmId;
        this.componentId = componentId;
    }

    /** Everybody the provider looks after, by person id: one query. */
    public Map<String, OwnedPerson> people() {
        Map<String, OwnedPerson> people = new HashMap<>();
        em.createQuery(
                        "select p.personId, p.accountId, p.origin, p.state, p.disabledBySync, p.fingerprint, p.leftAt"
                                + " from KeybridgeContactPerson p where p.componentId = :component",
                        Object[].class)
                .setParameter("component", componentId)
                .setHint(HibernateHints.HINT_FETCH_SIZE, ROWS_AT_ONCE)
                .getResultStream()
                .forEach(row -> people.put((String) row[0], owned(row)));
        return people;
    }

    private static OwnedPerson owned(Object[] row) {
        return new OwnedPerson(
                (String) row[0],
                (String) row[1],
                Origin.valueOf((String) row[2]),
                new Memory(State.valueOf((String) row[3]), (Boolean) row[4], (String) row[5]),
                row[6] == null ? OptionalLong.empty() : OptionalLong.of((Long) row[6]));
    }

    /** Reads at once what is remembered about at most {@link Chunks#SIZE} people, so that {@link #remember} need not look. */
    public void expect(Collection<String> personIds) {
        em.createQuery(
                        "select p from KeybridgeContactPerson p where p.componentId = :component"
                                + " and p.personId in (:ids)",
                        ContactPersonEntity.class)
                .setParameter("component", componentId)
                .setParameter("ids", personIds)
                .getResultList();
    }

    /** Account ids of some people, by person id; nobody whom the provider does not look after is in it. */
    public Map<String, String> accounts(Collection<String> personIds) {
        Map<String, String> accounts = new HashMap<>();
        for (List<String> chunk : Chunks.of(personIds)) {
            em.createQuery(
                            "select p.personId, p.accountId from KeybridgeContactPerson p"
                                    + " where p.componentId = :component and p.personId in (:people)",
                            Object[].class)
                    .setParameter("component", componentId)
                    .setParameter("people", chunk)
                    .getResultStream()
                    .forEach(row -> accounts.put((String) row[0], (String) row[1]));
        }
        return accounts;
    }

    /** Group ids by department id: one query. */
    public Map<String, String> departments() {
        List<Object[]> rows = em.createQuery(
                        "select d.departmentId, d.groupId from KeybridgeContactDepartment d"
                                + " where d.componentId = :component",
                        Object[].class)
                .setParameter("component", componentId)
                .getResultList();
        Map<String, String> groups = new HashMap<>();
        rows.forEach(row -> groups.put((String) row[0], (String) row[1]));
        return groups;
    }

    /** @param now epoch seconds */
    public void remember(
            String personId, String accountId, Origin origin, Memory memory, OptionalLong leftAt, long now) {
        ContactPersonEntity row =
                em.find(ContactPersonEntity.class, new ContactPersonEntity.Key(componentId, personId));
        if (row == null) {
            rememberNew(personId, accountId, origin, memory, leftAt, now);
        } else {
            row.remember(accountId, origin, memory, leftAt, now);
        }
    }

    /** As {@link #remember} for somebody who is known not to be there: saves the look. */
    public void rememberNew(
            String personId, String accountId, Origin origin, Memory memory, OptionalLong leftAt, long now) {
        ContactPersonEntity row = new ContactPersonEntity(realmId, componentId, personId);
        row.remember(accountId, origin, memory, leftAt, now);
        em.persist(row);
    }

    /** Nobody has an account on record as disabled any more, whichever provider did it. */
    public void enabledAgain(String accountId) {
        em.createQuery("update KeybridgeContactPerson p set p.disabledBySync = false"
                        + " where p.realmId = :realm and p.accountId = :account and p.componentId <> :component"
                        + " and p.state <> 'BARRED' and p.disabledBySync = true")
                .setParameter("realm", realmId)
                .setParameter("account", accountId)
                .setParameter("component", componentId)
                .executeUpdate();
    }

    /** The account is somebody else's now, of the same company: whom it was joined with before has left. */
    public void forgetFormer(String accountId) {
        em.createQuery("delete from KeybridgeContactPerson p where p.componentId = :component"
                        + " and p.accountId = :account")
                .setParameter("component", componentId)
                .setParameter("account", accountId)
                .executeUpdate();
    }

    public void forget(String personId) {
        ContactPersonEntity row =
                em.find(ContactPersonEntity.class, new ContactPersonEntity.Key(componentId, personId));
        if (row != null) {
            em.remove(row);
        }
    }

    /** @param groups ids of groups by department id, at most {@link Chunks#SIZE} */
    public void rememberDepartments(Map<String, String> groups) {
        List<String> known = em.createQuery(
                        "select d.departmentId from KeybridgeContactDepartment d"
                                + " where d.componentId = :component and d.departmentId in (:departments)",
                        String.class)
                .setParameter("component", componentId)
                .setParameter("departments", groups.keySet())
                .getResultList();
        groups.forEach((department, group) -> {
            ContactDepartmentEntity row = new ContactDepartmentEntity(realmId, componentId, department, group);
            if (known.contains(department)) {
                em.merge(row);
            } else {
                em.persist(row);
            }
        });
    }

    public void forgetDepartment(String departmentId) {
        ContactDepartmentEntity row =
                em.find(ContactDepartmentEntity.class, new ContactDepartmentEntity.Key(componentId, departmentId));
        if (row != null) {
            em.remove(row);
        }
    }
}
