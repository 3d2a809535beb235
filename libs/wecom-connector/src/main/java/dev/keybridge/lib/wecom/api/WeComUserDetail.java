package dev.keybridge.lib.wecom.api;

import dev.keybridge.lib.http.Wire;

import java.util.Optional;

/**
 * What a member has consented to show (VD-95833): mobile, e-mail addresses, gender, avatar, QR card, address. No name.
 * Each field may be missing; a withheld one may also come as an empty text, or as gender <code>0</code>.
 */
public final class WeComUserDetail {
    private final Wire wire;

    public WeComUserDetail(Wire wire) {
        this.wire = wire;
    }

    /** Whose details these are: to be compared, ignoring case, with the member who brought the ticket. */
    public Optional<String> userId() {
        return wire.text("userid");
    }

    /** All fields, by the vendor's names. */
    public Wire wire() {
        return wire;
    }

    /** Names of fields only. */
    @Override
    public String toString() {
        return "WeComUserDetail" + wire;
    }
}
