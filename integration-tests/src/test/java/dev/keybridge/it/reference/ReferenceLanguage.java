package dev.keybridge.it.reference;

import java.util.Locale;
import java.util.ResourceBundle;

/** A language of the reference pages, with the words that the pages themselves need. */
enum ReferenceLanguage {
    ENGLISH("en", Locale.ENGLISH, ""),
    CHINESE("zh_CN", Locale.SIMPLIFIED_CHINESE, ".zh-CN");

    private final String messages;
    private final ResourceBundle words;
    private final String suffix;

    ReferenceLanguage(String messages, Locale locale, String suffix) {
        this.messages = messages;
        this.suffix = suffix;
        this.words = ResourceBundle.getBundle(
                "dev.keybridge.it.reference.words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Name of the message bundles of the JARs. */
    String messages() {
        return messages;
    }

    String word(String key) {
        return words.getString(key);
    }

    String file(String page) {
        return page + suffix + ".md";
    }

    /** The same page in the other language. */
    String otherFile(String page) {
        return (this == ENGLISH ? CHINESE : ENGLISH).file(page);
    }
}
