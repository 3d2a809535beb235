package dev.keybridge.contacts.store;

import dev.keybridge.contacts.mapping.VendorFields;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The people of a provider by what an administrator knows of them: the beginning of the userid, of the user name or of the
 * e-mail address, or a part of the name, family name first or last.
 */
public final class PeopleSearch {
    private static final String ROW = "select p.personId, u.id, u.username, u.firstName, u.lastName, p.leftAt";
    private static final int TOTAL = 6;
    // With the realm, the first of everybody are read from Keycloak's index of user names.
    private static final String WITH_ACCOUNT =
            " join UserEntity u on u.id = p.accountId" + " where p.componentId = :component and u.realmId = :realm";
    private static final String BY_USERNAME = " order by u.username, p.personId";

    private final EntityManager em;
    private final String realmId;
    private final String componentId;
    private final VendorFields vendor;
    private final PeopleMatch match;

    /** @param text none for everybody */
    public PeopleSearch(KeycloakSession session, String realmId, String componentId, VendorFields vendor, String text) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = realmId;
        this.componentId = componentId;
        this.vendor = vendor;
        this.match = new PeopleMatch(vendor, text.strip());
    }

    /**
     * A page of those who are found.
     *
     * @param total how many there are in all
     */
    public record Found(List<FoundPerson> people, long total) {}

    /** A page of them, by user name. */
    public Found read(int first, int max) {
        // Who is found is found once, and counted on the way. Everybody is too many for that.
        String select = match.isEverybody() ? ROW : ROW + ", count(*) over ()";
        List<Object[]> rows = query(select, BY_USERNAME, Object[].class)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
        Map<String, String> userids = userids(rows);
        return new Found(rows.stream().map(row -> person(row, userids)).toList(), total(rows, first));
    }

    private long total(List<Object[]> rows, int first) {
        if (rows.isEmpty() && first == 0) {
            return 0;
        }
        return rows.isEmpty() || match.isEverybody()
                ? query("select count(*)", "", Long.class).getSingleResult()
                : (Long) rows.get(0)[TOTAL];
    }

    /** By account, where the vendor's other records use another id than the person's key. */
    private Map<String, String> userids(List<Object[]> rows) {
        Map<String, String> userids = new HashMap<>();
        if (vendor.key().isPresent() && !rows.isEmpty()) {
            em.createQuery(
                            "select a.user.id, max(a.value) from UserAttributeEntity a"
                                    + " where a.name = :id and a.user.id in (:accounts) group by a.user.id",
                            Object[].class)
                    .setParameter("id", vendor.idAttribute())
                    .setParameter("accounts", rows.stream().map(row -> row[1]).toList())
                    .getResultStream()
                    .filter(row -> row[1] != null)
                    .forEach(row -> userids.put((String) row[0], (String) row[1]));
        }
        return userids;
    }

    private static FoundPerson person(Object[] row, Map<String, String> userids) {
        String account = (String) row[1];
        return new FoundPerson(
                userids.getOrDefault(account, (String) row[0]),
                account,
                (String) row[2],
                orEmpty(row[3]),
                orEmpty(row[4]),
                row[5] == null ? OptionalLong.empty() : OptionalLong.of((Long) row[5]));
    }

    private <T> TypedQuery<T> query(String select, String rest, Class<T> type) {
        String from = match.isEverybody()
                ? " from KeybridgeContactPerson p"
                : " from (" + match.query() + ") m join KeybridgeContactPerson p on p.accountId = m.accountId";
        TypedQuery<T> query = em.createQuery(select + from + WITH_ACCOUNT + rest, type)
                .setParameter("component", componentId)
                .setParameter("realm", realmId);
        if (!match.isEverybody()) {
            match.values().forEach(query::setParameter);
        }
        return query;
    }

    private static String orEmpty(Object value) {
        return value == null ? "" : (String) value;
    }
}
