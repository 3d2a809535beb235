package dev.keybridge.wecom;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Adds <code>/realms/{realm}/wecom/…</code>. */
public final class RealmVerificationResourceFactory implements RealmResourceProviderFactory {
    @Override
    public String getId() {
        return WeComIdentityProviderFactory.PROVIDER_ID;
    }

    @Override
    public RealmVerificationResource create(KeycloakSession session) {
        return new RealmVerificationResource(session);
    }

    @Override
    public void init(Config.Scope config) {
        // Nothing to set up.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Nothing to set up.
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
