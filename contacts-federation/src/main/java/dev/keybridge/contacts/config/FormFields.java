package dev.keybridge.contacts.config;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

import java.util.List;

/**
 * Builds the fields of a form whose label and help text are messages: <code>prefix.field.label</code> and
 * <code>prefix.field.help</code>.
 */
public final class FormFields {
    private final ProviderConfigurationBuilder form = ProviderConfigurationBuilder.create();

    /** The message key of a field's label. */
    public static String label(String prefix, String field) {
        return prefix + "." + field + ".label";
    }

    public FormFields text(String prefix, String name, String defaultValue) {
        return add(field(prefix, name, ProviderConfigProperty.STRING_TYPE).defaultValue(defaultValue));
    }

    public FormFields requiredText(String prefix, String name) {
        return add(field(prefix, name, ProviderConfigProperty.STRING_TYPE).required(true));
    }

    /** Keycloak masks a value in its answers for {@code secret}, not for the type Password. */
    public FormFields secret(String prefix, String name, boolean required) {
        return add(field(prefix, name, ProviderConfigProperty.PASSWORD)
                .secret(true)
                .required(required));
    }

    public FormFields texts(String prefix, String name) {
        return add(field(prefix, name, ProviderConfigProperty.MULTIVALUED_STRING_TYPE));
    }

    /** A text of several lines, whose order counts: Keycloak does not keep the order of several values. */
    public FormFields lines(String prefix, String name) {
        return add(field(prefix, name, ProviderConfigProperty.TEXT_TYPE));
    }

    public FormFields number(String prefix, String name, int defaultValue) {
        return add(
                field(prefix, name, ProviderConfigProperty.INTEGER_TYPE).defaultValue(Integer.toString(defaultValue)));
    }

    public FormFields yesOrNo(String prefix, String name, boolean defaultValue) {
        return add(
                field(prefix, name, ProviderConfigProperty.BOOLEAN_TYPE).defaultValue(Boolean.toString(defaultValue)));
    }

    public FormFields choice(String prefix, String name, List<String> options, String defaultValue) {
        return add(field(prefix, name, ProviderConfigProperty.LIST_TYPE)
                .options(options)
                .defaultValue(defaultValue));
    }

    /** A table of two columns, kept as one JSON value. */
    public FormFields table(String prefix, String name, String defaultJson) {
        return add(field(prefix, name, ProviderConfigProperty.MAP_TYPE).defaultValue(defaultJson));
    }

    public FormFields group(String prefix, String name, boolean required) {
        return add(field(prefix, name, ProviderConfigProperty.GROUP_TYPE).required(required));
    }

    public FormFields role(String prefix, String name) {
        return add(field(prefix, name, ProviderConfigProperty.ROLE_TYPE));
    }

    public List<ProviderConfigProperty> build() {
        return form.build();
    }

    private ProviderConfigurationBuilder.ProviderConfigPropertyBuilder field(String prefix, String name, String type) {
        return form.property().name(name).type(type).label(label(prefix, name)).helpText(prefix + "." + name + ".help");
    }

    private FormFields add(ProviderConfigurationBuilder.ProviderConfigPropertyBuilder property) {
        property.add();
        return this;
    }
}
