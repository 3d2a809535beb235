package dev.keybridge.lib.wecom.api;

/** Error numbers of WeCom that somebody acts on (VD-90313). */
public final class WeComErrors {
    public static final int BUSY = -1;
    public static final int VERSION_CONFLICT = 6000;
    public static final int WRONG_SECRET = 40001;
    public static final int INVALID_USERID = 40003;
    public static final int INVALID_CORPID = 40013;
    public static final int INVALID_TOKEN = 40014;
    public static final int INVALID_CODE = 40029;
    public static final int TOKEN_EXPIRED = 42001;
    public static final int CODE_EXPIRED = 42003;
    public static final int CODE_USED = 42022;
    public static final int RATE_LIMITED = 45009;
    public static final int RESPONSE_TOO_LARGE = 45029;
    public static final int TOO_MANY_PARALLEL = 45033;
    /** The token's kind may not call this API, for instance the contact-sync secret for a login. */
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

    private WeComErrors() {}
}
