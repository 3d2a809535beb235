package dev.keybridge.contacts.rest;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.theme.Theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Texts of our bundles in the language of the administrator who is asking: that of the parameter <code>locale</code>, else of
 * the account, else the first one that the request accepts, else English.
 */
final class AdminTexts {
    private final KeycloakSession session;
    private final Locale locale;

    AdminTexts(KeycloakSession session) {
        this.session = session;
        this.locale = asked(session)
                .or(() -> ofAccount(session))
                .or(() -> accepted(session))
                .orElse(Locale.ENGLISH);
    }

    /** The text; in English where it does not exist in the language, and the key itself where it does not exist at all. */
    String of(String key) {
        String text = in(locale, key);
        return text == null ? Optional.ofNullable(in(Locale.ENGLISH, key)).orElse(key) : text;
    }

    private String in(Locale language, String key) {
        try {
            return session.theme()
                    .getTheme(Theme.Type.ADMIN)
                    .getMessages("messages", language)
                    .getProperty(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Locale> asked(KeycloakSession session) {
        return Optional.ofNullable(
                        session.getContext().getUri().getQueryParameters().getFirst("locale"))
                .map(Locale::forLanguageTag);
    }

    private static Optional<Locale> ofAccount(KeycloakSession session) {
        return Optional.ofNullable(session.getContext().getUser())
                .map(administrator -> administrator.getFirstAttribute(UserModel.LOCALE))
                .map(Locale::forLanguageTag);
    }

    private static Optional<Locale> accepted(KeycloakSession session) {
        List<Locale> languages = session.getContext().getRequestHeaders().getAcceptableLanguages();
        return languages.stream()
                .filter(language -> !language.getLanguage().equals("*"))
                .findFirst();
    }
}
