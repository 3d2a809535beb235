package dev.keybridge.lib.signin;

import org.jboss.logging.Logger;

import java.util.Locale;

/**
 * Why somebody did not get in, with a sentence for the person (in the message bundles of each vendor) and one for the
 * administrator (in the log). Implemented by enums: their names are the words that bundles and events use.
 */
public interface SignInProblem {
    /** The enum constant, such as <code>CODE_SPENT</code>. */
    String name();

    Told told();

    /** The name as it stands in message keys: <code>code-spent</code>. */
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What the log says.
     *
     * @param advice with <code>%s</code> for the vendor's name
     */
    record Told(Logger.Level level, String advice) {
        /** @param vendor the name of the vendor, for people */
        String by(String vendor) {
            return advice.formatted(vendor);
        }
    }
}
