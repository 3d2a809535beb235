package dev.keybridge.contacts.apply;

import dev.keybridge.contacts.plan.Detail.Code;
import dev.keybridge.contacts.plan.GroupRef;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

import java.util.HashMap;
import java.util.Map;

/** The groups and roles that accounts get or lose, each looked up once in a transaction. */
final class Places {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final Map<String, String> departmentGroups;
    private final Map<String, GroupModel> groups = new HashMap<>();
    private final Map<String, RoleModel> roles = new HashMap<>();

    Places(KeycloakSession session, RealmModel realm, Map<String, String> departmentGroups) {
        this.session = session;
        this.realm = realm;
        this.departmentGroups = departmentGroups;
    }

    /** @throws WriteRefused if the group does not exist (any more) */
    GroupModel group(GroupRef ref) {
        String id = ref.kind() == GroupRef.Kind.DEPARTMENT ? departmentGroups.get(ref.id()) : ref.id();
        GroupModel group = id == null
                ? null
                : groups.computeIfAbsent(id, key -> session.groups().getGroupById(realm, key));
        if (group == null) {
            throw new WriteRefused(Code.GROUP_MISSING, ref.kind(), ref.id());
        }
        return group;
    }

    /** @throws WriteRefused if the role does not exist (any more) */
    RoleModel role(String id) {
        RoleModel role = roles.computeIfAbsent(id, key -> session.roles().getRoleById(realm, key));
        if (role == null) {
            throw new WriteRefused(Code.ROLE_MISSING, id);
        }
        return role;
    }
}
