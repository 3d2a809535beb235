package dev.keybridge.contacts.console;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The texts of the page: those of our own message bundles, with what the realm or its admin theme says instead. */
final class ConsoleTexts {
    private static final Pattern OURS =
            Pattern.compile("(contacts|contact-[a-z-]*mapper|wecom-contacts|dingtalk-contacts)(\\..*)?");

    private final KeycloakSession session;
    private final RealmModel realm;

    ConsoleTexts(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** @param locale a language tag; null for the language that the browser asks for */
    Map<String, String> in(String locale) {
        Map<String, String> texts = new TreeMap<>();
        try {
            session.theme()
                    .getTheme(Theme.Type.ADMIN)
                    .getEnhancedMessages(realm, locale(locale))
                    .forEach((key, text) -> {
                        if (OURS.matcher((String) key).matches()) {
                            texts.put((String) key, (String) text);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("the texts of the admin theme cannot be read", e);
        }
        return texts;
    }

    /** The language in which somebody reads who has not said anything else. */
    Locale locale(String wanted) {
        return wanted == null || wanted.isBlank()
                ? session.getContext().resolveLocale(null)
                : Locale.forLanguageTag(wanted);
    }
}
