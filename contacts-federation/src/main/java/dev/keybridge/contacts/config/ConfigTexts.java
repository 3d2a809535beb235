package dev.keybridge.contacts.config;

import org.keycloak.component.ComponentModel;

import java.util.List;
import java.util.Optional;

/**
 * The texts of a component's configuration, the same for reading and for checking: without the blanks around them, and
 * without those that are nothing but blank, which the console sends for fields that were emptied.
 */
public final class ConfigTexts {
    private final ComponentModel component;

    public ConfigTexts(ComponentModel component) {
        this.component = component;
    }

    public Optional<String> first(String key) {
        return all(key).stream().findFirst();
    }

    int number(String key, int otherwise) {
        return first(key).map(Integer::parseInt).orElse(otherwise);
    }

    /** Without a slash at the end. */
    String url(String key, String otherwise) {
        return first(key).orElse(otherwise).replaceAll("/+$", "");
    }

    public List<String> all(String key) {
        return component.getConfig().getOrDefault(key, List.of()).stream()
                .filter(text -> text != null && !text.isBlank())
                .map(String::strip)
                .toList();
    }
}
