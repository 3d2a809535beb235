package dev.keybridge.lib.wecom.api;

import dev.keybridge.lib.http.VendorException;

/** Turns login codes into members (VD-91023, VD-95833). */
public final class LoginApi {
    LoginApi() {}

    /**
     * Exchanges a login code. A code is good for one exchange within five minutes and belongs to the app that issued it.
     *
     * @throws VendorException {@link dev.keybridge.lib.http.VendorRejectedRecord} for a code that is wrong, expired or used
     *     (40029, 42003, 42022); {@link dev.keybridge.lib.http.VendorRefused} for wrong credentials (40001, 40013), an
     *     untrusted address of ours (60020) or redirect (50001), the wrong kind of secret (48002)
     */
    public WeComUserInfo getUserInfo(String code) {
        throw new UnsupportedOperationException();
    }

    /**
     * Fetches what the member has consented to show.
     *
     * @throws VendorException {@link dev.keybridge.lib.http.VendorRejectedRecord} for an expired or wrong ticket (84014,
     *     84015)
     */
    public WeComUserDetail getUserDetail(String userTicket) {
        throw new UnsupportedOperationException();
    }
}
