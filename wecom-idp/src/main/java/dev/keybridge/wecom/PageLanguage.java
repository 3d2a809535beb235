package dev.keybridge.wecom;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** In which language WeCom shows its QR page: <code>zh</code> and <code>en</code> are all it has. */
enum PageLanguage {
    FOLLOW("auto"),
    CHINESE("zh"),
    ENGLISH("en");

    private final String key;

    PageLanguage(String key) {
        this.key = key;
    }

    /** The words in which the form stores the choice. */
    static List<String> keys() {
        return List.of(FOLLOW.key, CHINESE.key, ENGLISH.key);
    }

    static PageLanguage of(String key) {
        for (PageLanguage language : values()) {
            if (language.key.equals(key)) {
                return language;
            }
        }
        return FOLLOW;
    }

    /** @param keycloaks the language in which Keycloak talks to this browser; asked only if it matters */
    String forPerson(Supplier<Locale> keycloaks) {
        if (this != FOLLOW) {
            return key;
        }
        boolean chinese = keycloaks.get().getLanguage().equals(Locale.CHINESE.getLanguage());
        return chinese ? CHINESE.key : ENGLISH.key;
    }
}
