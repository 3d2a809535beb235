package dev.keybridge.contacts.mapper;

import dev.keybridge.contacts.config.FormFields;
import dev.keybridge.contacts.mapping.MappingRule;
import org.keycloak.Config;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.SubComponentFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;

import java.util.List;

/**
 * Makes mappers from components whose parent is a contacts provider. Keycloak's ComponentResource offers them under
 * <code>sub-component-types</code>, and asks for a validation on every save.
 */
public interface ContactMapperFactory extends SubComponentFactory<ContactMapper, ContactMapper> {
    /** Config key of every mapper: those with a smaller number come first. */
    String PRIORITY = "priority";

    /** What the message keys of fields that several mappers have start with. */
    String PREFIX = "contact-mapper";

    /** The rule of a configuration that {@link #check} has accepted. */
    MappingRule rule(ComponentModel mapper);

    /** Throws for the first field that is wrong. */
    void check(MapperCheck check);

    /** Adds the fields of this kind of mapper. */
    void fields(FormFields form);

    @Override
    default ContactMapper create(KeycloakSession session, ComponentModel mapper) {
        return () -> rule(mapper);
    }

    @Override
    default void validateConfiguration(KeycloakSession session, RealmModel realm, ComponentModel mapper) {
        check(MapperCheck.of(session, realm, mapper));
    }

    @Override
    default List<ProviderConfigProperty> getConfigProperties() {
        FormFields form = new FormFields();
        fields(form);
        return form.number(PREFIX, PRIORITY, 0).build();
    }

    @Override
    default String getHelpText() {
        return getId() + ".help";
    }

    @Override
    default void init(Config.Scope config) {}

    @Override
    default void postInit(KeycloakSessionFactory factory) {}

    @Override
    default void close() {}
}
