package dev.keybridge.contacts.config;

import org.keycloak.component.ComponentValidationException;

import java.util.Arrays;

/**
 * What is wrong with a configuration, as a message key with parameters. Keycloak's ComponentResource looks the key up, and
 * each parameter too, so that the label of a field can be one, and formats with MessageFormat.
 */
public final class Complaint {
    private Complaint() {}

    /**
     * @param parameters texts, or message keys; numbers become texts, since MessageFormat would group their digits
     */
    public static ComponentValidationException of(String key, Object... parameters) {
        return new ComponentValidationException(
                key, Arrays.stream(parameters).map(String::valueOf).toArray());
    }
}
