package dev.keybridge.lib.signin;

import java.util.Arrays;
import java.util.List;

/** Where a login page that can do so shows the vendor's QR code. */
enum PanelPlace {
    /** Nowhere. */
    OFF("off"),
    /** In a tab beside user name and password. */
    TAB("tab"),
    /** In a tab that is open from the beginning, but on phones. */
    FIRST("first");

    private final String key;

    PanelPlace(String key) {
        this.key = key;
    }

    /** The words in which the form stores the choice. */
    static List<String> keys() {
        return Arrays.stream(values()).map(place -> place.key).toList();
    }

    static PanelPlace of(String key) {
        return Arrays.stream(values())
                .filter(place -> place.key.equals(key))
                .findFirst()
                .orElse(OFF);
    }
}
