package dev.keybridge.contacts.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What there is to say about a record or a run besides its reason. Kept are a code and values; the words are put together
 * for whoever reads it, in that person's language.
 *
 * @param code under which the words are found; empty for what is the same in every language, such as ids and names of fields,
 *     and for the English lines of former versions
 * @param values ids, numbers, names of settings, error numbers: no personal data
 */
public record Detail(String code, List<String> values) implements Comparable<Detail> {
    /** What can be said, with the values that go with it. */
    public enum Code {
        /** The change. */
        LEFT_OUT,
        EMAIL_LEFT_OUT,
        GROUP_KEPT,
        GROUP_STAYS,
        NOBODY_JOINS_OR_LEAVES,
        /** The user name. */
        USERNAME_IS,
        /** How the user name ends. */
        USERNAME_ENDS,
        /** How many people. */
        NOT_IMPORTED,

        ACCOUNT_DELETED,
        SIGNED_IN_MEANWHILE,
        OFF_LIMITS,
        IDENTITY_IN_USE,
        GROUP_HAS_SUBGROUPS,
        GROUP_GONE,
        GROUP_ABOVE_MISSING,
        /** Whose group it is, and the id. */
        GROUP_MISSING,
        /** The id. */
        ROLE_MISSING,
        /** The name. */
        NO_SUCH_PROPERTY,
        /** The kind of exception. */
        EXCEPTION,

        /** The vendor's code, and one English line. */
        NOT_READ,
        /** The vendor's code, one English line; where it was called, if it was; what the vendor says is missing, if it does. */
        VENDOR,
        /** How many failures in a row, and until when. */
        PAUSED,
        /** The name in the vault. */
        VAULT,
        TARGET_GROUP_ADMIN,
        TARGET_GROUP_INSIDE,
        /** The kind of exception. */
        INTERNAL_ERROR,
        SERVER_STOPS,
        PROVIDER_REMOVED,
        CANCELLED,
        LEASE_LOST,
        DATABASE_LOST,

        /**
         * The reason, what is counted, how many, of how many, how many are allowed, and the line of a former version;
         * then, for each kind of thing that is no longer seen, the kind and the ids.
         */
        HOLD,
        /** The same, with the reason in front. */
        HELD_FOR;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static final Detail NONE = new Detail("", List.of());

    public Detail {
        values = List.copyOf(values);
    }

    public static Detail of(Code code, Object... values) {
        return new Detail(code.key(), Arrays.stream(values).map(String::valueOf).toList());
    }

    /** What needs no words. */
    public static Detail plain(String text) {
        return text.isEmpty() ? NONE : new Detail("", List.of(text));
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    @Override
    public int compareTo(Detail other) {
        return toString().compareTo(other.toString());
    }

    /** In no language: for exceptions and tests. */
    @Override
    public String toString() {
        return (code + " " + String.join(" ", values)).strip();
    }
}
