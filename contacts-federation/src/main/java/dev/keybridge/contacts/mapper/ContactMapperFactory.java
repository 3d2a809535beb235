package dev.keybridge.contacts.mapper;

import org.keycloak.Config;
import org.keycloak.component.SubComponentFactory;
import org.keycloak.models.KeycloakSessionFactory;

/** Makes mappers from components whose parent is a contacts provider. */
public interface ContactMapperFactory extends SubComponentFactory<ContactMapper, ContactMapper> {
    @Override
    default void init(Config.Scope config) {}

    @Override
    default void postInit(KeycloakSessionFactory factory) {}

    @Override
    default void close() {}
}
