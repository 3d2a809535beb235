package dev.keybridge.contacts.store;

import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

import java.util.List;

/**
 * Brings our tables into Keycloak's database. Liquibase keeps its books in <code>DATABASECHANGELOG_KBCONTACTS</code>: the
 * name is made of the first ten letters of {@link #ID} (Keycloak's <code>JpaUtils.getCustomChangelogTableName</code>), so
 * it must never change.
 */
public final class ContactsJpaProviderFactory implements JpaEntityProviderFactory, JpaEntityProvider {
    static final String ID = "kbcontacts";

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public List<Class<?>> getEntities() {
        return List.of(
                ContactPersonEntity.class,
                ContactDepartmentEntity.class,
                ContactLeaseEntity.class,
                ContactRunEntity.class,
                ContactRecordEntity.class);
    }

    @Override
    public String getChangelogLocation() {
        return "META-INF/keybridge-contacts-changelog.xml";
    }

    @Override
    public String getFactoryId() {
        return ID;
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
