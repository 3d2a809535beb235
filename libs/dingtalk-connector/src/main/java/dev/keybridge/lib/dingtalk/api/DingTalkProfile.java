package dev.keybridge.lib.dingtalk.api;

import dev.keybridge.lib.http.Wire;

/**
 * What somebody has written about themselves in their personal DingTalk account. It says who they are (<code>unionId</code>)
 * and nothing about the organisation: the nickname is not the employee's name, and nobody has verified the e-mail address. So
 * nothing else of it is read.
 */
public final class DingTalkProfile {
    private final Wire wire;

    public DingTalkProfile(Wire wire) {
        this.wire = wire;
    }

    /**
     * The person, as all apps of one organisation see them; case matters.
     *
     * @throws dev.keybridge.lib.http.VendorSpokeNonsense if there is none
     */
    public String unionId() {
        return wire.requiredText("unionId");
    }

    /** Names of fields only. */
    @Override
    public String toString() {
        return "DingTalkProfile" + wire;
    }
}
