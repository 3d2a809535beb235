package dev.keybridge.wecom;

import dev.keybridge.lib.wecom.api.WeComClients;
import org.keycloak.broker.provider.AbstractIdentityProviderFactory;
import org.keycloak.broker.social.SocialIdentityProviderFactory;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

import java.util.List;
import java.util.Map;

/** Adds WeCom to Keycloak's social identity providers, as <code>wecom</code>. */
public final class WeComIdentityProviderFactory extends AbstractIdentityProviderFactory<WeComIdentityProvider>
        implements SocialIdentityProviderFactory<WeComIdentityProvider>, ServerInfoAwareProviderFactory {
    public static final String PROVIDER_ID = "wecom";

    /** Created by the first sign-in: this class is instantiated while Keycloak is being built, too. */
    private WeComClients clients;

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getName() {
        return "WeCom";
    }

    @Override
    public WeComIdentityProvider create(KeycloakSession session, IdentityProviderModel model) {
        return new WeComIdentityProvider(session, new WeComIdentityProviderConfig(model), this::clients);
    }

    private synchronized WeComClients clients() {
        if (clients == null) {
            clients = new WeComClients();
        }
        return clients;
    }

    @Override
    public WeComIdentityProviderConfig createConfig() {
        return new WeComIdentityProviderConfig();
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return ConfigForm.properties();
    }

    @Override
    public String getHelpText() {
        return "wecom-help";
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return Version.info();
    }

    @Override
    public synchronized void close() {
        if (clients != null) {
            clients.close();
            clients = null;
        }
    }
}
