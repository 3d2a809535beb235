package dev.keybridge.contacts.store;

import java.util.Locale;

/** Patterns for <code>LIKE … ESCAPE '!'</code> from what people type, in capitals or not. */
final class Like {
    private Like() {}

    static String beginningWith(String text) {
        return literally(text) + "%";
    }

    static String containing(String text) {
        return "%" + literally(text) + "%";
    }

    private static String literally(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }
}
