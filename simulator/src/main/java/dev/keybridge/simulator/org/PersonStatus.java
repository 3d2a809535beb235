package dev.keybridge.simulator.org;

/** Where a member stands. Somebody who left is no member: see {@link Organisation#leave}. */
public enum PersonStatus {
    ACTIVE,
    DISABLED,
    NOT_ACTIVATED,
    /** Has quit but is still listed. */
    QUIT
}
