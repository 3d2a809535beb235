package dev.keybridge.contacts.config;

/** The form of a group's path, as Keycloak's KeycloakModelUtils.findGroupByPath reads it. */
public final class GroupPath {
    /** Length of the column NAME in Keycloak's table KEYCLOAK_GROUP. */
    private static final int LONGEST_NAME = 255;

    private GroupPath() {}

    /** Whether this is a slash, a name, and maybe more of both: no empty name, and no slash at the end. */
    public static boolean isValid(String path) {
        if (!path.startsWith("/") || path.endsWith("/")) {
            return false;
        }
        for (String name : path.substring(1).split("/")) {
            if (name.isBlank() || name.length() > LONGEST_NAME) {
                return false;
            }
        }
        return true;
    }
}
