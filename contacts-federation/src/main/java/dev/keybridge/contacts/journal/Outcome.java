package dev.keybridge.contacts.journal;

/** What became of one record of a run. */
public enum Outcome {
    /** Carried out. */
    DONE,
    /** Would be carried out: the run was a preview. */
    PLANNED,
    /** Waits for an administrator's approval. */
    HELD,
    /** Carried out except for what the reason names. */
    WARNING,
    /** Not carried out. */
    FAILED,
    /** Not carried out: it is in doubt whose account it would be, and an administrator can settle that. */
    CONFLICT
}
