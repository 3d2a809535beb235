package dev.keybridge.wecom;

import dev.keybridge.lib.wecom.directory.WeComFields;
import org.jboss.logging.Logger;
import org.keycloak.broker.provider.AbstractIdentityProviderMapper;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.IdentityProviderMapperModel;
import org.keycloak.models.IdentityProviderSyncMode;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Copies a field of the WeCom member to an attribute of the user. A field that WeCom withholds changes nothing; one that is
 * empty clears the attribute (Keycloak's own attribute mapper of social providers would clear in both cases).
 */
public final class WeComUserAttributeMapper extends AbstractIdentityProviderMapper
        implements ServerInfoAwareProviderFactory {
    public static final String PROVIDER_ID = "wecom-user-attribute-mapper";

    static final String FIELD = "wecomField";
    static final String ATTRIBUTE = "userAttribute";

    private static final Logger LOG = Logger.getLogger(WeComUserAttributeMapper.class);

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String[] getCompatibleProviders() {
        return new String[] {WeComIdentityProviderFactory.PROVIDER_ID};
    }

    @Override
    public String getDisplayCategory() {
        return "Attribute Importer";
    }

    @Override
    public String getDisplayType() {
        return "WeCom Attribute Importer";
    }

    @Override
    public String getHelpText() {
        return "wecom-mapper-help";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(FIELD)
                .label("wecom-mapper-field")
                .helpText("wecom-mapper-field-help")
                .type(ProviderConfigProperty.STRING_TYPE)
                .required(true)
                .add()
                .property()
                .name(ATTRIBUTE)
                .label("wecom-mapper-attribute")
                .helpText("wecom-mapper-attribute-help")
                .type(ProviderConfigProperty.USER_PROFILE_ATTRIBUTE_LIST_TYPE)
                .required(true)
                .add()
                .build();
    }

    /** All of them: each has a method below. */
    @Override
    public boolean supportsSyncMode(IdentityProviderSyncMode mode) {
        return true;
    }

    /** Before every sign-in: a first one takes the new user's attributes from here. */
    @Override
    public void preprocessFederatedIdentity(
            KeycloakSession session,
            RealmModel realm,
            IdentityProviderMapperModel mapper,
            BrokeredIdentityContext context) {
        values(mapper, context)
                .filter(values -> !values.isEmpty())
                .ifPresent(values -> UserAttribute.named(mapper).offer(context, values));
    }

    /** At a later sign-in in sync mode FORCE. */
    @Override
    public void updateBrokeredUser(
            KeycloakSession session,
            RealmModel realm,
            UserModel user,
            IdentityProviderMapperModel mapper,
            BrokeredIdentityContext context) {
        values(mapper, context).ifPresent(values -> UserAttribute.named(mapper).write(user, values, context));
    }

    /** At a later sign-in in sync mode LEGACY, in which Keycloak's social mappers leave the user alone. */
    @Override
    public void updateBrokeredUserLegacy(
            KeycloakSession session,
            RealmModel realm,
            UserModel user,
            IdentityProviderMapperModel mapper,
            BrokeredIdentityContext context) {
        // What was imported stays.
    }

    private static Optional<List<String>> values(IdentityProviderMapperModel mapper, BrokeredIdentityContext context) {
        String field = Optional.ofNullable(mapper.getConfig().get(FIELD))
                .map(String::strip)
                .orElse("");
        if (!WeComFields.isKnown(field) || !UserAttribute.isNamed(mapper)) {
            LOG.warnf(
                    "Mapper %s of identity provider %s names no WeCom field or no user attribute that can be written",
                    mapper.getName(), mapper.getIdentityProviderAlias());
            return Optional.empty();
        }
        return MemberProfile.values(context, field);
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return Version.info();
    }
}
