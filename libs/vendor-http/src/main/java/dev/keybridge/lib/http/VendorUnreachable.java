package dev.keybridge.lib.http;

import java.util.Optional;

/** No usable answer came, after all retries: try again later. Network, proxy, or a vendor that says it is busy. */
public final class VendorUnreachable extends VendorException {
    private static final long serialVersionUID = 1L;

    public VendorUnreachable(String api, String vendorCode, Optional<String> hint, String what) {
        super(api, vendorCode, hint, what);
    }
}
