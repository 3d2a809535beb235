package dev.keybridge.contacts.mapper;

import dev.keybridge.contacts.apply.Administrators;
import dev.keybridge.contacts.config.Complaint;
import dev.keybridge.contacts.config.ContactsVendor;
import dev.keybridge.contacts.config.FormFields;
import dev.keybridge.contacts.config.GroupPath;
import dev.keybridge.contacts.config.MappingCheck;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.utils.KeycloakModelUtils;

import java.util.Optional;

/** Checks of a mapper's fields; each throws with a message. */
final class MapperCheck {
    private static final String ERROR = ContactMapperFactory.PREFIX + ".error.";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ComponentModel mapper;
    private final MappingCheck mapping;

    private MapperCheck(KeycloakSession session, RealmModel realm, ComponentModel mapper, ContactsVendor vendor) {
        this.session = session;
        this.realm = realm;
        this.mapper = mapper;
        this.mapping = new MappingCheck(vendor.fields());
    }

    /** Refuses a mapper whose parent is not a contacts provider, and a priority that is no number. */
    static MapperCheck of(KeycloakSession session, RealmModel realm, ComponentModel mapper) {
        ContactsVendor vendor = Optional.ofNullable(mapper.getParentId())
                .map(realm::getComponent)
                .flatMap(ContactsVendor::of)
                .orElseThrow(() -> Complaint.of(ERROR + "parent"));
        if (!MapperConfig.of(mapper).hasPriority()) {
            throw Complaint.of(ERROR + "priority");
        }
        return new MapperCheck(session, realm, mapper, vendor);
    }

    MappingCheck mapping() {
        return mapping;
    }

    /** The text of a field that must not be empty. */
    String required(String prefix, String field) {
        return text(field).orElseThrow(() -> Complaint.of(ERROR + "required", FormFields.label(prefix, field)));
    }

    Optional<String> text(String field) {
        return MapperConfig.of(mapper).text(field);
    }

    /** An existing group whose members do not become administrators. */
    void group(String path) {
        GroupModel group = GroupPath.isValid(path) ? KeycloakModelUtils.findGroupByPath(session, realm, path) : null;
        if (group == null) {
            throw Complaint.of(ERROR + "group", path);
        }
        if (Administrators.areMadeBy(group)) {
            throw Complaint.of(ERROR + "adminGroup", path);
        }
    }

    /** An existing role that gives no admin rights. */
    void role(String name) {
        RoleModel role = KeycloakModelUtils.getRoleFromString(session, realm, name);
        if (role == null) {
            throw Complaint.of(ERROR + "role", name);
        }
        if (Administrators.areMadeBy(role)) {
            throw Complaint.of(ERROR + "adminRole", name);
        }
    }
}
