package dev.keybridge.lib.signin;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

import java.util.List;

/**
 * The fields that the admin console shows besides Keycloak's own ones. Every text is a key of the vendor's message bundles:
 * its id and the field's word, and the same with <code>-help</code>.
 */
public final class FormFields {
    private final ProviderConfigurationBuilder form = ProviderConfigurationBuilder.create();
    private final Vendor vendor;

    public FormFields(Vendor vendor) {
        this.vendor = vendor;
    }

    public FormFields required(String name, String word) {
        field(name, word).required(true).add();
        return this;
    }

    public FormFields text(String name, String word) {
        field(name, word).add();
        return this;
    }

    public FormFields text(String name, String word, String preset) {
        field(name, word).defaultValue(preset).add();
        return this;
    }

    public FormFields flag(String name, String word, boolean preset) {
        field(name, word)
                .type(ProviderConfigProperty.BOOLEAN_TYPE)
                .defaultValue(preset)
                .add();
        return this;
    }

    /** @param choices the first one is the preset */
    public FormFields choice(String name, String word, List<String> choices) {
        field(name, word)
                .type(ProviderConfigProperty.LIST_TYPE)
                .options(choices)
                .defaultValue(choices.get(0))
                .add();
        return this;
    }

    /** Where the login page shows the vendor's QR code. */
    public FormFields panel() {
        return choice(SignInConfig.PANEL, "panel", PanelPlace.keys());
    }

    public FormFields proxies() {
        // No password field: Keycloak masks nothing of an identity provider but the client secret.
        return text(SignInConfig.PROXIES, "proxies")
                .text(SignInConfig.PROXY_USERNAME, "proxy-username")
                .text(SignInConfig.PROXY_PASSWORD, "proxy-password");
    }

    public List<ProviderConfigProperty> build() {
        return form.build();
    }

    private ProviderConfigurationBuilder.ProviderConfigPropertyBuilder field(String name, String word) {
        String text = vendor.id() + '-' + word;
        return form.property().name(name).label(text).helpText(text + "-help").type(ProviderConfigProperty.STRING_TYPE);
    }
}
