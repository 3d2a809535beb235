package dev.keybridge.lib.wecom.api;

import dev.keybridge.lib.http.Reaction;
import dev.keybridge.lib.http.VendorException;

import java.util.Arrays;
import java.util.Map;

/**
 * Error numbers of WeCom that somebody acts on (VD-90313). {@link VendorException#vendorCode()} carries them as text.
 */
public final class WeComErrors {
    public static final int BUSY = -1;
    public static final int VERSION_CONFLICT = 6000;
    public static final int WRONG_SECRET = 40001;
    public static final int INVALID_USERID = 40003;
    public static final int INVALID_CORPID = 40013;
    public static final int INVALID_TOKEN = 40014;
    public static final int INVALID_CODE = 40029;
    public static final int INVALID_AGENTID = 40056;
    public static final int UNKNOWN_TAG = 40068;
    public static final int TOKEN_EXPIRED = 42001;
    public static final int CODE_EXPIRED = 42003;
    public static final int CODE_USED = 42022;
    public static final int RATE_LIMITED = 45009;
    public static final int RESPONSE_TOO_LARGE = 45029;
    public static final int SECRET_INSECURE = 45031;
    public static final int TOO_MANY_PARALLEL = 45033;
    /** The token's kind may not call this API: the contact-sync secret for a login, for instance. */
    public static final int API_FORBIDDEN = 48002;
    /** The contact-sync secret may not read details. */
    public static final int NOT_FOR_CONTACT_SYNC = 48009;

    public static final int REDIRECT_NOT_TRUSTED = 50001;
    public static final int MEMBER_OUT_OF_SCOPE = 50002;
    public static final int APP_DISABLED = 50003;
    public static final int INVALID_CURSOR = 50100;
    public static final int NO_SUCH_DEPARTMENT = 60003;
    public static final int NO_PRIVILEGE = 60011;
    /** Our address is not among the app's trusted IPs (企业可信IP). */
    public static final int ADDRESS_NOT_TRUSTED = 60020;

    public static final int USER_NOT_IN_SCOPE = 60021;
    public static final int NO_SUCH_USER = 60111;
    public static final int INVALID_DEPARTMENT = 60123;
    public static final int TICKET_EXPIRED = 84014;
    public static final int TICKET_INVALID = 84015;
    /** The agent id is not that of the app whose secret is used. */
    public static final int NOT_THIS_AGENT = 301002;

    /** What a number means for the caller, in our words. */
    record Meaning(Reaction reaction, String what) {}

    private static final Map<Integer, Meaning> MEANINGS = Map.ofEntries(
            again(BUSY, Reaction.RETRY, "WeCom is busy"),
            again(VERSION_CONFLICT, Reaction.RETRY, "the data was changed at the same time"),
            again(TOO_MANY_PARALLEL, Reaction.RETRY_SLOWLY, "too many requests at the same time"),
            again(RATE_LIMITED, Reaction.WAIT, "the corp's rate limit for this API is used up"),
            again(
                    WRONG_SECRET,
                    Reaction.RENEW_TOKEN,
                    "the secret does not belong to this corp, or the app is disabled"),
            again(INVALID_TOKEN, Reaction.RENEW_TOKEN, "the access token is not valid for this API"),
            again(TOKEN_EXPIRED, Reaction.RENEW_TOKEN, "the access token has expired"),
            admin(INVALID_CORPID, "there is no corp with this corp id"),
            admin(INVALID_AGENTID, "there is no app with this agent id"),
            admin(SECRET_INSECURE, "WeCom rates the secret insecure: reset it in the admin console"),
            admin(API_FORBIDDEN, "this kind of secret may not call this API"),
            admin(NOT_FOR_CONTACT_SYNC, "the contact-sync secret may not read details: use the secret of an app"),
            admin(
                    REDIRECT_NOT_TRUSTED,
                    "the redirect domain is not trusted for this app, or the code is another app's"),
            admin(APP_DISABLED, "the app is disabled"),
            admin(NO_PRIVILEGE, "outside the app's visible scope, or no privilege"),
            admin(ADDRESS_NOT_TRUSTED, "this server's address is not among the app's trusted IPs"),
            admin(NOT_THIS_AGENT, "the agent id is not that of the app whose secret is used"),
            admin(40091, "the secret is another corp's"),
            admin(41002, "the corp id is empty"),
            admin(41004, "the secret is empty"),
            record(INVALID_USERID, "the userid is not valid"),
            record(INVALID_CODE, "the login code is invalid, expired or used"),
            record(CODE_EXPIRED, "the login code has expired"),
            record(CODE_USED, "the login code has been used"),
            record(UNKNOWN_TAG, "there is no such tag"),
            record(RESPONSE_TOO_LARGE, "more data than WeCom delivers in one answer"),
            record(MEMBER_OUT_OF_SCOPE, "the member is outside the app's visible scope"),
            record(INVALID_CURSOR, "the cursor is no longer valid"),
            record(NO_SUCH_DEPARTMENT, "there is no such department"),
            record(USER_NOT_IN_SCOPE, "the member is outside the app's visible scope"),
            record(NO_SUCH_USER, "no such member, or outside the app's visible scope"),
            record(INVALID_DEPARTMENT, "there is no such department, or outside the app's visible scope"),
            record(TICKET_EXPIRED, "the user ticket has expired"),
            record(TICKET_INVALID, "the user ticket is invalid"),
            bug(40058, "a parameter is invalid"),
            bug(40063, "a required parameter is empty"),
            bug(41001, "the access token is missing"),
            bug(41008, "the login code is missing"),
            bug(41009, "the userid is missing"),
            bug(48005, "the API has been retired"));

    private static final Meaning UNKNOWN =
            new Meaning(Reaction.ADMIN_MUST_ACT, "WeCom refuses: its error table explains the number");

    private WeComErrors() {}

    /** Whether a failure carries one of these numbers. */
    public static boolean is(VendorException failure, int... codes) {
        return Arrays.stream(codes).mapToObj(Integer::toString).anyMatch(failure.vendorCode()::equals);
    }

    /** A number that is not listed is for a human to decide. */
    static Meaning of(long code) {
        return code == (int) code ? MEANINGS.getOrDefault((int) code, UNKNOWN) : UNKNOWN;
    }

    private static Map.Entry<Integer, Meaning> again(int code, Reaction reaction, String what) {
        return Map.entry(code, new Meaning(reaction, what));
    }

    private static Map.Entry<Integer, Meaning> admin(int code, String what) {
        return Map.entry(code, new Meaning(Reaction.ADMIN_MUST_ACT, what));
    }

    private static Map.Entry<Integer, Meaning> record(int code, String what) {
        return Map.entry(code, new Meaning(Reaction.SKIP_RECORD, what));
    }

    private static Map.Entry<Integer, Meaning> bug(int code, String what) {
        return Map.entry(code, new Meaning(Reaction.REPORT, what));
    }
}
