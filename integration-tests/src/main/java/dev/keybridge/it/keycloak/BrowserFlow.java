package dev.keybridge.it.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Map;
import java.util.stream.StreamSupport;

/** A copy of Keycloak's browser flow with steps of ours, as an administrator makes it. */
public final class BrowserFlow {
    private static final String NAME = "browser with apps";
    /** Between Keycloak's own steps for the cookie (10) and for Kerberos (20). */
    private static final int PRIORITY = 15;

    private final Realm realm;

    private BrowserFlow(Realm realm) {
        this.realm = realm;
    }

    /** Copies the flow of a realm, and lets everybody sign in by the copy. */
    public static BrowserFlow copied(Realm realm) {
        realm.post("/authentication/flows/browser/copy", Map.of("newName", NAME));
        realm.put("", Map.of("browserFlow", NAME));
        return new BrowserFlow(realm);
    }

    /** Adds a step, as an alternative below the cookie, and returns its id. */
    public String with(String step) {
        String flow = "/authentication/flows/" + AdminApi.encode(NAME).replace("+", "%20") + "/executions";
        realm.post(flow + "/execution", Map.of("provider", step, "priority", PRIORITY));
        ObjectNode added = StreamSupport.stream(realm.get(flow).spliterator(), false)
                .filter(one -> one.path("providerId").asText().equals(step))
                .map(JsonNode::<ObjectNode>deepCopy)
                .findFirst()
                .orElseThrow();
        realm.put(flow, added.put("requirement", "ALTERNATIVE").put("priority", PRIORITY));
        return added.path("id").asText();
    }

    /** Names the identity provider of a step. */
    public void means(String stepId, String alias) {
        realm.post(
                "/authentication/executions/" + stepId + "/config",
                Map.of("alias", "app of " + alias, "config", Map.of("identityProvider", alias)));
    }
}
