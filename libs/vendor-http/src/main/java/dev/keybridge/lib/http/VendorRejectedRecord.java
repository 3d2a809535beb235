package dev.keybridge.lib.http;

import java.util.Optional;

/** The vendor refused this one record, login code or id, and nothing else: skip it and report it. */
public final class VendorRejectedRecord extends VendorException {
    private static final long serialVersionUID = 1L;

    public VendorRejectedRecord(String api, String vendorCode, Optional<String> hint, String what) {
        super(api, vendorCode, hint, what);
    }
}
