package dev.keybridge.contacts.mapper;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.representations.userprofile.config.UPConfig.UnmanagedAttributePolicy;
import org.keycloak.userprofile.UserProfileConstants;
import org.keycloak.userprofile.UserProfileProvider;

/** What people may say of themselves in Keycloak, so that it proves nothing about who they are. */
public record UserEdits(KeycloakSession session, RealmModel realm) {
    /** An attribute that the realm's profile does not declare can be edited by people if all such attributes can. */
    public boolean reach(String attribute) {
        UPConfig profile = session.getProvider(UserProfileProvider.class).getConfiguration();
        UPAttribute declared = profile.getAttribute(attribute);
        return declared == null
                ? profile.getUnmanagedAttributePolicy() == UnmanagedAttributePolicy.ENABLED
                : declared.getPermissions() != null
                        && declared.getPermissions().getEdit().contains(UserProfileConstants.ROLE_USER);
    }

    /** Whether people choose their user name: when they register, or later. */
    public boolean reachUsername() {
        return realm.isRegistrationAllowed() || realm.isEditUsernameAllowed();
    }
}
