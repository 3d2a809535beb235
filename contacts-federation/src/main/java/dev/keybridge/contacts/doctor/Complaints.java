package dev.keybridge.contacts.doctor;

import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.theme.Theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;

/** What the form of a provider would say, as the admin console shows it. */
record Complaints(KeycloakSession session) {
    String of(ComponentValidationException e) {
        Properties texts = texts(Languages.current(session));
        Object[] parameters = Arrays.stream(e.getParameters())
                .map(parameter -> texts.getProperty(parameter.toString(), parameter.toString()))
                .toArray();
        return MessageFormat.format(texts.getProperty(e.getMessage(), e.getMessage()), parameters);
    }

    private Properties texts(Locale language) {
        try {
            return session.theme().getTheme(Theme.Type.ADMIN).getMessages("messages", language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
