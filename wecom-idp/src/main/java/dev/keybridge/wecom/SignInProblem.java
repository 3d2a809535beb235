package dev.keybridge.wecom;

import dev.keybridge.lib.http.VendorException;
import dev.keybridge.lib.http.VendorRefused;
import dev.keybridge.lib.http.VendorThrottled;
import dev.keybridge.lib.http.VendorUnreachable;
import dev.keybridge.lib.wecom.api.WeComErrors;
import org.jboss.logging.Logger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Why somebody did not get in, with a sentence for the person (in the message bundles) and one for the administrator (in
 * the log). The numbers are WeCom's (VD-90313).
 */
enum SignInProblem {
    CANCELLED(Logger.Level.DEBUG, "the person refused or closed the confirmation"),
    CODE_SPENT(
            Logger.Level.INFO,
            "the login code was expired, used before or issued for another app",
            WeComErrors.INVALID_CODE,
            WeComErrors.CODE_EXPIRED,
            WeComErrors.CODE_USED),
    NOT_A_MEMBER(Logger.Level.INFO, "somebody who is not a member of the corp tried to sign in"),
    LINKED_CORP(Logger.Level.INFO, "a member of a linked corp tried to sign in"),
    MEMBER_DISABLED(Logger.Level.INFO, "the member is disabled at WeCom"),
    MEMBER_LEFT(Logger.Level.INFO, "the member has left the corp"),
    REDIRECT_NOT_TRUSTED(
            Logger.Level.WARN,
            "the host of this Keycloak is not the trusted domain or web-login callback domain of the app",
            WeComErrors.REDIRECT_NOT_TRUSTED,
            80001,
            85005),
    ADDRESS_NOT_TRUSTED(
            Logger.Level.WARN,
            "add the address from which this Keycloak reaches the internet to the app's trusted IPs (企业可信IP);"
                    + " WeCom's query tool shows the address for the hint",
            WeComErrors.ADDRESS_NOT_TRUSTED),
    API_FORBIDDEN(
            Logger.Level.WARN,
            "the client secret is not that of a self-built app (the contact-sync secret cannot sign people in)",
            WeComErrors.API_FORBIDDEN,
            WeComErrors.NOT_FOR_CONTACT_SYNC),
    BAD_CREDENTIALS(
            Logger.Level.WARN,
            "corp id and client secret do not fit together, or the secret was reset",
            WeComErrors.WRONG_SECRET,
            WeComErrors.INVALID_CORPID,
            WeComErrors.INVALID_TOKEN,
            WeComErrors.TOKEN_EXPIRED,
            40091,
            41002,
            41004,
            45031),
    APP_DISABLED(Logger.Level.WARN, "the app is switched off in WeCom's console", WeComErrors.APP_DISABLED),
    SECRET_NOT_IN_VAULT(Logger.Level.WARN, "the vault has no entry for the client secret or the proxy password"),
    REFUSED(Logger.Level.WARN, "WeCom wants an administrator to act"),
    UNREACHABLE(Logger.Level.WARN, "WeCom could not be reached"),
    BUSY(Logger.Level.WARN, "WeCom asked for fewer requests"),
    NONSENSE(Logger.Level.ERROR, "WeCom's answer makes no sense: a bug, or a changed API");

    private static final Map<String, SignInProblem> BY_CODE = Arrays.stream(values())
            .flatMap(problem ->
                    Arrays.stream(problem.codes).mapToObj(code -> Map.entry(Integer.toString(code), problem)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private final Logger.Level level;
    private final String advice;
    private final int[] codes;

    SignInProblem(Logger.Level level, String advice, int... codes) {
        this.level = level;
        this.advice = advice;
        this.codes = codes;
    }

    static SignInProblem of(VendorException failure) {
        SignInProblem known = BY_CODE.get(failure.vendorCode());
        if (known != null) {
            return known;
        }
        if (failure instanceof VendorUnreachable) {
            return UNREACHABLE;
        }
        if (failure instanceof VendorThrottled) {
            return BUSY;
        }
        return failure instanceof VendorRefused ? REFUSED : NONSENSE;
    }

    /** Key of the sentence for the person. */
    String messageKey() {
        return "wecom-error-" + word();
    }

    /** What the event says. */
    String reason() {
        return "wecom_" + name().toLowerCase(Locale.ROOT);
    }

    Logger.Level level() {
        return level;
    }

    /** What the log says. */
    String advice() {
        return advice;
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
