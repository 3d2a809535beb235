package dev.keybridge.contacts.mapper;

import dev.keybridge.contacts.mapping.MappingRule;
import org.keycloak.provider.Provider;

/** A sub-component of a contacts provider: one rule of its mapping, with a configuration of its own. */
public interface ContactMapper extends Provider {
    MappingRule rule();

    @Override
    default void close() {}
}
