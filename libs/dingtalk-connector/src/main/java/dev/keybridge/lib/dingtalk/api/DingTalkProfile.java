package dev.keybridge.lib.dingtalk.api;

import dev.keybridge.lib.http.Wire;

import java.util.Optional;

/**
 * What somebody has written about themselves in their personal DingTalk account. It says who they are (<code>unionId</code>)
 * and nothing about the organisation: the nickname is not the employee's name, and nobody has verified the e-mail address.
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

    /** The person as this one app sees them. */
    public Optional<String> openId() {
        return said("openId");
    }

    public Optional<String> nick() {
        return said("nick");
    }

    public Optional<String> avatarUrl() {
        return said("avatarUrl");
    }

    /** As DingTalk writes it; the country is in {@link #stateCode()}. */
    public Optional<String> mobile() {
        return said("mobile");
    }

    /** Country code without <code>+</code>. */
    public Optional<String> stateCode() {
        return said("stateCode");
    }

    /** The personal mailbox. */
    public Optional<String> email() {
        return said("email");
    }

    private Optional<String> said(String name) {
        return wire.text(name).filter(value -> !value.isBlank());
    }

    /** Names of fields only. */
    @Override
    public String toString() {
        return "DingTalkProfile" + wire;
    }
}
