package dev.keybridge.wecom;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keycloak's state in the alphabet that WeCom promises to bring back: letters and digits, up to 128 bytes (VD-91022).
 *
 * <p>Keycloak's state also has <code>-</code>, <code>_</code> and <code>.</code>; each becomes two characters that begin with
 * <code>Z</code>, and so does <code>Z</code> itself. The usual 78 characters become 85 on average.
 */
final class WireState {
    static final int MAX_LENGTH = 128;

    private static final char ESCAPE = 'Z';
    private static final String ESCAPED = "Z-_.";
    private static final Pattern WIRE = Pattern.compile("(?:[A-Ya-z0-9]|Z[0-3])+");

    private WireState() {}

    static String encode(String state) {
        StringBuilder wire = new StringBuilder(state.length() + 16);
        for (char c : state.toCharArray()) {
            int index = ESCAPED.indexOf(c);
            if (index < 0) {
                wire.append(c);
            } else {
                wire.append(ESCAPE).append(index);
            }
        }
        return wire.toString();
    }

    /** Keycloak's state again, or empty when this cannot have come from {@link #encode}. */
    static Optional<String> decode(String wire) {
        if (wire == null || !WIRE.matcher(wire).matches()) {
            return Optional.empty();
        }
        StringBuilder state = new StringBuilder(wire.length());
        for (int i = 0; i < wire.length(); i++) {
            char c = wire.charAt(i);
            state.append(c == ESCAPE ? ESCAPED.charAt(wire.charAt(++i) - '0') : c);
        }
        return Optional.of(state.toString());
    }
}
