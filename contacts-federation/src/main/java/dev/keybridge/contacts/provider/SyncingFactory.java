package dev.keybridge.contacts.provider;

/** A factory of contacts providers, of whatever vendor. */
public interface SyncingFactory {
    /** What starts and knows the runs of its providers. */
    ContactsSync sync();
}
