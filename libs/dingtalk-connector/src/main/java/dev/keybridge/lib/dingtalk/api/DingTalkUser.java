package dev.keybridge.lib.dingtalk.api;

import dev.keybridge.lib.http.VendorSpokeNonsense;
import dev.keybridge.lib.http.Wire;

/**
 * One employee as <code>user/get</code> and <code>user/list</code> deliver them, unchecked: DingTalk leaves out what is empty
 * and what the app may not see.
 */
public final class DingTalkUser {
    private final Wire wire;

    public DingTalkUser(Wire wire) {
        this.wire = wire;
    }

    /**
     * The id in this organisation. DingTalk may give the id of somebody who has left to somebody else.
     *
     * @throws VendorSpokeNonsense if the record has none, or is no object at all
     */
    public String userId() {
        return wire.requiredText("userid");
    }

    /**
     * The person, for ever; case matters.
     *
     * @throws VendorSpokeNonsense if the record has none
     */
    public String unionId() {
        return wire.requiredText("unionid");
    }

    /** All fields, by the vendor's names. */
    public Wire wire() {
        return wire;
    }

    /** Names of fields only. */
    @Override
    public String toString() {
        return "DingTalkUser" + wire;
    }
}
