package dev.keybridge.contacts.provider;

import dev.keybridge.contacts.config.ContactsVendor;

/** The user-storage provider <code>wecom-contacts</code>. */
public final class WeComContactsProviderFactory extends ContactsProviderFactory {
    public WeComContactsProviderFactory() {
        super(ContactsVendor.WECOM, new WeComDirectories());
    }
}
