package dev.keybridge.wecom;

import dev.keybridge.lib.signin.MemberIdentityProviderFactory;
import dev.keybridge.lib.wecom.api.WeComClients;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

import java.util.List;

/** Adds WeCom to Keycloak's social identity providers, as <code>wecom</code>. */
public final class WeComIdentityProviderFactory
        extends MemberIdentityProviderFactory<WeComIdentityProvider, WeComClients> {
    public WeComIdentityProviderFactory() {
        super(WeCom.VENDOR, WeComClients::new, WeComClients::close);
    }

    @Override
    public WeComIdentityProvider create(KeycloakSession session, IdentityProviderModel model) {
        return new WeComIdentityProvider(session, new WeComIdentityProviderConfig(model), this::clients);
    }

    @Override
    public WeComIdentityProviderConfig createConfig() {
        return new WeComIdentityProviderConfig();
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return ConfigForm.properties();
    }
}
