package dev.keybridge.contacts;

import dev.keybridge.contacts.mapper.ContactMapper;
import dev.keybridge.contacts.mapper.ContactMapperFactory;
import org.keycloak.cache.AlternativeLookupProvider;
import org.keycloak.common.enums.SslRequired;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.GroupProvider;
import org.keycloak.models.GroupProviderFactory;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.IdentityProviderStorageProvider;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleContainerModel;
import org.keycloak.models.RoleModel;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.representations.userprofile.config.UPGroup;
import org.keycloak.storage.UserStorageProvider;
import org.keycloak.userprofile.UserProfileProvider;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** As much of a Keycloak realm as the configuration and the mappers look at, with a contacts provider in it. */
public final class FakeRealm {
    public static final String PROVIDER = "contacts-1";

    private static final String ID = "realm-1";

    private final Map<String, ComponentModel> components = new LinkedHashMap<>();
    private final Map<String, GroupModel> groups = new HashMap<>();
    private final Map<String, RoleModel> roles = new HashMap<>();
    private final Map<String, IdentityProviderModel> identityProviders = new HashMap<>();
    private SslRequired sslRequired = SslRequired.EXTERNAL;
    private final UPConfig profile = profile();
    private boolean emailAsUsername;
    private boolean registrationAllowed;
    private boolean editUsernameAllowed;
    private String name = "acme";

    private final RealmModel realm = Fake.of(RealmModel.class)
            .when("getId", arguments -> ID)
            .when("getName", arguments -> name)
            .when("getSslRequired", arguments -> sslRequired)
            .when("isRegistrationEmailAsUsername", arguments -> emailAsUsername)
            .when("isRegistrationAllowed", arguments -> registrationAllowed)
            .when("isEditUsernameAllowed", arguments -> editUsernameAllowed)
            .when("getComponent", arguments -> components.get((String) arguments[0]))
            .when(
                    "getComponentsStream",
                    arguments -> components.values().stream()
                            .filter(component -> arguments[0].equals(component.getParentId())
                                    && arguments[1].equals(component.getProviderType())))
            .make();

    private final KeycloakSession session = Fake.of(KeycloakSession.class)
            .when(
                    "getKeycloakSessionFactory",
                    arguments -> Fake.of(KeycloakSessionFactory.class)
                            .when("getProviderFactory", FakeRealm::providerFactory)
                            .make())
            .when(
                    "getContext",
                    arguments -> Fake.of(KeycloakContext.class)
                            .when("getRealm", none -> realm)
                            .make())
            .when(
                    "groups",
                    arguments -> Fake.of(GroupProvider.class)
                            .when("getGroupByName", names -> groups.get(path((GroupModel) names[1]) + "/" + names[2]))
                            .make())
            .when(
                    "identityProviders",
                    arguments -> Fake.of(IdentityProviderStorageProvider.class)
                            .when("getByAlias", alias -> identityProviders.get((String) alias[0]))
                            .make())
            .when("getProvider", this::provider)
            .make();

    public FakeRealm() {
        contacts(PROVIDER, "wecom-contacts", "corpId", "ww1234567890abcdef", "appSecret", "s3cr3t");
    }

    /** @param settings key, value, key, value … */
    public ComponentModel contacts(String id, String kind, String... settings) {
        ComponentModel provider = component(id, kind, settings);
        provider.setName(kind);
        provider.setParentId(ID);
        provider.setProviderType(UserStorageProvider.class.getName());
        return provider;
    }

    public RealmModel realm() {
        return realm;
    }

    public KeycloakSession session() {
        return session;
    }

    public ComponentModel provider() {
        return components.get(PROVIDER);
    }

    /** @param settings key, value, key, value … */
    public ComponentModel mapper(String id, String kind, String... settings) {
        ComponentModel mapper = component(id, kind, settings);
        mapper.setParentId(PROVIDER);
        mapper.setProviderType(ContactMapper.class.getName());
        return mapper;
    }

    private ComponentModel component(String id, String kind, String... settings) {
        ComponentModel component = new ComponentModel();
        component.setId(id);
        component.setProviderId(kind);
        for (int i = 0; i < settings.length; i += 2) {
            component.put(settings[i], settings[i + 1]);
        }
        components.put(id, component);
        return component;
    }

    /** A group, the path of which names the groups above it; these must be there. */
    public FakeRealm group(String path, String... roleNames) {
        int cut = path.lastIndexOf('/');
        List<RoleModel> granted = Stream.of(roleNames).map(roles::get).toList();
        groups.put(
                path,
                Fake.of(GroupModel.class)
                        .when("getId", arguments -> path)
                        .when("getName", arguments -> path.substring(cut + 1))
                        .when("getParent", arguments -> groups.get(path.substring(0, cut)))
                        .when("getRoleMappingsStream", arguments -> granted.stream())
                        .when("getType", arguments -> GroupModel.Type.REALM)
                        .make());
        return this;
    }

    public FakeRealm realmRole(String role, String... included) {
        return role(role, role, realm, included);
    }

    public FakeRealm clientRole(String clientId, String role) {
        ClientModel client = Fake.of(ClientModel.class)
                .when("getClientId", arguments -> clientId)
                .when("getRealm", arguments -> realm)
                .make();
        return role(clientId + "." + role, role, client);
    }

    private FakeRealm role(String key, String roleName, RoleContainerModel container, String... included) {
        List<RoleModel> parts = new ArrayList<>();
        Stream.of(included).map(roles::get).forEach(parts::add);
        roles.put(
                key,
                Fake.of(RoleModel.class)
                        .when("getId", arguments -> key)
                        .when("getName", arguments -> roleName)
                        .when("getContainer", arguments -> container)
                        .when("isComposite", arguments -> !parts.isEmpty())
                        .when("getCompositesStream", arguments -> parts.stream())
                        .make());
        return this;
    }

    private static UPConfig profile() {
        UPConfig config = new UPConfig();
        config.setAttributes(new ArrayList<>());
        return config.addGroup(new UPGroup("user-metadata"));
    }

    public UPConfig userProfile() {
        return profile;
    }

    public FakeRealm identityProvider(String alias, String kind, String clientId) {
        IdentityProviderModel model = new IdentityProviderModel();
        model.setAlias(alias);
        model.setProviderId(kind);
        model.getConfig().put("clientId", clientId);
        identityProviders.put(alias, model);
        return this;
    }

    public FakeRealm sslRequired(SslRequired required) {
        sslRequired = required;
        return this;
    }

    public FakeRealm registrationAllowed(boolean allowed) {
        registrationAllowed = allowed;
        return this;
    }

    public FakeRealm editUsernameAllowed(boolean allowed) {
        editUsernameAllowed = allowed;
        return this;
    }

    public FakeRealm emailAsUsername() {
        emailAsUsername = true;
        return this;
    }

    public FakeRealm named(String realmName) {
        name = realmName;
        return this;
    }

    private static String path(GroupModel group) {
        return group == null ? "" : group.getId();
    }

    private Object provider(Object[] arguments) {
        Class<?> type = (Class<?>) arguments[0];
        if (type == AlternativeLookupProvider.class) {
            return Fake.of(AlternativeLookupProvider.class)
                    .when("lookupRoleFromString", lookup -> roles.get((String) lookup[1]))
                    .make();
        }
        if (type == UserProfileProvider.class) {
            return Fake.of(UserProfileProvider.class)
                    .when("getConfiguration", none -> profile)
                    .make();
        }
        throw new UnsupportedOperationException(type.getName());
    }

    private static Object providerFactory(Object[] arguments) {
        if (arguments[0] == ContactMapper.class) {
            return find((String) arguments[1]).orElse(null);
        }
        return Fake.of(GroupProviderFactory.class)
                .when("escapeSlashesInGroupPath", none -> false)
                .make();
    }

    /** A factory as Keycloak finds it: through its service file. */
    public static ContactMapperFactory factory(String id) {
        return find(id).orElseThrow();
    }

    private static Optional<ContactMapperFactory> find(String id) {
        return ServiceLoader.load(ContactMapperFactory.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(factory -> factory.getId().equals(id))
                .findFirst();
    }
}
