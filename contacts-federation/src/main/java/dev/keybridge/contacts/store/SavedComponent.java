package dev.keybridge.contacts.store;

import org.keycloak.component.ComponentModel;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A component as it is in the database. Keycloak's realm cache cannot be asked: <code>RealmModel.getComponent</code> may
 * return the very object that an administrator's request is just changing.
 */
public final class SavedComponent {
    /** Keycloak writes these by itself after each sync, and thereby has the whole component validated again. */
    private static final String WRITTEN_BY_KEYCLOAK = "lastSync";

    private final Map<String, Set<String>> saved = new HashMap<>();

    /** One query; nothing is found for a component that is only being created. */
    public SavedComponent(KeycloakSession session, String componentId) {
        if (componentId == null) {
            return;
        }
        List<Object[]> rows = session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery(
                        "select c.name, c.value from ComponentConfigEntity c where c.component.id = :id",
                        Object[].class)
                .setParameter("id", componentId)
                .getResultList();
        rows.forEach(row -> saved.computeIfAbsent((String) row[0], key -> new HashSet<>())
                .add(row[1] == null ? "" : (String) row[1]));
    }

    /** Whether a component has the settings that are saved already, whatever Keycloak itself notes in it. */
    public boolean isSameAs(ComponentModel component) {
        Map<String, Set<String>> settings = new HashMap<>();
        component.getConfig().forEach((name, values) -> {
            for (String value : values) {
                settings.computeIfAbsent(name, key -> new HashSet<>()).add(value == null ? "" : value);
            }
        });
        settings.keySet().removeIf(name -> name.startsWith(WRITTEN_BY_KEYCLOAK));
        Map<String, Set<String>> before = new HashMap<>(saved);
        before.keySet().removeIf(name -> name.startsWith(WRITTEN_BY_KEYCLOAK));
        return settings.equals(before);
    }
}
