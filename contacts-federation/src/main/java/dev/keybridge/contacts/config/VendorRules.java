package dev.keybridge.contacts.config;

import org.keycloak.common.enums.SslRequired;

/** The part of the form, and of its checks, that each vendor has for itself. */
interface VendorRules {
    /** Adds the fields by which the vendor is reached. */
    void credentials(FormFields form);

    /** Checks these fields, and the ids of departments. */
    void check(ConfigCheck check);

    /** Adds where the vendor's API is. */
    default void endpoints(FormFields form, String apiBaseUrl) {
        form.text(ContactsConfigProperties.PREFIX, ContactsConfig.API_BASE_URL, apiBaseUrl);
    }

    /** Checks where the vendor's API is. */
    default void check(ConfigCheck check, SslRequired required) {
        check.baseUrl(ContactsConfigProperties.PREFIX, ContactsConfig.API_BASE_URL, required);
    }
}
