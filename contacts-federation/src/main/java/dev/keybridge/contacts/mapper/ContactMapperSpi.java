package dev.keybridge.contacts.mapper;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The kind of component that mappers of contacts providers are. */
public final class ContactMapperSpi implements Spi {
    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "contact-mapper";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return ContactMapper.class;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return ContactMapperFactory.class;
    }
}
