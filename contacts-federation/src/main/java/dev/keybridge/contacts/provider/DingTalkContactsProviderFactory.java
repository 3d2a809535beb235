package dev.keybridge.contacts.provider;

import dev.keybridge.contacts.config.ContactsVendor;

/** The user-storage provider <code>dingtalk-contacts</code>. */
public final class DingTalkContactsProviderFactory extends ContactsProviderFactory {
    public DingTalkContactsProviderFactory() {
        super(ContactsVendor.DINGTALK, new DingTalkDirectories());
    }
}
