package dev.keybridge.contacts.store;

import dev.keybridge.contacts.mapping.VendorFields;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

import java.util.List;
import java.util.OptionalLong;

/**
 * The people of a provider by what an administrator knows of them: the beginning of the userid, of the user name or of the
 * e-mail address, or a part of the name, family name first or last.
 */
public final class PeopleSearch {
    private static final String FROM = " from KeybridgeContactPerson p join UserEntity u on u.id = p.accountId"
            + " left join UserAttributeEntity a on a.user.id = u.id and a.name = :id"
            + " where p.componentId = :component and (lower(p.personId) like :beginning escape '!'"
            + " or lower(a.value) like :beginning escape '!'"
            + " or lower(u.username) like :beginning escape '!'"
            + " or lower(u.email) like :beginning escape '!'"
            + " or lower(concat(coalesce(u.firstName, ''), ' ', coalesce(u.lastName, ''))) like :part escape '!'"
            + " or lower(concat(coalesce(u.lastName, ''), ' ', coalesce(u.firstName, ''))) like :part escape '!'"
            // 王小明 is 王 and 小明, and nobody types a space.
            + " or lower(concat(coalesce(u.lastName, ''), coalesce(u.firstName, ''))) like :part escape '!')";

    private final EntityManager em;
    private final String componentId;
    private final VendorFields vendor;
    private final String text;

    /** @param text none for everybody */
    public PeopleSearch(KeycloakSession session, String componentId, VendorFields vendor, String text) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.componentId = componentId;
        this.vendor = vendor;
        this.text = text.strip();
    }

    public long count() {
        return query("select count(distinct p.personId)", "", Long.class).getSingleResult();
    }

    /** A page of them, by user name. */
    public List<FoundPerson> read(int first, int max) {
        return query(
                        "select p.personId, max(a.value), u.id, u.username, u.firstName, u.lastName, p.leftAt",
                        " group by p.personId, u.id, u.username, u.firstName, u.lastName, p.leftAt"
                                + " order by u.username, p.personId",
                        Object[].class)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultStream()
                .map(this::person)
                .toList();
    }

    private FoundPerson person(Object[] row) {
        String personId = (String) row[0];
        String known = vendor.key().isPresent() && row[1] != null ? (String) row[1] : personId;
        return new FoundPerson(
                known,
                (String) row[2],
                (String) row[3],
                orEmpty(row[4]),
                orEmpty(row[5]),
                row[6] == null ? OptionalLong.empty() : OptionalLong.of((Long) row[6]));
    }

    private <T> TypedQuery<T> query(String select, String rest, Class<T> type) {
        return em.createQuery(select + FROM + rest, type)
                .setParameter("component", componentId)
                .setParameter("id", vendor.idAttribute())
                .setParameter("beginning", Like.beginningWith(text))
                .setParameter("part", Like.containing(text));
    }

    private static String orEmpty(Object value) {
        return value == null ? "" : (String) value;
    }
}
