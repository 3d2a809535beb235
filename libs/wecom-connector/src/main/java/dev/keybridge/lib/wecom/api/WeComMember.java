package dev.keybridge.lib.wecom.api;

import dev.keybridge.lib.http.VendorSpokeNonsense;
import dev.keybridge.lib.http.Wire;

/**
 * One member object as <code>user/get</code> and <code>user/list</code> deliver it (VD-90196), unchecked: what is in it
 * depends on the app's age, its permissions and the visible scope.
 */
public final class WeComMember {
    private final Wire wire;

    public WeComMember(Wire wire) {
        this.wire = wire;
    }

    /** @throws VendorSpokeNonsense if the record has none, or is no object at all */
    public String userId() {
        return wire.requiredText("userid");
    }

    /** All fields, by the vendor's names. */
    public Wire wire() {
        return wire;
    }

    /** Names of fields only. */
    @Override
    public String toString() {
        return "WeComMember" + wire;
    }
}
