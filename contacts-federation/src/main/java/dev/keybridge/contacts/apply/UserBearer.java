package dev.keybridge.contacts.apply;

import dev.keybridge.contacts.guard.HandsOff;
import org.keycloak.models.UserModel;

/** Whose account a user of Keycloak is; looked up only when it matters. */
record UserBearer(UserModel user, String componentId) implements HandsOff.Bearer {
    @Override
    public boolean isAdministrator() {
        return Administrators.include(user);
    }

    @Override
    public boolean isServiceAccount() {
        return user.getServiceAccountClientLink() != null;
    }

    @Override
    public boolean isOurs() {
        return componentId.equals(user.getFederationLink());
    }
}
