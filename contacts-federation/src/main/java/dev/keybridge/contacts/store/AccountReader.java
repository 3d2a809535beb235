package dev.keybridge.contacts.store;

import dev.keybridge.contacts.plan.Account;
import dev.keybridge.contacts.plan.Elsewhere;
import dev.keybridge.contacts.plan.GroupRef;
import dev.keybridge.contacts.plan.GroupTree;
import dev.keybridge.contacts.plan.Standing;
import dev.keybridge.lib.directory.Fields;
import jakarta.persistence.EntityManager;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Reads Keycloak accounts in bulk, past the model: one query per kind of data and five hundred accounts, where the model
 * would need several for each account. It only reads, and asks by ids alone, as {@link IdentityLinks} explains.
 */
public final class AccountReader implements Accounts {
    private final EntityManager em;
    private final String realmId;
    private final GroupTree groups;
    private final Set<String> mappedGroups;
    private final Set<String> roles;
    private final Optional<IdentityLinks> links;
    private final NeighbourRecords neighbours;
    private final MatchCandidates candidates;

    /**
     * @param groups tells which group is a department's
     * @param mappedGroups ids of the other groups that the sync looks at
     * @param roles ids of the roles that the sync looks at
     * @param alias of the identity provider whose links are looked at
     * @param neighbours the other providers whose records are looked at
     * @param candidates finds accounts whoever looks after them
     */
    public AccountReader(
            KeycloakSession session,
            String realmId,
            GroupTree groups,
            Set<String> mappedGroups,
            Set<String> roles,
            Optional<String> alias,
            Neighbours neighbours,
            MatchCandidates candidates) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        FreshPlans.from(em);
        this.realmId = realmId;
        this.groups = groups;
        this.mappedGroups = mappedGroups;
        this.roles = roles;
        this.links = alias.map(name -> new IdentityLinks(em, realmId, name));
        this.neighbours = new NeighbourRecords(em, realmId, neighbours);
        this.candidates = candidates;
    }

    @Override
    public Map<String, Account> read(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, Map<String, List<String>>> attributes = attributes(ids);
        Map<String, Set<GroupRef>> memberships = memberships(ids);
        Map<String, Set<String>> granted = roles.isEmpty() ? Map.of() : granted(ids);
        Map<String, String> linked = links.map(all -> all.of(ids)).orElse(Map.of());
        Map<String, Elsewhere> elsewhere = neighbours.about(ids);
        Map<String, Account> accounts = new HashMap<>();
        rows(
                        "select u.id, u.enabled, u.username, u.email, u.firstName, u.lastName, u.federationLink, u.realmId"
                                + " from UserEntity u where u.id in (:ids)",
                        Map.of("ids", ids))
                .stream()
                .filter(row -> realmId.equals(row[7]))
                .forEach(row -> {
                    String id = (String) row[0];
                    accounts.put(
                            id,
                            new Account(
                                    id,
                                    (Boolean) row[1],
                                    Optional.ofNullable((String) row[6]),
                                    properties(row),
                                    Fields.builder()
                                            .putAll(attributes.getOrDefault(id, Map.of()))
                                            .build(),
                                    memberships.getOrDefault(id, Set.of()),
                                    granted.getOrDefault(id, Set.of()),
                                    Optional.ofNullable(linked.get(id)),
                                    elsewhere.getOrDefault(id, Elsewhere.NOTHING)));
                });
        return accounts;
    }

    private static Fields properties(Object[] row) {
        Fields.Builder properties = Fields.builder();
        String[] names = {"username", "email", "firstName", "lastName"};
        for (int i = 0; i < names.length; i++) {
            String value = (String) row[i + 2];
            properties.put(names[i], value == null || value.isEmpty() ? List.of() : List.of(value));
        }
        return properties.build();
    }

    private Map<String, Map<String, List<String>>> attributes(Collection<String> ids) {
        Map<String, Map<String, List<String>>> found = new HashMap<>();
        rows(
                        "select a.user.id, a.name, a.value, a.longValue from UserAttributeEntity a"
                                + " where a.user.id in (:ids)",
                        Map.of("ids", ids))
                .forEach(row -> {
                    String value = row[3] == null ? (String) row[2] : (String) row[3];
                    if (value != null) {
                        found.computeIfAbsent((String) row[0], key -> new TreeMap<>())
                                .computeIfAbsent((String) row[1], key -> new ArrayList<>())
                                .add(value);
                    }
                });
        return found;
    }

    private Map<String, Set<GroupRef>> memberships(Collection<String> ids) {
        Map<String, Set<GroupRef>> found = new HashMap<>();
        rows(
                        "select m.user.id, m.groupId from UserGroupMembershipEntity m where m.user.id in (:ids)",
                        Map.of("ids", ids))
                .forEach(row -> {
                    GroupRef group = groups.refOf((String) row[1]);
                    if (groups.isLeftAlone((String) row[1])) {
                        return; // Neither given nor taken by a sync.
                    }
                    if (group.kind() == GroupRef.Kind.DEPARTMENT || mappedGroups.contains(group.id())) {
                        found.computeIfAbsent((String) row[0], key -> new HashSet<>())
                                .add(group);
                    }
                });
        return found;
    }

    private Map<String, Set<String>> granted(Collection<String> ids) {
        Map<String, Set<String>> found = new HashMap<>();
        rows("select r.user.id, r.roleId from UserRoleMappingEntity r where r.user.id in (:ids)", Map.of("ids", ids))
                .stream()
                .filter(row -> roles.contains((String) row[1]))
                .forEach(row -> found.computeIfAbsent((String) row[0], key -> new HashSet<>())
                        .add((String) row[1]));
        return found;
    }

    @Override
    public Map<String, List<String>> valuesOf(String attribute, Set<String> providers) {
        return neighbours.valuesOf(attribute, providers);
    }

    @Override
    public Map<String, String> linkHolders(Collection<String> personIds) {
        return links.map(all -> all.holders(personIds)).orElse(Map.of());
    }

    @Override
    public Map<String, String> usernameHolders(Collection<String> usernames) {
        Map<String, String> holders = new HashMap<>();
        for (List<String> chunk : Chunks.of(usernames)) {
            rows(
                            "select u.username, u.id from UserEntity u where u.realmId = :realm and u.username in (:ids)",
                            Map.of("realm", realmId, "ids", chunk))
                    .forEach(row -> holders.put((String) row[0], (String) row[1]));
        }
        return holders;
    }

    @Override
    public Map<String, String> emailHolders(Collection<String> emails) {
        Map<String, String> holders = new HashMap<>();
        candidates
                .withEmail(emails)
                .forEach((email, accounts) ->
                        holders.put(email, accounts.iterator().next()));
        return holders;
    }

    @Override
    public Map<String, Set<String>> allWithEmail(Collection<String> emails) {
        return candidates.withEmail(emails);
    }

    @Override
    public Map<String, Set<String>> allWithAttribute(String name, Function<String, Optional<String>> form) {
        return candidates.withAttribute(name, form);
    }

    @Override
    public Map<String, Standing> standings(Collection<String> ids) {
        return candidates.standings(ids);
    }

    private List<Object[]> rows(String query, Map<String, Object> parameters) {
        var typed = em.createQuery(query, Object[].class);
        parameters.forEach(typed::setParameter);
        return typed.getResultList();
    }
}
