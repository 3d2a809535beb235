package dev.keybridge.contacts.store;

import dev.keybridge.contacts.plan.Group;
import dev.keybridge.lib.directory.Fields;
import jakarta.persistence.EntityManager;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.GroupModel;
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

/** Reads the realm's groups in bulk. It only reads. */
public final class GroupReader {
    private final EntityManager em;
    private final String realmId;

    public GroupReader(KeycloakSession session, String realmId) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = realmId;
    }

    /** The groups of the realm to which roles have been given. */
    public List<String> withRoles() {
        return em.createQuery(
                        "select distinct m.group.id from GroupRoleMappingEntity m where m.group.realm = :realm",
                        String.class)
                .setParameter("realm", realmId)
                .getResultList();
    }

    /**
     * Where there are groups of these names below these groups, each as {@link #place} puts it.
     *
     * @param parents at most {@link Chunks#SIZE}
     * @param names at most {@link Chunks#SIZE}
     */
    public Set<String> namesBelow(Collection<String> parents, Collection<String> names) {
        Set<String> places = new HashSet<>();
        em.createQuery(
                        "select g.parentId, g.name from GroupEntity g"
                                + " where g.realm = :realm and g.parentId in (:parents) and g.name in (:names)",
                        Object[].class)
                .setParameter("realm", realmId)
                .setParameter("parents", parents)
                .setParameter("names", names)
                .getResultList()
                .forEach(row -> places.add(place((String) row[0], (String) row[1])));
        return places;
    }

    public static String place(String parentId, String name) {
        return parentId + "/" + name;
    }

    /**
     * All groups of the realm by id, those of organizations left out.
     *
     * @param withAttributes ids of groups whose attributes are wanted
     */
    public Map<String, Group> read(Collection<String> withAttributes) {
        Map<String, Map<String, List<String>>> attributes = new HashMap<>();
        for (List<String> ids : Chunks.of(withAttributes)) {
            em.createQuery(
                            "select a.group.id, a.name, a.value from GroupAttributeEntity a where a.group.id in (:ids)",
                            Object[].class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row -> attributes
                            .computeIfAbsent((String) row[0], key -> new TreeMap<>())
                            .computeIfAbsent((String) row[1], key -> new ArrayList<>())
                            .add((String) row[2]));
        }
        Map<String, Group> groups = new HashMap<>();
        em.createQuery(
                        "select g.id, g.parentId, g.name from GroupEntity g where g.realm = :realm and g.type = :type",
                        Object[].class)
                .setParameter("realm", realmId)
                .setParameter("type", GroupModel.Type.REALM.intValue())
                .getResultList()
                .forEach(row -> {
                    String id = (String) row[0];
                    // Keycloak keeps a blank where a group has no parent (GroupEntity.TOP_PARENT_ID).
                    Optional<String> parent = Optional.ofNullable((String) row[1])
                            .map(String::strip)
                            .filter(text -> !text.isEmpty());
                    groups.put(
                            id,
                            new Group(
                                    id,
                                    parent,
                                    (String) row[2],
                                    Fields.builder()
                                            .putAll(attributes.getOrDefault(id, Map.of()))
                                            .build()));
                });
        return groups;
    }
}
