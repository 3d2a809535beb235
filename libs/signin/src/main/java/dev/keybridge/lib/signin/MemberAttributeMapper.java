package dev.keybridge.lib.signin;

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
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * Copies a field of the member to an attribute of the user. A field that the vendor withholds changes nothing; one that is
 * empty clears the attribute (Keycloak's own attribute mapper of social providers would clear in both cases).
 */
public abstract class MemberAttributeMapper extends AbstractIdentityProviderMapper
        implements ServerInfoAwareProviderFactory {
    static final String ATTRIBUTE = "userAttribute";

    private static final Logger LOG = Logger.getLogger(MemberAttributeMapper.class);

    private final Vendor vendor;
    private final Predicate<String> fields;

    /** @param fields tells a field's name in the vendor's API from any other word */
    protected MemberAttributeMapper(Vendor vendor, Predicate<String> fields) {
        this.vendor = vendor;
        this.fields = fields;
    }

    @Override
    public final String getId() {
        return vendor.id() + "-user-attribute-mapper";
    }

    @Override
    public final String[] getCompatibleProviders() {
        return new String[] {vendor.id()};
    }

    @Override
    public final String getDisplayCategory() {
        return "Attribute Importer";
    }

    @Override
    public final String getDisplayType() {
        return vendor.name() + " Attribute Importer";
    }

    @Override
    public final String getHelpText() {
        return vendor.id() + "-mapper-help";
    }

    @Override
    public final List<ProviderConfigProperty> getConfigProperties() {
        String texts = vendor.id() + "-mapper-";
        return ProviderConfigurationBuilder.create()
                .property()
                .name(field())
                .label(texts + "field")
                .helpText(texts + "field-help")
                .type(ProviderConfigProperty.STRING_TYPE)
                .required(true)
                .add()
                .property()
                .name(ATTRIBUTE)
                .label(texts + "attribute")
                .helpText(texts + "attribute-help")
                .type(ProviderConfigProperty.USER_PROFILE_ATTRIBUTE_LIST_TYPE)
                .required(true)
                .add()
                .build();
    }

    private String field() {
        return vendor.id() + "Field";
    }

    /** All of them: each has a method below. */
    @Override
    public final boolean supportsSyncMode(IdentityProviderSyncMode mode) {
        return true;
    }

    /** Before every sign-in: a first one takes the new user's attributes from here. */
    @Override
    public final void preprocessFederatedIdentity(
            KeycloakSession session,
            RealmModel realm,
            IdentityProviderMapperModel mapper,
            BrokeredIdentityContext context) {
        copy(mapper, context, (attribute, values) -> {
            if (!values.isEmpty()) {
                attribute.offer(context, values);
            }
        });
    }

    /** At a later sign-in in sync mode FORCE. */
    @Override
    public final void updateBrokeredUser(
            KeycloakSession session,
            RealmModel realm,
            UserModel user,
            IdentityProviderMapperModel mapper,
            BrokeredIdentityContext context) {
        copy(mapper, context, (attribute, values) -> attribute.write(user, values, context));
    }

    /** At a later sign-in in sync mode LEGACY, in which Keycloak's social mappers leave the user alone. */
    @Override
    public final void updateBrokeredUserLegacy(
            KeycloakSession session,
            RealmModel realm,
            UserModel user,
            IdentityProviderMapperModel mapper,
            BrokeredIdentityContext context) {
        // What was imported stays.
    }

    private void copy(
            IdentityProviderMapperModel mapper,
            BrokeredIdentityContext context,
            BiConsumer<UserAttribute, List<String>> to) {
        Optional<String> field = Optional.ofNullable(mapper.getConfig().get(field()))
                .map(String::strip)
                .filter(fields);
        Optional<UserAttribute> attribute = UserAttribute.named(mapper, vendor);
        if (field.isEmpty() || attribute.isEmpty()) {
            LOG.warnf(
                    "Mapper %s of identity provider %s names no %s field or no user attribute that can be written",
                    mapper.getName(), mapper.getIdentityProviderAlias(), vendor.name());
            return;
        }
        MemberProfile.values(context, field.get()).ifPresent(values -> to.accept(attribute.get(), values));
    }

    @Override
    public final Map<String, String> getOperationalInfo() {
        return Version.info(getClass());
    }
}
