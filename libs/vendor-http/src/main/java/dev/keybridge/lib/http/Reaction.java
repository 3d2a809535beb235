package dev.keybridge.lib.http;

/** What a failure that a vendor reports asks for. */
public enum Reaction {
    /** Passing: the same request again after a short pause. */
    RETRY,
    /** Passing, and nobody knows whether it was done: the same request again, unless doing it twice does harm. */
    RETRY_UNSURE,
    /** Too many at once: again after a longer pause. */
    RETRY_SLOWLY,
    /** Too many in a second: nobody calls this API for a second, then again after a longer pause. */
    SLOW_DOWN,
    /** Too many in a minute: again when the minute is over. */
    WAIT,
    /** The vendor has shut out the address from which we come: nobody calls any of its APIs for five minutes. */
    SHUT_OUT,
    /** The token is no good (any more): again with a new one, once. */
    RENEW_TOKEN,
    /** Credentials, permissions, set-up. */
    ADMIN_MUST_ACT,
    /** This one record, code or id. */
    SKIP_RECORD,
    /** Our mistake, or theirs. */
    REPORT
}
