package dev.keybridge.contacts.journal;

/** What became of a run's held losses. */
public enum Decision {
    /** An administrator has allowed a later run to take them away, for a time. */
    APPROVED,
    /** An administrator does not want them, and this run cannot be approved any more. */
    REJECTED,
    /** The time of the approval went by. */
    EXPIRED,
    /** A later run has taken them away. */
    APPLIED
}
