package dev.keybridge.contacts.mapper;

import dev.keybridge.contacts.config.AdminRights;
import dev.keybridge.contacts.mapping.MappingRule;
import org.jboss.logging.Logger;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.utils.KeycloakModelUtils;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The mapper sub-components of a contacts provider. */
public final class MapperComponents {
    private static final Logger LOG = Logger.getLogger(MapperComponents.class);

    private MapperComponents() {}

    /**
     * The rules of all mappers below a contacts provider, by priority, then by id.
     *
     * <p>Rights may have changed since a mapper was saved: one whose group or role gives admin rights by now, or is gone, is
     * left out with a warning.
     */
    public static List<MappingRule> rules(KeycloakSession session, RealmModel realm, ComponentModel parent) {
        return mappers(realm, parent).stream()
                .filter(mapper -> isHarmless(session, realm, mapper))
                .map(mapper -> rule(session, mapper))
                .toList();
    }

    /** User attributes that the mappers write; cheap, for the showing of a profile. */
    public static Set<String> attributes(KeycloakSession session, RealmModel realm, ComponentModel parent) {
        Set<String> names = new TreeSet<>();
        mappers(realm, parent)
                .forEach(mapper -> names.addAll(rule(session, mapper).attributes()));
        return names;
    }

    private static List<ComponentModel> mappers(RealmModel realm, ComponentModel parent) {
        return realm.getComponentsStream(parent.getId(), ContactMapper.class.getName())
                .sorted(Comparator.comparingInt((ComponentModel mapper) ->
                                MapperConfig.of(mapper).priority())
                        .thenComparing(ComponentModel::getId))
                .toList();
    }

    private static MappingRule rule(KeycloakSession session, ComponentModel mapper) {
        return session.getProvider(ContactMapper.class, mapper).rule();
    }

    private static boolean isHarmless(KeycloakSession session, RealmModel realm, ComponentModel mapper) {
        MappingRule rule = rule(session, mapper);
        AdminRights rights = AdminRights.in(realm);
        for (String path : rule.groups()) {
            GroupModel group = KeycloakModelUtils.findGroupByPath(session, realm, path);
            if (group == null || rights.ofGroup(group)) {
                return refuse(realm, mapper, "group " + path, group != null);
            }
        }
        for (String name : rule.roles()) {
            RoleModel role = KeycloakModelUtils.getRoleFromString(session, realm, name);
            if (role == null || rights.ofRole(role)) {
                return refuse(realm, mapper, "role " + name, role != null);
            }
        }
        return true;
    }

    private static boolean refuse(RealmModel realm, ComponentModel mapper, String target, boolean exists) {
        LOG.warnf(
                "Realm %s: mapper %s is not used: %s %s",
                realm.getName(), mapper.getId(), target, exists ? "gives admin rights" : "does not exist");
        return false;
    }
}
