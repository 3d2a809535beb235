package dev.keybridge.contacts.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What happens to the account of a person who is no longer in the directory. */
public enum LeaverAction {
    /** The account is disabled and signed out; it stays, and a person who returns gets it back. */
    DISABLE,
    /** The account is disabled at once and removed when the days of grace are over. */
    DELETE,
    /** The account stays as it is and becomes a local one, no longer looked after by the provider. */
    UNLINK,
    /** Nothing happens to the account. */
    KEEP;

    /** The word in the configuration. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All words, in the order in which the form offers them. */
    public static List<String> words() {
        return Arrays.stream(values()).map(LeaverAction::word).toList();
    }

    public static Optional<LeaverAction> of(String word) {
        return Arrays.stream(values())
                .filter(action -> action.word().equals(word))
                .findFirst();
    }
}
