package dev.keybridge.contacts.journal;

/** What a run is busy with; {@link RunProgress} tells how far it is in it. */
public enum RunPhase {
    WAITING,
    READING,
    PLANNING,
    GROUPS,
    PEOPLE,
    REMOVALS,
    ENDED
}
