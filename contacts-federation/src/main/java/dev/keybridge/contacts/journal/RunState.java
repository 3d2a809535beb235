package dev.keybridge.contacts.journal;

/** How a run stands or ended. */
public enum RunState {
    RUNNING,
    /** All that was planned has been tried; single records may have failed. */
    DONE,
    /** As {@link #DONE}, and something that would have been taken away is held. */
    HELD,
    /** A preview: what would be done is in its records, and nothing was done. */
    PLANNED,
    /** Nothing useful could be done. */
    FAILED,
    /** The server or the lease was lost in the middle; another run makes up for it. */
    INTERRUPTED
}
