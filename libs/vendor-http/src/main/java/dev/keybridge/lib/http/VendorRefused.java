package dev.keybridge.lib.http;

import java.util.Optional;

/** The vendor will not do this until an administrator has acted: credentials, permissions, trusted addresses. */
public final class VendorRefused extends VendorException {
    private static final long serialVersionUID = 1L;

    public VendorRefused(String api, String vendorCode, Optional<String> hint, String what) {
        super(api, vendorCode, hint, what);
    }
}
