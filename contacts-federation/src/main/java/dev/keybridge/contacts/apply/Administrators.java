package dev.keybridge.contacts.apply;

import org.keycloak.models.AdminRoles;
import org.keycloak.models.GroupModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.RoleUtils;

/** Tells who administers Keycloak, be it a realm or the server. The sync keeps its hands off such accounts. */
public final class Administrators {
    private Administrators() {}

    /** Whether the account has an admin role: directly, by a composite, or by a group. */
    public static boolean include(UserModel user) {
        return RoleUtils.getDeepUserRoleMappings(user).stream().anyMatch(AdminRoles::isAdminRole);
    }

    /** Whether being granted this role makes somebody an administrator. */
    public static boolean areMadeBy(RoleModel role) {
        return AdminRoles.isAdminRoleOrComposite(role);
    }

    /** Whether the roles given to this very group make somebody an administrator. */
    public static boolean areMadeByRolesOf(GroupModel group) {
        return group.getRoleMappingsStream().anyMatch(AdminRoles::isAdminRoleOrComposite);
    }

    /** Whether joining this group makes somebody an administrator, by its own roles or those of a group above it. */
    public static boolean areMadeBy(GroupModel group) {
        return areMadeByRolesOf(group) || (group.getParent() != null && areMadeBy(group.getParent()));
    }
}
