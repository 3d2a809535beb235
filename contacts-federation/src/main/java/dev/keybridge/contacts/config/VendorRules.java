package dev.keybridge.contacts.config;

/** The part of the form, and of its checks, that each vendor has for itself. */
interface VendorRules {
    /** Adds the fields by which the vendor is reached. */
    void credentials(FormFields form);

    /** Checks these fields, and the ids of departments. */
    void check(ConfigCheck check);
}
