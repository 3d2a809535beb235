package dev.keybridge.dingtalk;

import dev.keybridge.lib.dingtalk.api.DingTalkErrors;
import dev.keybridge.lib.signin.CommonProblem;
import dev.keybridge.lib.signin.Vendor;

import java.util.List;

/** The vendor of this JAR. */
final class DingTalk {
    /** The user attribute with the unionid: the person, for ever. Contacts sync writes the same one. */
    static final String UNIONID_ATTRIBUTE = "dingtalk.unionid";
    /** The user attribute with the userid as DingTalk spells it; contacts sync writes the same one. */
    static final String USERID_ATTRIBUTE = "dingtalk.userid";

    /** Codes that mean that there is no such person, wherever they come from. */
    static final String[] UNKNOWN_PERSON = {
        DingTalkErrors.NO_SUCH_USER,
        DingTalkErrors.INVALID_USERID,
        DingTalkErrors.UNKNOWN_USERID,
        DingTalkErrors.ILLEGAL_USERID
    };

    /** DingTalk and what its codes mean for a sign-in. */
    static final Vendor VENDOR = Vendor.of("dingtalk", "DingTalk", List.of(UNIONID_ATTRIBUTE, USERID_ATTRIBUTE))
            .when(
                    CommonProblem.CODE_SPENT,
                    DingTalkErrors.OAUTH_CODE_UNKNOWN,
                    DingTalkErrors.JSAPI_CODE_UNKNOWN,
                    DingTalkErrors.INVALID_OAUTH_CODE,
                    DingTalkErrors.CODE_MISSING,
                    DingTalkErrors.USER_TOKEN_EXPIRED,
                    // On the new host a sign-in shows no token but the person's own.
                    DingTalkErrors.INVALID_TOKEN)
            .when(CommonProblem.NOT_A_MEMBER, UNKNOWN_PERSON)
            .when(CommonProblem.NOT_A_MEMBER, DingTalkErrors.PROFILE_UNKNOWN)
            .when(CommonProblem.MEMBER_DISABLED, "60120")
            .when(DingTalkProblem.OUT_OF_SCOPE, DingTalkErrors.USER_OUT_OF_SCOPE, DingTalkErrors.JSAPI_USER_NOT_VISIBLE)
            .when(
                    DingTalkProblem.PERMISSION_MISSING,
                    DingTalkErrors.PERMISSION_MISSING,
                    DingTalkErrors.PERMISSION_MISSING_LEGACY,
                    "43007",
                    "48002")
            .when(
                    DingTalkProblem.ADDRESS_NOT_TRUSTED,
                    DingTalkErrors.ADDRESS_NOT_TRUSTED,
                    DingTalkErrors.ADDRESS_NOT_TRUSTED_LEGACY)
            .when(
                    CommonProblem.BAD_CREDENTIALS,
                    DingTalkErrors.WRONG_CREDENTIALS,
                    DingTalkErrors.WRONG_CREDENTIALS_LEGACY,
                    DingTalkErrors.INVALID_TOKEN_LEGACY,
                    "authFailed",
                    "invalid.client",
                    "unauthorized.client",
                    "40001",
                    "40013",
                    "40088",
                    "40089",
                    "42001")
            .when(CommonProblem.APP_DISABLED, DingTalkErrors.APP_STOPPED)
            .build();

    private DingTalk() {}
}
