package dev.keybridge.contacts.mapper;

import dev.keybridge.contacts.config.Complaint;
import dev.keybridge.contacts.config.ContactsProviders;
import dev.keybridge.contacts.config.ContactsVendor;
import dev.keybridge.contacts.config.JoinKey;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The providers of other vendors in the realm, with whose people those of this provider may be joined. */
public record JoinPartners(KeycloakSession session, RealmModel realm, ComponentModel component) {
    private static final String ERROR = "contacts.error.join.";

    /** All contacts providers of other vendors. */
    public List<ComponentModel> ofOtherVendors() {
        Optional<ContactsVendor> vendor = ContactsVendor.of(component);
        return ContactsProviders.componentsBesides(realm, component)
                .filter(other -> !ContactsVendor.of(other).equals(vendor))
                .toList();
    }

    /**
     * Those that write the attribute, and write there what their company gives to each person and nothing else.
     *
     * @throws ComponentValidationException when there are none, or when people could write the attribute themselves
     */
    public List<ComponentModel> by(JoinKey key) {
        List<ComponentModel> partners = ofOtherVendors().stream()
                .filter(ContactsProviders::isEnabled)
                .filter(other -> isWritten(other, key.attribute()))
                .toList();
        if (partners.isEmpty()) {
            throw Complaint.of(ERROR + "attribute", key.attribute());
        }
        if (new UserEdits(session, realm).reach(key.attribute())) {
            throw Complaint.of(ERROR + "editable", key.attribute());
        }
        return partners;
    }

    private boolean isWritten(ComponentModel other, String attribute) {
        Set<String> fields = MapperComponents.mapping(session, realm, other).fieldsOf(attribute);
        return !fields.isEmpty()
                && ContactsVendor.of(other)
                        .filter(vendor -> fields.stream().allMatch(vendor.fields()::canJoinBy))
                        .isPresent();
    }
}
