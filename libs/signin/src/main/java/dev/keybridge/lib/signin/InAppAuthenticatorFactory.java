package dev.keybridge.lib.signin;

import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Adds the step <code>{vendor}-in-app</code> to those that a browser flow can have. */
public abstract class InAppAuthenticatorFactory implements AuthenticatorFactory, ServerInfoAwareProviderFactory {
    private final Vendor vendor;
    private final Authenticator step;

    /** @param browser tells the vendor's own browser by its User-Agent, which may be null */
    protected InAppAuthenticatorFactory(Vendor vendor, Predicate<String> browser) {
        this.vendor = vendor;
        this.step = new InAppAuthenticator(vendor, browser);
    }

    @Override
    public final String getId() {
        return vendor.id() + "-in-app";
    }

    @Override
    public final String getDisplayType() {
        return vendor.name() + " inside its app";
    }

    @Override
    public final String getHelpText() {
        return AdminText.of(vendor.id() + "-step-help");
    }

    @Override
    public final String getReferenceCategory() {
        return null;
    }

    @Override
    public final Authenticator create(KeycloakSession session) {
        return step;
    }

    /** Never required: in every other browser it has nothing to do. */
    @Override
    public final Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.ALTERNATIVE, Requirement.DISABLED};
    }

    @Override
    public final boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public final boolean isConfigurable() {
        return true;
    }

    @Override
    public final List<ProviderConfigProperty> getConfigProperties() {
        String text = vendor.id() + "-step-identity-provider";
        return ProviderConfigurationBuilder.create()
                .property()
                .name(InAppAuthenticator.IDENTITY_PROVIDER)
                .label(text)
                .helpText(text + "-help")
                .type(ProviderConfigProperty.STRING_TYPE)
                .add()
                .build();
    }

    @Override
    public final Map<String, String> getOperationalInfo() {
        return Version.info(getClass());
    }

    @Override
    public final void init(Config.Scope config) {
        // Nothing to set up.
    }

    @Override
    public final void postInit(KeycloakSessionFactory factory) {
        // Nothing to set up.
    }

    @Override
    public final void close() {
        // Holds nothing.
    }
}
