package dev.keybridge.lib.directory;

/** How a vendor sees a person's membership of the company. */
public enum PersonStatus {
    /** A member who uses the vendor's app. */
    ACTIVE,
    /** A member who has not yet joined with the vendor's app. */
    NOT_ACTIVATED,
    /** A member whom the company's administrator has disabled. */
    DISABLED,
    /** Somebody who has left the company and is still listed. */
    LEFT,
    /** The vendor did not say; changes nothing. */
    UNKNOWN;

    /** Whether the vendor positively says that this person must not get in. */
    public boolean isBarred() {
        return this == DISABLED || this == LEFT;
    }
}
