package dev.keybridge.lib.http;

import java.util.Objects;
import java.util.Optional;

/**
 * A vendor did not do what it was asked. Each kind answers the question what to do now.
 *
 * <p>Neither the message nor anything else in here carries query strings, tokens, secrets, codes or the vendor's own error
 * text: that text can name people (<code>mobile existed:…</code>). The number, the API and the vendor's hint are what its
 * support asks for.
 */
public abstract sealed class VendorException extends RuntimeException
        permits VendorUnreachable, VendorThrottled, VendorRefused, VendorRejectedRecord, VendorSpokeNonsense {
    private static final long serialVersionUID = 1L;

    private final String api;
    private final String vendorCode;
    private final String hint;

    VendorException(String api, String vendorCode, Optional<String> hint, String what) {
        super(what + " (" + api + ", code " + vendorCode
                + hint.map(h -> ", hint " + h).orElse("") + ")");
        this.api = Objects.requireNonNull(api);
        this.vendorCode = Objects.requireNonNull(vendorCode);
        this.hint = hint.orElse(null);
    }

    /** Path of the API that was called, without its query. */
    public String api() {
        return api;
    }

    /**
     * The vendor's error number as text, or a word of ours where the vendor gave none: <code>unreachable</code>,
     * <code>http-502</code>, <code>not-json</code>, <code>wrong-type</code>, <code>too-large</code>, <code>proxy-407</code>,
     * <code>busy-here</code>, <code>ip-blocked</code>.
     */
    public String vendorCode() {
        return vendorCode;
    }

    /** The vendor's own reference for this failure. */
    public Optional<String> hint() {
        return Optional.ofNullable(hint);
    }
}
