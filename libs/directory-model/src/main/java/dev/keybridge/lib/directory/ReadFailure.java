package dev.keybridge.lib.directory;

import java.util.Objects;

/**
 * One thing that could not be read.
 *
 * @param what the kind of object
 * @param id its vendor id; for {@link What#DIRECTORY}, {@link What#SCOPE} and {@link What#ENUMERATION} the API that failed
 * @param code the vendor's error number as text, or a short word of ours (<code>unreachable</code>, <code>not-listed</code>)
 * @param reason one line for the administrator, in English, without personal data, secrets or tokens
 */
public record ReadFailure(What what, String id, String code, String reason) {
    public enum What {
        /** The tree of departments as a whole. */
        DIRECTORY,
        /** What the app may see. */
        SCOPE,
        /** The list of all ids. */
        ENUMERATION,
        DEPARTMENT,
        PERSON,
        TAG
    }

    public ReadFailure {
        Objects.requireNonNull(what);
        Objects.requireNonNull(id);
        Objects.requireNonNull(code);
        Objects.requireNonNull(reason);
    }
}
