package dev.keybridge.it.keycloak;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What Keycloak's admin REST wants to be told about new objects. */
final class Representations {
    private Representations() {}

    /** A realm that records user and admin events and speaks English and Chinese, unless the settings say otherwise. */
    static Map<String, Object> realm(String name, Map<String, Object> settings) {
        Map<String, Object> representation = new HashMap<>(Map.of(
                "realm", name,
                "enabled", true,
                "eventsEnabled", true,
                "adminEventsEnabled", true,
                "adminEventsDetailsEnabled", true,
                "internationalizationEnabled", true,
                "supportedLocales", List.of("en", "zh-CN"),
                "defaultLocale", "en"));
        representation.putAll(settings);
        return representation;
    }

    static Map<String, Object> identityProvider(String alias, String providerId, Map<String, String> config) {
        return Map.of("alias", alias, "providerId", providerId, "enabled", true, "config", config);
    }

    static Map<String, Object> identityProviderMapper(
            String alias, String mapperId, String name, Map<String, String> config) {
        return Map.of(
                "name", name, "identityProviderAlias", alias, "identityProviderMapper", mapperId, "config", config);
    }

    /** @param parentId null for the realm itself */
    static Map<String, Object> component(
            String parentId, String name, String providerType, String providerId, Map<String, String> config) {
        Map<String, List<String>> lists = new TreeMap<>();
        config.forEach((key, value) -> lists.put(key, List.of(value)));
        Map<String, Object> representation = new HashMap<>(
                Map.of("name", name, "providerId", providerId, "providerType", providerType, "config", lists));
        if (parentId != null) {
            representation.put("parentId", parentId);
        }
        return representation;
    }

    static Map<String, Object> publicClient(String clientId, List<String> redirectUris) {
        return Map.of(
                "clientId", clientId, "publicClient", true, "standardFlowEnabled", true, "redirectUris", redirectUris);
    }

    /** With names and an e-mail address made of the user name. */
    static Map<String, Object> user(String username, String password) {
        return Map.of(
                "username",
                username,
                "enabled",
                true,
                "firstName",
                username,
                "lastName",
                username,
                "email",
                username + "@example.com",
                "credentials",
                List.of(Map.of("type", "password", "value", password)));
    }
}
