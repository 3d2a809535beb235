package dev.keybridge.lib.signin;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.theme.Theme;
import org.keycloak.utils.KeycloakSessionUtil;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;

/** Texts of our bundles in the language of the administrator who is asking. */
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

    /** From the account: the access tokens of Keycloak's console say nothing about the language. */
    private static Locale locale(KeycloakSession session) {
        return Optional.ofNullable(session.getContext().getUser())
                .map(administrator -> administrator.getFirstAttribute(UserModel.LOCALE))
                .map(Locale::forLanguageTag)
                .orElse(Locale.ENGLISH);
    }
}
