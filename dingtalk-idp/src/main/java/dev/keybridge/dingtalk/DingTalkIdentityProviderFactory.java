package dev.keybridge.dingtalk;

import dev.keybridge.lib.dingtalk.api.DingTalkClients;
import dev.keybridge.lib.signin.MemberIdentityProviderFactory;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

import java.util.List;

/** Adds DingTalk to Keycloak's social identity providers, as <code>dingtalk</code>. */
public final class DingTalkIdentityProviderFactory
        extends MemberIdentityProviderFactory<DingTalkIdentityProvider, DingTalkClients> {
    public DingTalkIdentityProviderFactory() {
        super(DingTalk.VENDOR, DingTalkClients::new, DingTalkClients::close);
    }

    @Override
    public DingTalkIdentityProvider create(KeycloakSession session, IdentityProviderModel model) {
        return new DingTalkIdentityProvider(session, new DingTalkIdentityProviderConfig(model), this::clients);
    }

    @Override
    public DingTalkIdentityProviderConfig createConfig() {
        return new DingTalkIdentityProviderConfig();
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return ConfigForm.properties();
    }
}
