package dev.keybridge.lib.signin;

import org.jboss.logging.Logger;

/** What goes wrong with every vendor. */
public enum CommonProblem implements SignInProblem {
    CANCELLED(Logger.Level.DEBUG, "the person refused or closed the confirmation"),
    CODE_SPENT(Logger.Level.INFO, "the login code was expired, used before or issued for another app"),
    NOT_A_MEMBER(Logger.Level.INFO, "somebody who is not a member of the corp tried to sign in"),
    MEMBER_DISABLED(Logger.Level.INFO, "the member is disabled at %s"),
    MEMBER_LEFT(Logger.Level.INFO, "the member has left the corp"),
    BAD_CREDENTIALS(Logger.Level.WARN, "client id and client secret do not fit together, or the secret was reset"),
    APP_DISABLED(Logger.Level.WARN, "the app is switched off in the console of %s"),
    SECRET_NOT_IN_VAULT(Logger.Level.WARN, "the vault has no entry for the client secret or the proxy password"),
    REFUSED(Logger.Level.WARN, "%s wants an administrator to act"),
    UNREACHABLE(Logger.Level.WARN, "%s could not be reached"),
    BUSY(Logger.Level.WARN, "%s asked for fewer requests"),
    NONSENSE(Logger.Level.ERROR, "the answer of %s makes no sense: a bug, or a changed API");

    private final Told told;

    CommonProblem(Logger.Level level, String advice) {
        this.told = new Told(level, advice);
    }

    @Override
    public Told told() {
        return told;
    }
}
