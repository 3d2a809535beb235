package dev.keybridge.lib.http;

import java.util.Optional;

/** The vendor will not do this until an administrator has acted: credentials, permissions, trusted addresses. */
public final class VendorRefused extends VendorException {
    private static final long serialVersionUID = 1L;

    private final String named;

    public VendorRefused(String api, String vendorCode, Optional<String> hint, String what) {
        this(api, vendorCode, hint, Optional.empty(), what);
    }

    /** @param named what the vendor says is missing: the address under which it sees this server, permission points */
    public VendorRefused(String api, String vendorCode, Optional<String> hint, Optional<String> named, String what) {
        super(api, vendorCode, hint, what);
        this.named = named.orElse(null);
    }

    /** What the vendor says is missing: the address under which it sees this server, or permission points. */
    public Optional<String> named() {
        return Optional.ofNullable(named);
    }
}
