package dev.keybridge.contacts.apply;

import dev.keybridge.contacts.plan.Detail.Code;
import dev.keybridge.contacts.plan.ValueChange;
import org.keycloak.common.util.Time;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.jpa.entities.FederatedIdentityEntity;
import org.keycloak.models.jpa.entities.UserAttributeEntity;
import org.keycloak.models.jpa.entities.UserEntity;
import org.keycloak.models.jpa.entities.UserGroupMembershipEntity;
import org.keycloak.models.jpa.entities.UserRequiredActionEntity;
import org.keycloak.models.jpa.entities.UserRoleMappingEntity;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.representations.idm.MembershipType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The rows of new accounts, kind by kind, as Keycloak's own model fills them in (<code>JpaUserProvider</code>). */
final class AccountRows {
    private final RealmModel realm;
    private final List<UserEntity> users = new ArrayList<>();
    private final List<UserAttributeEntity> attributes = new ArrayList<>();
    private final List<UserGroupMembershipEntity> memberships = new ArrayList<>();
    private final List<UserRoleMappingEntity> roles = new ArrayList<>();
    private final List<UserRequiredActionEntity> actions = new ArrayList<>();
    private final List<FederatedIdentityEntity> links = new ArrayList<>();

    AccountRows(RealmModel realm) {
        this.realm = realm;
    }

    UserEntity user(List<ValueChange> properties, String componentId, boolean enabled) {
        UserEntity user = new UserEntity();
        user.setId(KeycloakModelUtils.generateId());
        user.setRealmId(realm.getId());
        user.setCreatedTimestamp(Time.currentTimeMillis());
        user.setLastModifiedTimestamp(user.getCreatedTimestamp());
        user.setFederationLink(componentId);
        user.setEnabled(enabled);
        properties.forEach(property -> property(realm, user, property));
        users.add(user);
        return user;
    }

    static void property(RealmModel realm, UserEntity user, ValueChange property) {
        String value = property.after().isEmpty() ? null : property.after().get(0);
        switch (property.name()) {
            case "username" -> user.setUsername(value.toLowerCase(Locale.ROOT));
            case "email" ->
                user.setEmail(value == null ? null : value.toLowerCase(Locale.ROOT), realm.isDuplicateEmailsAllowed());
            case "firstName" -> user.setFirstName(value);
            case "lastName" -> user.setLastName(value);
            default -> throw new WriteRefused(Code.NO_SUCH_PROPERTY, property.name());
        }
    }

    void attribute(UserEntity user, String name, String value) {
        attributes.add(newAttribute(user, name, value));
    }

    static UserAttributeEntity newAttribute(UserEntity user, String name, String value) {
        UserAttributeEntity row = new UserAttributeEntity();
        row.setId(KeycloakModelUtils.generateId());
        row.setUser(user);
        row.setName(name);
        row.setValue(value);
        return row;
    }

    void member(UserEntity user, String groupId) {
        UserGroupMembershipEntity row = new UserGroupMembershipEntity();
        row.setUser(user);
        row.setGroupId(groupId);
        row.setMembershipType(MembershipType.UNMANAGED);
        memberships.add(row);
    }

    void role(UserEntity user, String roleId) {
        UserRoleMappingEntity row = new UserRoleMappingEntity();
        row.setUser(user);
        row.setRoleId(roleId);
        roles.add(row);
    }

    void requiredAction(UserEntity user, String alias) {
        UserRequiredActionEntity row = new UserRequiredActionEntity();
        row.setUser(user);
        row.setAction(alias);
        actions.add(row);
    }

    void link(UserEntity user, FederatedIdentityModel identity) {
        FederatedIdentityEntity row = new FederatedIdentityEntity();
        row.setUser(user);
        row.setRealmId(realm.getId());
        row.setIdentityProvider(identity.getIdentityProvider());
        row.setUserId(identity.getUserId());
        row.setUserName(identity.getUserName());
        links.add(row);
    }

    /** All rows, those of one table together, and the accounts first. */
    Stream<Object> all() {
        return Stream.of(users, attributes, memberships, roles, actions, links).flatMap(List::stream);
    }
}
