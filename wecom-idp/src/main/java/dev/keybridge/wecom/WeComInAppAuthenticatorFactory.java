package dev.keybridge.wecom;

import dev.keybridge.lib.signin.InAppAuthenticatorFactory;

/** The step <code>wecom-in-app</code> of a browser flow. */
public final class WeComInAppAuthenticatorFactory extends InAppAuthenticatorFactory {
    public WeComInAppAuthenticatorFactory() {
        super(WeCom.VENDOR, WeComBrowser::isIt);
    }
}
