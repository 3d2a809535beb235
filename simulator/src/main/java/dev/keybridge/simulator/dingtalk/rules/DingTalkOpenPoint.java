package dev.keybridge.simulator.dingtalk.rules;

import dev.keybridge.simulator.rules.Question;

import java.util.List;

/**
 * What public sources leave open about DingTalk. Each has positions, of which the first is the default; a client is right
 * only if it works with every one of them.
 */
public enum DingTalkOpenPoint implements Question {
    /** What fetching an app token again does: the same token for longer, another token, another one instead of the former. */
    TOKEN_AGAIN("same-and-extend", "rotate", "rotate-and-revoke"),
    /** Number for an expired app token on the old host. */
    EXPIRED_TOKEN("40014", "42001"),
    /** Code for an expired user token. */
    EXPIRED_USER_TOKEN("accesstoken.expired", "InvalidAuthentication"),
    /** Parameters of the redirect that carry the code. */
    REDIRECT_PARAMETERS("both", "authCode", "code"),
    /** How registered redirect addresses are compared. */
    REDIRECT_MATCH("origin", "exact"),
    /** The error parameter of the redirect when the person refuses. */
    REFUSED_ERROR("access_denied", "user_cancel", "missing"),
    /** How long the code of the login page lives. */
    AUTH_CODE_LIFETIME("five-minutes", "one-minute"),
    /** Number for a userid that no member has. */
    UNKNOWN_USERID("60121", "33012"),
    /** Whether getbyunionid finds members outside the contact scope. */
    UNION_ID_OUT_OF_SCOPE("found", "60121"),
    /** Whether departments outside the contact scope show in the fields of a visible member. */
    DEPARTMENTS_OUT_OF_SCOPE("shown", "filtered"),
    /** Whether role/simplelist lists members outside the contact scope. */
    ROLE_MEMBERS_OUT_OF_SCOPE("shown", "filtered"),
    /** Largest page of user/list. */
    USER_LIST_PAGE("100", "50"),
    /** Whether the fields of an exclusive account show to everybody with qyapi_get_member. */
    EXCLUSIVE_FIELDS("sent", "missing"),
    /** Type of disable_status. */
    DISABLE_STATUS("boolean", "text"),
    /** An avatar that nobody chose. */
    DEFAULT_AVATAR("missing", "empty"),
    /** Whether a success on the old host says errmsg "ok". */
    SUCCESS_ERRMSG("sent", "missing"),
    /** Whether users/me tells visitor. */
    VISITOR("sent", "missing"),
    /** Language of the new host's error texts. */
    ERROR_LANGUAGE("chinese", "english"),
    /** Type of the messages from the login page in a frame. */
    PANEL_MESSAGE("object", "json"),
    /** How often the login page in a frame tells its end. */
    PANEL_TIMES("once", "twice"),
    /** Type of the error code in such a message. */
    PANEL_ERROR_CODE("number", "text"),
    /** What the login page in a frame does when its QR code has expired. */
    PANEL_EXPIRY("error", "in-frame"),
    /** What the new host answers to requests without an Accept header. */
    WITHOUT_ACCEPT("json", "xml");

    private final List<String> positions;

    DingTalkOpenPoint(String... positions) {
        this.positions = List.of(positions);
    }

    @Override
    public List<String> positions() {
        return positions;
    }
}
