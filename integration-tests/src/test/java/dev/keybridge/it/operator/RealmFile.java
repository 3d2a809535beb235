package dev.keybridge.it.operator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.keybridge.it.keycloak.Installation;
import dev.keybridge.it.keycloak.Realm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The realm of the repository, brought into a realm over the admin REST API one thing after the other, as keycloak-config-cli does: what
 * has the same name is updated, what is missing is made.
 */
final class RealmFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> APART = List.of(
            "realm",
            "roles",
            "groups",
            "authenticationFlows",
            "identityProviders",
            "identityProviderMappers",
            "components");

    private final ObjectNode file;

    private RealmFile(ObjectNode file) {
        this.file = file;
    }

    /** @param simulator where the simulator is instead of the two names that the file has for it */
    static RealmFile ofDemo(String simulator) {
        try {
            String text = Files.readString(Installation.root().resolve("docker/realm/demo-realm.json"));
            return new RealmFile(
                    (ObjectNode) JSON.readTree(text.replaceAll("http://(simulator|localhost):8180", simulator)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void applyTo(Realm realm) {
        new RealmFileFlows(file.path("authenticationFlows")).applyTo(realm);
        realm.put("", file.deepCopy().without(APART));
        file.at("/roles/realm")
                .forEach(role -> named(
                        realm, "/roles", role, "/roles/" + role.path("name").asText()));
        for (JsonNode group : file.path("groups")) {
            String path = "/groups/" + groupId(realm, group);
            List<JsonNode> roles = StreamSupport.stream(group.path("realmRoles").spliterator(), false)
                    .map(role -> realm.get("/roles/" + role.asText()))
                    .toList();
            realm.post(path + "/role-mappings/realm", roles);
        }
        for (JsonNode provider : file.path("identityProviders")) {
            String all = "/identity-provider/instances";
            named(realm, all, provider, all + "/" + provider.path("alias").asText());
        }
        file.path("identityProviderMappers").forEach(mapper -> identityProviderMapper(realm, mapper));
        file.path("components")
                .fields()
                .forEachRemaining(
                        type -> type.getValue().forEach(component -> component(realm, type.getKey(), component, null)));
    }

    private static void named(Realm realm, String all, JsonNode wanted, String path) {
        if (realm.send("GET", path, null).status() == 404) {
            realm.post(all, wanted);
        } else {
            ObjectNode merged = (ObjectNode) realm.get(path);
            realm.put(path, merged.setAll((ObjectNode) wanted));
        }
    }

    private static String groupId(Realm realm, JsonNode group) {
        JsonNode there = realm.groups().get("/" + group.path("name").asText());
        return there != null
                ? there.path("id").asText()
                : realm.create("/groups", ((ObjectNode) group.deepCopy()).without("realmRoles"));
    }

    private static void identityProviderMapper(Realm realm, JsonNode mapper) {
        String all = "/identity-provider/instances/"
                + mapper.path("identityProviderAlias").asText() + "/mappers";
        withName(realm.get(all), mapper)
                .ifPresentOrElse(
                        there -> realm.put(
                                all + "/" + there.path("id").asText(),
                                ((ObjectNode) there.deepCopy()).setAll((ObjectNode) mapper)),
                        () -> realm.post(all, mapper));
    }

    private static void component(Realm realm, String type, JsonNode wanted, String parent) {
        ObjectNode component = ((ObjectNode) wanted.deepCopy()).put("providerType", type);
        component.remove("subComponents");
        String query = "/components?type=" + type;
        if (parent != null) {
            component.put("parentId", parent);
            query += "&parent=" + parent;
        }
        Optional<JsonNode> there = withName(realm.get(query), wanted);
        String id;
        if (there.isPresent()) {
            id = there.get().path("id").asText();
            ObjectNode config = (ObjectNode) there.get().path("config").deepCopy();
            component.set("config", config.setAll((ObjectNode) wanted.path("config")));
            realm.put(
                    "/components/" + id,
                    component
                            .put("id", id)
                            .put("parentId", there.get().path("parentId").asText()));
        } else {
            id = realm.create("/components", component);
        }
        for (Map.Entry<String, JsonNode> children : wanted.path("subComponents").properties()) {
            children.getValue().forEach(child -> component(realm, children.getKey(), child, id));
        }
    }

    private static Optional<JsonNode> withName(JsonNode list, JsonNode wanted) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(one -> one.path("name").equals(wanted.path("name")))
                .findFirst();
    }
}
