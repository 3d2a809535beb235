package dev.keybridge.lib.dingtalk.api;

import dev.keybridge.lib.http.VendorException;

import java.util.Arrays;

/**
 * Error codes of DingTalk that somebody acts on. {@link VendorException#vendorCode()} carries one of three things: the old
 * API's number; the <code>sub_code</code> when that number is 88, a gateway's envelope; the new API's word.
 */
public final class DingTalkErrors {
    public static final String BUSY = "-1";
    /** The gateway's envelope with nothing in it: it did not get an answer in time. */
    public static final String GATEWAY = "88";

    public static final String BAD_PARAMETER = "400002";
    public static final String BAD_SIZE = "40069";
    public static final String WRONG_PATH = "22";
    public static final String NOT_FOUND = "404";

    public static final String INVALID_USERID = "33012";
    public static final String NO_SUCH_USER = "60121";
    public static final String UNKNOWN_USERID = "60111";
    public static final String ILLEGAL_USERID = "40003";
    public static final String NO_SUCH_DEPARTMENT = "60003";
    public static final String NO_SUCH_ROLE = "33011";
    public static final String USER_OUT_OF_SCOPE = "50002";
    public static final String DEPARTMENT_OUT_OF_SCOPE = "50004";
    public static final String APP_STOPPED = "50003";
    public static final String CORP_DISABLED = "50005";
    public static final String CORP_DISSOLVED = "70001";
    public static final String NOT_AUTHORISED = "41030";

    /** The code of the login page is wrong, expired, used, or was meant for {@link LoginApi#getUserInfo}. */
    public static final String OAUTH_CODE_UNKNOWN = "invalidParameter.authCode.notFound";

    public static final String PROFILE_UNKNOWN = "invalidParameter.user.notFound";
    /** The code of the page inside DingTalk is wrong, expired, used, another app's, or was the login page's. */
    public static final String JSAPI_CODE_UNKNOWN = "40078";
    /** The person is outside the app's visible range, or has not been authorised. */
    public static final String JSAPI_USER_NOT_VISIBLE = "40079";

    public static final String INVALID_OAUTH_CODE = "40029";
    public static final String CODE_MISSING = "41026";

    public static final String WRONG_CREDENTIALS = "invalidClientIdOrSecret";
    public static final String WRONG_CREDENTIALS_LEGACY = "40096";
    public static final String INVALID_TOKEN = "InvalidAuthentication";
    public static final String INVALID_TOKEN_LEGACY = "40014";
    public static final String USER_TOKEN_EXPIRED = "accesstoken.expired";

    public static final String PERMISSION_MISSING = "Forbidden.AccessDenied.AccessTokenPermissionDenied";
    public static final String PERMISSION_MISSING_LEGACY = "60011";
    public static final String ADDRESS_NOT_TRUSTED = "Forbidden.AccessDenied.IpNotInWhiteList";
    public static final String ADDRESS_NOT_TRUSTED_LEGACY = "60020";

    public static final String TOO_FAST = "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi";
    public static final String TOO_FAST_LEGACY = "90018";
    public static final String PLATFORM_BUSY_LEGACY = "90002";
    /** This month's calls of the organisation are used up. */
    public static final String QUOTA_USED_UP = "Forbidden.AccessDenied.ApiCountLimitForOrg";

    public static final String QUOTA_USED_UP_LEGACY = "90020";
    /** Our word: DingTalk's door-keeper answers instead of the API, for about five minutes. */
    public static final String IP_BLOCKED = "ip-blocked";

    private DingTalkErrors() {}

    /** Whether a failure carries one of these codes. */
    public static boolean is(VendorException failure, String... codes) {
        return Arrays.asList(codes).contains(failure.vendorCode());
    }
}
