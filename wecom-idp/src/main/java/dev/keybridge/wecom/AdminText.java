package dev.keybridge.wecom;

import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.AccessToken;
import org.keycloak.theme.Theme;
import org.keycloak.utils.KeycloakSessionUtil;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Texts of our bundles in the language of the administrator who is asking, as Keycloak's console picks it. */
final class AdminText {
    private AdminText() {}

    /** The text, or the key itself where there is no server around us. */
    static String of(String key) {
        KeycloakSession session = KeycloakSessionUtil.getKeycloakSession();
        if (session == null) {
            return key;
        }
        try {
            return session.theme()
                    .getTheme(Theme.Type.ADMIN)
                    .getMessages("messages", locale(session))
                    .getProperty(key, key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Locale locale(KeycloakSession session) {
        return session.getContext().getBearerToken() instanceof AccessToken token && token.getLocale() != null
                ? Locale.forLanguageTag(token.getLocale())
                : Locale.ENGLISH;
    }
}
