package dev.keybridge.lib.http;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A failure read from a vendor's answer, before it is decided whether to try again.
 *
 * @param code the vendor's number as text, or a word of ours
 * @param hint the vendor's own reference
 * @param what one line in English, in our own words: the vendor's text can name people
 * @param named what the vendor says is missing: the address under which it sees this server, permission points
 */
public record VendorFault(String code, Optional<String> hint, Reaction reaction, String what, Optional<String> named) {
    /** The vendors' blocks for a limit per minute end after a minute. */
    static final Duration BLOCK = Duration.ofSeconds(60);

    static final Duration SHUT_OUT = Duration.ofMinutes(5);
    static final Duration SECOND = Duration.ofSeconds(1);

    private static final Duration CROWD = Duration.ofSeconds(5);

    public VendorFault {
        Objects.requireNonNull(code);
        Objects.requireNonNull(hint);
        Objects.requireNonNull(reaction);
        Objects.requireNonNull(what);
        Objects.requireNonNull(named);
    }

    /** A failure about which the vendor names nothing. */
    public VendorFault(String code, Optional<String> hint, Reaction reaction, String what) {
        this(code, hint, reaction, what, Optional.empty());
    }

    VendorException toException(String api) {
        return switch (reaction) {
            case RETRY, RETRY_UNSURE -> new VendorUnreachable(api, code, hint, what);
            case RETRY_SLOWLY, SLOW_DOWN -> new VendorThrottled(api, code, hint, what, CROWD);
            case WAIT -> new VendorThrottled(api, code, hint, what, BLOCK);
            case SHUT_OUT -> new VendorThrottled(api, code, hint, what, SHUT_OUT);
            case RENEW_TOKEN, ADMIN_MUST_ACT -> new VendorRefused(api, code, hint, named, what);
            case SKIP_RECORD -> new VendorRejectedRecord(api, code, hint, what);
            case REPORT -> new VendorSpokeNonsense(api, code, hint, what);
        };
    }
}
