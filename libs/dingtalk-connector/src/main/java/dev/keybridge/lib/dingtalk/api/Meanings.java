package dev.keybridge.lib.dingtalk.api;

import dev.keybridge.lib.http.Reaction;

import java.util.HashMap;
import java.util.Map;

/** What DingTalk's error codes mean for the caller, in our words. Decided by code alone: the texts change their language. */
final class Meanings {
    record Meaning(Reaction reaction, String what) {}

    private static final String GATE = "Forbidden.AccessDenied.";
    private static final Meaning UNKNOWN =
            new Meaning(Reaction.ADMIN_MUST_ACT, "DingTalk refuses: its error table explains the code");
    private static final Meaning BUSY = new Meaning(Reaction.RETRY, "DingTalk is busy");
    private static final Meaning NO_ANSWER =
            new Meaning(Reaction.RETRY_UNSURE, "DingTalk's gateway had no answer in time");
    private static final Meaning CROWDED =
            new Meaning(Reaction.SLOW_DOWN, "more requests a second than DingTalk allows for this API");
    private static final Meaning CROWDED_MINUTE =
            new Meaning(Reaction.WAIT, "more requests a minute than DingTalk allows for this API");
    private static final Meaning QUOTA = new Meaning(
            Reaction.ADMIN_MUST_ACT, "the organisation has used up this month's calls, until next month or an upgrade");
    private static final Meaning TOKEN = new Meaning(Reaction.RENEW_TOKEN, "the access token is not valid");
    private static final Meaning CREDENTIALS =
            new Meaning(Reaction.ADMIN_MUST_ACT, "the app key and the app secret do not belong together");
    private static final Meaning PERMISSION =
            new Meaning(Reaction.ADMIN_MUST_ACT, "the app has not been granted a permission that this API needs");
    private static final Meaning ADDRESS =
            new Meaning(Reaction.ADMIN_MUST_ACT, "this server's address is not in the app's IP allow-list");
    private static final Meaning NOBODY =
            new Meaning(Reaction.SKIP_RECORD, "there is no such person in the organisation");
    private static final Meaning OUR_MISTAKE = new Meaning(Reaction.REPORT, "DingTalk does not understand the request");
    private static final Meaning NO_SUCH_API =
            new Meaning(Reaction.REPORT, "there is no such API at this address: check the base URLs");
    private static final Meaning LOGIN_CODE =
            new Meaning(Reaction.SKIP_RECORD, "the login code is invalid, expired, used, or of the other kind");

    private static final Map<String, Meaning> BY_CODE = byCode();

    private Meanings() {}

    /** @param code as in {@link DingTalkErrors}; one that is not listed is for a human to decide */
    static Meaning of(String code) {
        Meaning known = BY_CODE.get(code);
        if (known != null) {
            return known;
        }
        return code.startsWith(GATE) ? atTheGate(code.substring(GATE.length())) : UNKNOWN;
    }

    static boolean isKnown(String code) {
        return BY_CODE.containsKey(code) || code.startsWith(GATE);
    }

    static boolean isPermission(Meaning meaning) {
        return meaning == PERMISSION;
    }

    static boolean isAddress(Meaning meaning) {
        return meaning == ADDRESS;
    }

    /** The new API's gate names its limits after what they are for (<code>QpsLimitForAppkeyAndApi</code>). */
    private static Meaning atTheGate(String reason) {
        if (reason.startsWith("QpsLimit")) {
            return CROWDED;
        }
        if (reason.startsWith("QpmLimit")) {
            return CROWDED_MINUTE;
        }
        return reason.startsWith("ApiCountLimit") ? QUOTA : UNKNOWN;
    }

    private static Map<String, Meaning> byCode() {
        Map<String, Meaning> all = new HashMap<>();
        all(all, NO_ANSWER, "15", "88");
        all(all, BUSY, "-1", "1002", "400001", "system.busy", "systemBusy");
        // 90001 to 90014 are limits of the app, the suite, the organisation and the platform, each for an API.
        for (int code = 90_001; code <= 90_014; code++) {
            all.put(Integer.toString(code), CROWDED);
        }
        all(all, CROWDED, DingTalkErrors.TOO_FAST_LEGACY);
        all(all, QUOTA, DingTalkErrors.QUOTA_USED_UP_LEGACY);
        all(all, TOKEN, "40014", "42001", "40001", "40000", "41001", "InvalidAuthentication", "accesstoken.expired");
        all(all, CREDENTIALS, "40096", "40089", "40013", "40088", "invalidClientIdOrSecret", "authFailed");
        all(all, CREDENTIALS, "invalid.client", "unauthorized.client");
        all(all, PERMISSION, "60011", "43007", "48002", GATE + "AccessTokenPermissionDenied");
        all(all, ADDRESS, "60020", GATE + "IpNotInWhiteList");
        all(all, NOBODY, "33012", "60111", "60121", "40003");
        all(
                all,
                OUR_MISTAKE,
                "400002",
                "40035",
                "40009",
                "40011",
                "40031",
                "40038",
                "40068",
                "40069",
                "44002",
                "47001");
        all(all, OUR_MISTAKE, "Missingbody", "AuthenticationFailed.MissingParameter");
        all(all, NO_SUCH_API, "22", "404");
        all(all, LOGIN_CODE, "40078", "40029", "41026", "invalidParameter.authCode.notFound");
        record(all, "40079", "the person is outside the app's visible range, or has not been authorised");
        record(all, "invalidParameter.user.notFound", "DingTalk does not know the person of this token");
        record(all, "50002", "the person is outside the app's contact scope");
        record(all, "50004", "the department is outside the app's contact scope");
        record(all, "60003", "there is no such department");
        record(all, "60120", "the person is disabled");
        record(all, "33011", "there is no such role");
        admin(all, "50003", "the app has been stopped");
        admin(all, "50005", "the organisation is disabled");
        admin(all, "70001", "the organisation has been dissolved");
        admin(all, "41030", "the organisation has not authorised the app");
        return Map.copyOf(all);
    }

    private static void all(Map<String, Meaning> all, Meaning meaning, String... codes) {
        for (String code : codes) {
            all.put(code, meaning);
        }
    }

    private static void record(Map<String, Meaning> all, String code, String what) {
        all.put(code, new Meaning(Reaction.SKIP_RECORD, what));
    }

    private static void admin(Map<String, Meaning> all, String code, String what) {
        all.put(code, new Meaning(Reaction.ADMIN_MUST_ACT, what));
    }
}
