package dev.keybridge.lib.http;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** Too many requests: wait, then try again. */
public final class VendorThrottled extends VendorException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public VendorThrottled(String api, String vendorCode, Optional<String> hint, String what, Duration retryAfter) {
        super(api, vendorCode, hint, what);
        this.retryAfter = Objects.requireNonNull(retryAfter);
    }

    /** The shortest useful wait, as far as it is known. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
