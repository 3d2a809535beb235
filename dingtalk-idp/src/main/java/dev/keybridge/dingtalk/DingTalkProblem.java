package dev.keybridge.dingtalk;

import dev.keybridge.lib.signin.SignInProblem;
import org.jboss.logging.Logger;

/** Why somebody did not get in with DingTalk, beyond what goes wrong with every vendor. */
enum DingTalkProblem implements SignInProblem {
    EXTERNAL_CONTACT(Logger.Level.INFO, "an external contact of the organisation tried to sign in"),
    OTHER_CORP(Logger.Level.INFO, "somebody chose another organisation than the configured one"),
    OUT_OF_SCOPE(
            Logger.Level.WARN,
            "the app may not see the person: see its visible range (应用可见范围) and its contact scope (通讯录接口权限范围)"),
    UNEXPECTED_CODE(Logger.Level.INFO, "a code came of the kind that this login was not waiting for"),
    PERMISSION_MISSING(
            Logger.Level.WARN,
            "the app lacks a permission point: Contact.User.Read, qyapi_get_member and qyapi_base are needed"),
    ADDRESS_NOT_TRUSTED(
            Logger.Level.WARN,
            "add the address from which this Keycloak reaches the internet to the app's outgoing IPs (服务器出口IP)");

    private final Told told;

    DingTalkProblem(Logger.Level level, String advice) {
        this.told = new Told(level, advice);
    }

    @Override
    public Told told() {
        return told;
    }
}
