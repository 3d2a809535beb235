package dev.keybridge.contacts.config;

import org.keycloak.Config;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.GroupModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

import java.util.HashSet;
import java.util.Set;

/**
 * Tells whether a role or a group gives rights to administer a realm. A vendor's directory must never be a way to these: who
 * may edit a department or a tag there would become an administrator here.
 *
 * <p>Admin roles are those of the client <code>realm-management</code> in every realm, and in the master realm
 * <code>admin</code>, <code>create-realm</code> and the roles of the clients <code>…-realm</code> (Keycloak's AdminRoles and
 * KeycloakModelUtils.getMasterRealmAdminManagementClientId); and every role that includes one of them.
 */
public final class AdminRights {
    private final boolean adminRealm;

    private AdminRights(boolean adminRealm) {
        this.adminRealm = adminRealm;
    }

    public static AdminRights in(RealmModel realm) {
        return new AdminRights(Config.getAdminRealm().equals(realm.getName()));
    }

    /** Whether the role is an admin role, or includes one, at whatever depth. */
    public boolean ofRole(RoleModel role) {
        return reaches(role, new HashSet<>());
    }

    private boolean reaches(RoleModel role, Set<String> seen) {
        return seen.add(role.getId())
                && (isAdminRole(role)
                        || role.isComposite()
                                && role.getCompositesStream().anyMatch(included -> reaches(included, seen)));
    }

    /** Whether members of the group get an admin role, from it or from a group above it. */
    public boolean ofGroup(GroupModel group) {
        for (GroupModel next = group; next != null; next = next.getParent()) {
            if (next.getRoleMappingsStream().anyMatch(this::ofRole)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAdminRole(RoleModel role) {
        if (role.getContainer() instanceof ClientModel client) {
            return Constants.REALM_MANAGEMENT_CLIENT_ID.equals(client.getClientId())
                    || adminRealm && client.getClientId().endsWith(AdminRoles.APP_SUFFIX);
        }
        return adminRealm
                && (AdminRoles.ADMIN.equals(role.getName()) || AdminRoles.CREATE_REALM.equals(role.getName()));
    }
}
