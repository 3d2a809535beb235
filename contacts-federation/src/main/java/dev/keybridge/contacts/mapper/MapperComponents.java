package dev.keybridge.contacts.mapper;

import dev.keybridge.contacts.config.ContactsConfig;
import dev.keybridge.contacts.mapping.MappingRule;
import dev.keybridge.contacts.mapping.PersonMapping;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The mapper sub-components of a contacts provider. */
public final class MapperComponents {
    private MapperComponents() {}

    /**
     * The rules of all mappers below a contacts provider, by priority, then by id.
     *
     * <p>Groups and roles were checked when the mappers were saved. They may have gone, or have got admin rights, since: who
     * writes memberships looks at them again.
     */
    public static List<MappingRule> rules(KeycloakSession session, RealmModel realm, ComponentModel parent) {
        return realm.getComponentsStream(parent.getId(), ContactMapper.class.getName())
                .sorted(Comparator.comparingInt((ComponentModel mapper) ->
                                MapperConfig.of(mapper).priority())
                        .thenComparing(ComponentModel::getId))
                .flatMap(mapper -> rule(session, mapper).stream())
                .toList();
    }

    /** Empty for a mapper of a kind that this version of the provider does not know: after a downgrade. */
    private static Optional<MappingRule> rule(KeycloakSession session, ComponentModel mapper) {
        return Optional.ofNullable(session.getKeycloakSessionFactory()
                        .getProviderFactory(ContactMapper.class, mapper.getProviderId()))
                .map(factory -> ((ContactMapperFactory) factory).rule(mapper));
    }

    /** The whole mapping of a contacts provider: its table, then its mappers. */
    public static PersonMapping mapping(KeycloakSession session, RealmModel realm, ComponentModel parent) {
        ContactsConfig config = new ContactsConfig(parent);
        return new PersonMapping(
                config.vendor().fields(), config.usernames(), config.attributeMapping(), rules(session, realm, parent));
    }
}
