package dev.keybridge.it.operator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.keybridge.it.keycloak.Realm;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The flows of a realm in a file, made over the admin REST API step by step, unless they are there. */
final class RealmFileFlows {
    private final JsonNode flows;

    RealmFileFlows(JsonNode flows) {
        this.flows = flows;
    }

    void applyTo(Realm realm) {
        List<String> there = StreamSupport.stream(
                        realm.get("/authentication/flows").spliterator(), false)
                .map(flow -> flow.path("alias").asText())
                .toList();
        for (JsonNode flow : flows) {
            if (flow.path("topLevel").asBoolean()
                    && !there.contains(flow.path("alias").asText())) {
                realm.post("/authentication/flows", ((ObjectNode) flow.deepCopy()).without("authenticationExecutions"));
                addSteps(realm, flow);
            }
        }
    }

    private void addSteps(Realm realm, JsonNode flow) {
        String path = "/authentication/flows/"
                + URLEncoder.encode(flow.path("alias").asText(), StandardCharsets.UTF_8)
                        .replace("+", "%20")
                + "/executions";
        for (JsonNode step : flow.path("authenticationExecutions")) {
            JsonNode priority = step.path("priority");
            if (step.path("authenticatorFlow").asBoolean()) {
                JsonNode below = named(step.path("flowAlias").asText());
                realm.post(
                        path + "/flow",
                        Map.of(
                                "alias", below.path("alias"),
                                "description", below.path("description"),
                                "type", below.path("providerId"),
                                "priority", priority));
                require(realm, path, "displayName", step.path("flowAlias"), step);
                addSteps(realm, below);
            } else {
                realm.post(path + "/execution", Map.of("provider", step.path("authenticator"), "priority", priority));
                require(realm, path, "providerId", step.path("authenticator"), step);
            }
        }
    }

    private static void require(Realm realm, String path, String key, JsonNode value, JsonNode step) {
        for (JsonNode added : realm.get(path)) {
            if (added.path(key).equals(value)) {
                ObjectNode changed = added.deepCopy();
                changed.set("requirement", step.path("requirement"));
                changed.set("priority", step.path("priority"));
                realm.put(path, changed);
            }
        }
    }

    private JsonNode named(String alias) {
        return StreamSupport.stream(flows.spliterator(), false)
                .filter(flow -> flow.path("alias").asText().equals(alias))
                .findFirst()
                .orElseThrow();
    }
}
