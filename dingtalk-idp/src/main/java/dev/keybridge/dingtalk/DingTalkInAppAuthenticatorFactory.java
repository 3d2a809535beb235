package dev.keybridge.dingtalk;

import dev.keybridge.lib.signin.InAppAuthenticatorFactory;

/** The step <code>dingtalk-in-app</code> of a browser flow. */
public final class DingTalkInAppAuthenticatorFactory extends InAppAuthenticatorFactory {
    public DingTalkInAppAuthenticatorFactory() {
        super(DingTalk.VENDOR, DingTalkBrowser::isIt);
    }
}
