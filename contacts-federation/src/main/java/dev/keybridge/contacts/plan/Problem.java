package dev.keybridge.contacts.plan;

import java.util.Comparator;
import java.util.Objects;

/**
 * Something that could not be done as the vendor's directory would have it.
 *
 * @param severity whether the record counts as failed, or was carried out except for this
 * @param subject the kind of vendor object
 * @param vendorId its id; never a name, mobile or e-mail address
 * @param detail what there is to say besides the reason, without personal data
 */
public record Problem(Severity severity, Subject subject, String vendorId, Reason reason, Detail detail) {
    static final Comparator<Problem> ORDER = Comparator.comparing(Problem::subject)
            .thenComparing(Problem::vendorId)
            .thenComparing(Problem::severity)
            .thenComparing(Problem::reason)
            .thenComparing(Problem::detail);

    public enum Severity {
        /** The record was not carried out. */
        FAILED,
        /** The record was not carried out, since it is in doubt whose account it would be; an administrator can settle it. */
        CONFLICT,
        /** The record was carried out except for what the reason names. */
        WARNING,
        /** It waits for an administrator's approval. */
        HELD;

        /** Whether nothing was done about the record. */
        public boolean isFailure() {
            return this == FAILED || this == CONFLICT;
        }
    }

    public enum Subject {
        PERSON,
        DEPARTMENT,
        TAG,
        RUN
    }

    /** @param detail what is the same in every language, such as an id; empty for nothing */
    public Problem(Severity severity, Subject subject, String vendorId, Reason reason, String detail) {
        this(severity, subject, vendorId, reason, Detail.plain(detail));
    }

    /** The same under another id. */
    public Problem of(String otherId) {
        return new Problem(severity, subject, otherId, reason, detail);
    }

    public Problem {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(vendorId);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(detail);
    }
}
