package dev.keybridge.contacts.apply;

import dev.keybridge.contacts.plan.AccountDelta;
import dev.keybridge.contacts.plan.Detail.Code;
import dev.keybridge.contacts.plan.ValueChange;
import org.keycloak.models.UserModel;

import java.util.List;

/** Writes a delta to one account through Keycloak's model. */
final class AccountFields {
    static final String USERNAME = "username";
    static final String EMAIL = "email";

    private final Places places;

    AccountFields(Places places) {
        this.places = places;
    }

    void write(UserModel user, AccountDelta delta) {
        for (ValueChange property : delta.properties()) {
            property(user, property.name(), property.after());
        }
        for (ValueChange attribute : delta.attributes()) {
            if (attribute.after().isEmpty()) {
                user.removeAttribute(attribute.name());
            } else {
                user.setAttribute(attribute.name(), attribute.after());
            }
        }
        delta.enabled().ifPresent(user::setEnabled);
        delta.join().forEach(ref -> user.joinGroup(places.group(ref)));
        delta.leave().forEach(ref -> user.leaveGroup(places.group(ref)));
        delta.grant().forEach(id -> user.grantRole(places.role(id)));
        delta.revoke().forEach(id -> user.deleteRoleMapping(places.role(id)));
    }

    static void property(UserModel user, String name, List<String> after) {
        String value = after.isEmpty() ? null : after.get(0);
        switch (name) {
            case EMAIL -> {
                user.setEmail(value);
                user.setEmailVerified(false);
            }
            case "firstName" -> user.setFirstName(value);
            case "lastName" -> user.setLastName(value);
            case USERNAME -> {
                // Given when the account was created.
            }
            default -> throw new WriteRefused(Code.NO_SUCH_PROPERTY, name);
        }
    }
}
