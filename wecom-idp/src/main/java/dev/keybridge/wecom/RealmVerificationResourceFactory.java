package dev.keybridge.wecom;

import dev.keybridge.lib.signin.Version;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ServerInfoAwareProviderFactory;
import org.keycloak.services.resource.RealmResourceProviderFactory;

import java.util.Map;

/** Adds <code>/realms/{realm}/wecom/…</code>. */
public final class RealmVerificationResourceFactory
        implements RealmResourceProviderFactory, ServerInfoAwareProviderFactory {
    @Override
    public String getId() {
        return WeCom.VENDOR.id();
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

    @Override
    public Map<String, String> getOperationalInfo() {
        return Version.info(getClass());
    }
}
