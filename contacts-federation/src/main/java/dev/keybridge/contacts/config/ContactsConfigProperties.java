package dev.keybridge.contacts.config;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

import java.util.List;

/** The form of a contacts provider in the admin console. Labels and help texts are message keys. */
public final class ContactsConfigProperties {
    private final ContactsVendor vendor;
    private final ProviderConfigurationBuilder form = ProviderConfigurationBuilder.create();

    private ContactsConfigProperties(ContactsVendor vendor) {
        this.vendor = vendor;
    }

    /** The properties of one vendor's provider, in the order in which the console shows them. */
    public static List<ProviderConfigProperty> of(ContactsVendor vendor) {
        return new ContactsConfigProperties(vendor).build();
    }

    private List<ProviderConfigProperty> build() {
        return form.build();
    }
}
