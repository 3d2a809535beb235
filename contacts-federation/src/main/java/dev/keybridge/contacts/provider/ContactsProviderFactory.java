package dev.keybridge.contacts.provider;

import dev.keybridge.contacts.config.ContactsConfig;
import dev.keybridge.contacts.config.ContactsConfigProperties;
import dev.keybridge.contacts.config.ContactsVendor;
import dev.keybridge.contacts.run.RunMode;
import dev.keybridge.contacts.run.Runs;
import dev.keybridge.lib.directory.DirectoryProbe;
import dev.keybridge.lib.directory.DirectorySource;
import org.keycloak.Config;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.storage.UserStorageProviderFactory;
import org.keycloak.storage.UserStorageProviderModel;
import org.keycloak.storage.user.ImportSynchronization;
import org.keycloak.storage.user.SynchronizationResult;

import java.util.Date;
import java.util.List;

/** A user-storage provider of one vendor's contacts: what Keycloak asks of it, the same for every vendor. */
abstract class ContactsProviderFactory
        implements UserStorageProviderFactory<ContactsProvider>, ImportSynchronization, SyncingFactory {
    private final ContactsVendor vendor;
    private final VendorDirectories<?> directories;
    private final ContactsSync sync;

    ContactsProviderFactory(ContactsVendor vendor, VendorDirectories<?> directories) {
        this.vendor = vendor;
        this.directories = directories;
        this.sync = new ContactsSync(new Runs(), directories, directories::look);
    }

    @Override
    public ContactsProvider create(KeycloakSession session, ComponentModel component) {
        return new ContactsProvider(session, component);
    }

    @Override
    public String getId() {
        return vendor.providerId();
    }

    @Override
    public String getHelpText() {
        return vendor.providerId() + ".help";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return ContactsConfigProperties.of(vendor);
    }

    @Override
    public void validateConfiguration(KeycloakSession session, RealmModel realm, ComponentModel component)
            throws ComponentValidationException {
        sync.validate(session, realm, component);
    }

    @Override
    public void init(Config.Scope config) {
        directories.configure(config);
        sync.configure(config);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        sync.listen(factory);
    }

    @Override
    public void preRemove(KeycloakSession session, RealmModel realm, ComponentModel component) {
        sync.removed(session, component);
    }

    @Override
    public SynchronizationResult sync(
            KeycloakSessionFactory factory, String realmId, UserStorageProviderModel component) {
        return sync.run(factory, realmId, component, RunMode.FULL);
    }

    @Override
    public SynchronizationResult syncSince(
            Date lastSync, KeycloakSessionFactory factory, String realmId, UserStorageProviderModel component) {
        return sync.run(factory, realmId, component, RunMode.CHANGED);
    }

    @Override
    public ContactsSync sync() {
        return sync;
    }

    @Override
    public DirectoryProbe probe(KeycloakSession session, ContactsConfig config) {
        return directories.probe(session, config);
    }

    @Override
    public DirectorySource source(KeycloakSession session, ContactsConfig config) {
        return directories.look(session, config);
    }

    @Override
    public void close() {
        sync.close();
        directories.close();
    }
}
