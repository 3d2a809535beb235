package dev.keybridge.contacts.mapper;

import dev.keybridge.contacts.mapping.MappingRule;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

import java.util.Comparator;
import java.util.List;

/** The mapper sub-components of a contacts provider. */
public final class MapperComponents {
    /** Config key of every mapper: those with a smaller number come first. */
    public static final String PRIORITY = "priority";

    private MapperComponents() {}

    /** The rules of all mappers below a contacts provider, by priority, then by id. */
    public static List<MappingRule> rules(KeycloakSession session, RealmModel realm, ComponentModel parent) {
        return realm.getComponentsStream(parent.getId(), ContactMapper.class.getName())
                .sorted(Comparator.comparingInt((ComponentModel mapper) -> mapper.get(PRIORITY, 0))
                        .thenComparing(ComponentModel::getId))
                .map(mapper -> session.getProvider(ContactMapper.class, mapper).rule())
                .toList();
    }
}
