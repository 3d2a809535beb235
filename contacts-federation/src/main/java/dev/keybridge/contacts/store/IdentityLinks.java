package dev.keybridge.contacts.store;

import jakarta.persistence.EntityManager;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The links of one identity provider, many at once.
 *
 * <p>The database is asked by ids alone, and the rest is looked at here. Asked by the alias as well, PostgreSQL may take the
 * index that begins with it: before it has counted the rows of a first import it believes that there are few, and then it
 * goes through the links of everybody for each few hundred people.
 */
public final class IdentityLinks {
    private final EntityManager em;
    private final String realmId;
    private final String alias;

    public IdentityLinks(EntityManager em, String realmId, String alias) {
        this.em = em;
        this.realmId = realmId;
        this.alias = alias;
    }

    /** Whose account has which of these identities: Keycloak user ids by the ids of people. */
    public Map<String, String> holders(Collection<String> personIds) {
        Map<String, String> holders = new HashMap<>();
        for (List<String> chunk : Chunks.of(personIds)) {
            rows("f.userId in (:ids)", chunk).forEach(row -> holders.put((String) row[2], (String) row[3]));
        }
        return holders;
    }

    /** Which identity each of at most {@link Chunks#SIZE} accounts has: ids of people by Keycloak user ids. */
    Map<String, String> of(Collection<String> accounts) {
        Map<String, String> people = new HashMap<>();
        rows("f.user.id in (:ids)", accounts).forEach(row -> people.put((String) row[3], (String) row[2]));
        return people;
    }

    private List<Object[]> rows(String condition, Collection<String> ids) {
        return em
                .createQuery(
                        "select f.realmId, f.identityProvider, f.userId, f.user.id from FederatedIdentityEntity f where "
                                + condition,
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .filter(row -> Objects.equals(row[0], realmId) && Objects.equals(row[1], alias))
                .toList();
    }
}
