package dev.keybridge.contacts.mapper;

import dev.keybridge.contacts.config.ConfigTexts;
import org.keycloak.component.ComponentModel;

import java.util.Optional;

/** Typed reading of a mapper's configuration. */
final class MapperConfig {
    private final ComponentModel mapper;

    private MapperConfig(ComponentModel mapper) {
        this.mapper = mapper;
    }

    static MapperConfig of(ComponentModel mapper) {
        return new MapperConfig(mapper);
    }

    Optional<String> text(String key) {
        return new ConfigTexts(mapper).first(key);
    }

    /** A text that the validation has asked for. */
    String required(String key) {
        return text(key)
                .orElseThrow(() -> new IllegalStateException("mapper " + mapper.getId() + " has no value for " + key));
    }

    boolean isOn(String key, boolean otherwise) {
        return text(key).map(Boolean::parseBoolean).orElse(otherwise);
    }

    boolean hasPriority() {
        try {
            priority();
            return true;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    /** @throws NumberFormatException when it is no number */
    int priority() {
        return text(ContactMapperFactory.PRIORITY).map(Integer::parseInt).orElse(0);
    }
}
