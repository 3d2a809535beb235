package dev.keybridge.lib.http;

import java.util.Optional;

/** The answer, or the vendor's view of our request, makes no sense: a bug of ours, or a changed API. */
public final class VendorSpokeNonsense extends VendorException {
    private static final long serialVersionUID = 1L;

    public VendorSpokeNonsense(String api, String vendorCode, Optional<String> hint, String what) {
        super(api, vendorCode, hint, what);
    }
}
