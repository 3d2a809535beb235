package dev.keybridge.contacts.store;

import jakarta.persistence.EntityManager;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the groups of a provider's departments are called. */
public final class DepartmentNames {
    private final EntityManager em;
    private final String componentId;

    public DepartmentNames(KeycloakSession session, String componentId) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.componentId = componentId;
    }

    /** By department id; a department without a group is not in it. */
    public Map<String, String> of(Collection<String> departmentIds) {
        Map<String, String> names = new HashMap<>();
        for (List<String> ids : Chunks.of(departmentIds)) {
            em.createQuery(
                            "select d.departmentId, g.name from KeybridgeContactDepartment d, GroupEntity g"
                                    + " where g.id = d.groupId and d.componentId = :component"
                                    + " and d.departmentId in (:ids)",
                            Object[].class)
                    .setParameter("component", componentId)
                    .setParameter("ids", ids)
                    .getResultStream()
                    .forEach(row -> names.put((String) row[0], (String) row[1]));
        }
        return names;
    }
}
