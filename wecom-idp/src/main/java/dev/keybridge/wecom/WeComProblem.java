package dev.keybridge.wecom;

import dev.keybridge.lib.signin.SignInProblem;
import org.jboss.logging.Logger;

/** Why somebody did not get in with WeCom, beyond what goes wrong with every vendor. */
enum WeComProblem implements SignInProblem {
    LINKED_CORP(Logger.Level.INFO, "a member of a linked corp tried to sign in"),
    REDIRECT_NOT_TRUSTED(
            Logger.Level.WARN,
            "the host of this Keycloak is not the trusted domain or web-login callback domain of the app"),
    ADDRESS_NOT_TRUSTED(
            Logger.Level.WARN,
            "add the address from which this Keycloak reaches the internet to the app's trusted IPs (企业可信IP);"
                    + " WeCom's query tool shows the address for the hint"),
    API_FORBIDDEN(
            Logger.Level.WARN,
            "the client secret is not that of a self-built app (the contact-sync secret cannot sign people in)");

    private final Told told;

    WeComProblem(Logger.Level level, String advice) {
        this.told = new Told(level, advice);
    }

    @Override
    public Told told() {
        return told;
    }
}
