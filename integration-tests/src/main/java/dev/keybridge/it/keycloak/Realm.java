package dev.keybridge.it.keycloak;

import com.fasterxml.jackson.databind.JsonNode;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One realm of a server, as an administrator handles it. Objects are returned as Keycloak's own JSON representations. */
public final class Realm implements AutoCloseable {
    private final KeycloakServer server;
    private final String name;
    private final Pages pages = new Pages(this::get);

    private Realm(KeycloakServer server, String name) {
        this.server = server;
        this.name = name;
    }

    /** Creates a realm that records user and admin events and speaks English and Chinese. */
    public static Realm create(KeycloakServer server, String name) {
        return create(server, name, Map.of());
    }

    /** The same with further fields of Keycloak's RealmRepresentation. */
    public static Realm create(KeycloakServer server, String name, Map<String, Object> settings) {
        server.admin().post("", Representations.realm(name, settings));
        return new Realm(server, name);
    }

    /** A realm that is there already. */
    public static Realm existing(KeycloakServer server, String name) {
        return new Realm(server, name);
    }

    /** The same realm, asked of another server on the same database. */
    public Realm at(KeycloakServer other) {
        return new Realm(other, name);
    }

    public String name() {
        return name;
    }

    public KeycloakServer server() {
        return server;
    }

    /** {@code …/realms/{name}}. */
    public URI url() {
        return URI.create(server.url() + "/realms/" + name);
    }

    /** Where the vendor sends the browser back to. */
    public URI brokerEndpoint(String alias) {
        return URI.create(url() + "/broker/" + alias + "/endpoint");
    }

    /** Admin REST below this realm, such as {@code get("/users/count")}. */
    public JsonNode get(String path) {
        return server.admin().get("/" + name + path);
    }

    public JsonNode post(String path, Object body) {
        return server.admin().post("/" + name + path, body);
    }

    public void put(String path, Object body) {
        server.admin().put("/" + name + path, body);
    }

    public void delete(String path) {
        server.admin().delete("/" + name + path);
    }

    /** Any request with any outcome, for tests that expect a refusal. */
    public AdminApi.Answer send(String method, String path, Object body) {
        return server.admin().send(method, "/" + name + path, body);
    }

    /** Creates an object below this realm and returns its id. */
    public String create(String path, Object body) {
        return server.admin().create("/" + name + path, body);
    }

    /** Creates an identity provider; {@code config} holds Keycloak's and the provider's own keys. */
    public void identityProvider(String alias, String providerId, Map<String, String> config) {
        create("/identity-provider/instances", Representations.identityProvider(alias, providerId, config));
    }

    /** Creates a mapper of an identity provider and returns its id. */
    public String identityProviderMapper(String alias, String mapperId, String mapperName, Map<String, String> config) {
        return create(
                "/identity-provider/instances/" + alias + "/mappers",
                Representations.identityProviderMapper(alias, mapperId, mapperName, config));
    }

    /** Creates a user-storage provider and returns the component's id. */
    public String userStorage(String providerId, Map<String, String> config) {
        return component(null, providerId, "org.keycloak.storage.UserStorageProvider", providerId, config);
    }

    /** Creates a component; {@code parentId} null means the realm itself. */
    public String component(
            String parentId, String componentName, String providerType, String providerId, Map<String, String> config) {
        return create(
                "/components", Representations.component(parentId, componentName, providerType, providerId, config));
    }

    /** Creates a public OpenID Connect client for the authorization code flow and returns its id. */
    public String client(String clientId, String... redirectUris) {
        return create("/clients", Representations.publicClient(clientId, List.of(redirectUris)));
    }

    /** Creates an ordinary local user that can log in with this password and returns the id. */
    public String user(String username, String password) {
        return create("/users", Representations.user(username, password));
    }

    /** All users with their attributes. */
    public List<JsonNode> users() {
        return pages.all("/users?briefRepresentation=false");
    }

    public Optional<JsonNode> findUser(String username) {
        JsonNode found = get("/users?exact=true&briefRepresentation=false&username=" + AdminApi.encode(username));
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /** The groups that a user is a direct member of, with their attributes. */
    public List<JsonNode> groupsOf(String userId) {
        return pages.all("/users/" + userId + "/groups?briefRepresentation=false");
    }

    /** All groups of the realm by path, with their attributes. */
    public Map<String, JsonNode> groups() {
        Map<String, JsonNode> byPath = new TreeMap<>();
        collect(pages.all("/groups?briefRepresentation=false"), byPath);
        return byPath;
    }

    private void collect(List<JsonNode> siblings, Map<String, JsonNode> byPath) {
        for (JsonNode group : siblings) {
            byPath.put(group.path("path").asText(), group);
            if (group.path("subGroupCount").asInt() > 0) {
                collect(
                        pages.all("/groups/" + group.path("id").asText() + "/children?briefRepresentation=false"),
                        byPath);
            }
        }
    }

    /** Direct members of a group. */
    public List<JsonNode> membersOf(String groupId) {
        return pages.all("/groups/" + groupId + "/members?briefRepresentation=false");
    }

    /** Links to identity providers, each with {@code identityProvider}, {@code userId}, {@code userName}. */
    public List<JsonNode> federatedIdentities(String userId) {
        return list(get("/users/" + userId + "/federated-identity"));
    }

    /** Recorded user events of a type such as {@code IDENTITY_PROVIDER_LOGIN_ERROR}, newest first. */
    public List<JsonNode> events(String type) {
        return list(get("/events?type=" + type));
    }

    /** Recorded admin events, newest first. */
    public List<JsonNode> adminEvents() {
        return list(get("/admin-events?max=500"));
    }

    /** What the console's button <em>Sync all users</em> does; the counts as Keycloak reports them. */
    public JsonNode syncAllUsers(String componentId) {
        return post("/user-storage/" + componentId + "/sync?action=triggerFullSync", null);
    }

    /** What the console's button <em>Sync changed users</em> does. */
    public JsonNode syncChangedUsers(String componentId) {
        return post("/user-storage/" + componentId + "/sync?action=triggerChangedUsersSync", null);
    }

    /** Removes the realm with everything in it. */
    @Override
    public void close() {
        server.admin().delete("/" + name);
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all;
    }
}
