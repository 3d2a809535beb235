package dev.keybridge.contacts.store;

import dev.keybridge.contacts.plan.GroupTree;
import dev.keybridge.contacts.plan.Standing;
import jakarta.persistence.EntityManager;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** Looks in bulk for accounts that may be those of people without one, whoever made them. It only reads. */
public final class MatchCandidates {
    private final EntityManager em;
    private final String realmId;
    private final String componentId;
    private final GroupTree groups;
    private final Predicate<String> adminRole;

    /**
     * @param componentId the provider that looks
     * @param adminRole whether the role with this id makes administrators
     */
    public MatchCandidates(
            KeycloakSession session,
            String realmId,
            String componentId,
            GroupTree groups,
            Predicate<String> adminRole) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = realmId;
        this.componentId = componentId;
        this.groups = groups;
        this.adminRole = adminRole;
    }

    /** As {@link Accounts#allWithEmail}. */
    Map<String, Set<String>> withEmail(Collection<String> addresses) {
        Map<String, Set<String>> found = new HashMap<>();
        for (List<String> chunk : Chunks.of(addresses)) {
            em
                    .createQuery(
                            "select u.email, u.id, u.realmId from UserEntity u where u.email in (:values)",
                            Object[].class)
                    .setParameter("values", chunk)
                    .getResultList()
                    .stream()
                    .filter(row -> realmId.equals(row[2]))
                    .forEach(row -> add(found, (String) row[0], (String) row[1]));
        }
        return found;
    }

    /** As {@link Accounts#allWithAttribute}. */
    Map<String, Set<String>> withAttribute(String name, Function<String, Optional<String>> form) {
        Map<String, Set<String>> found = new HashMap<>();
        em.createQuery(
                        "select a.value, a.user.id from UserAttributeEntity a"
                                + " where a.user.realmId = :realm and a.name = :name and a.value is not null",
                        Object[].class)
                .setParameter("realm", realmId)
                .setParameter("name", name)
                .getResultStream()
                .forEach(row -> form.apply((String) row[0]).ifPresent(value -> add(found, value, (String) row[1])));
        return found;
    }

    private static void add(Map<String, Set<String>> found, String value, String account) {
        found.computeIfAbsent(value, none -> new TreeSet<>()).add(account);
    }

    /** As {@link Accounts#standings}. */
    Map<String, Standing> standings(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Set<String> administrators = administrators(ids);
        Set<String> onRecord = new HashSet<>(em.createQuery(
                        "select p.accountId from KeybridgeContactPerson p"
                                + " where p.accountId in (:ids) and p.componentId <> :own",
                        String.class)
                .setParameter("ids", ids)
                .setParameter("own", componentId)
                .getResultList());
        Map<String, Standing> standings = new HashMap<>();
        em
                .createQuery(
                        "select u.id, u.emailVerified, u.serviceAccountClientLink, u.realmId from UserEntity u"
                                + " where u.id in (:ids)",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .filter(row -> realmId.equals(row[3]))
                .forEach(row -> {
                    String id = (String) row[0];
                    standings.put(
                            id,
                            new Standing(
                                    (Boolean) row[1],
                                    row[2] != null,
                                    administrators.contains(id),
                                    onRecord.contains(id)));
                });
        return standings;
    }

    private Set<String> administrators(Collection<String> ids) {
        Set<String> administrators = new HashSet<>();
        Map<String, Boolean> roles = new HashMap<>();
        pairs("select r.user.id, r.roleId from UserRoleMappingEntity r where r.user.id in (:ids)", ids)
                .forEach(row -> {
                    if (roles.computeIfAbsent((String) row[1], adminRole::test)) {
                        administrators.add((String) row[0]);
                    }
                });
        pairs("select m.user.id, m.groupId from UserGroupMembershipEntity m where m.user.id in (:ids)", ids)
                .forEach(row -> {
                    if (groups.makesAdministrators((String) row[1])) {
                        administrators.add((String) row[0]);
                    }
                });
        return administrators;
    }

    private List<Object[]> pairs(String query, Collection<String> ids) {
        return em.createQuery(query, Object[].class).setParameter("ids", ids).getResultList();
    }
}
