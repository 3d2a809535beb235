package dev.keybridge.contacts.provider;

/** A factory of contacts providers, of whatever vendor. */
interface SyncingFactory {
    ContactsSync sync();
}
