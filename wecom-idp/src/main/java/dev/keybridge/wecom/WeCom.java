package dev.keybridge.wecom;

import dev.keybridge.lib.signin.CommonProblem;
import dev.keybridge.lib.signin.Vendor;
import dev.keybridge.lib.wecom.api.WeComErrors;

import java.util.List;

/** The vendor of this JAR. */
final class WeCom {
    /** The user attribute with the userid as WeCom spells it; contacts sync writes the same one. */
    static final String USERID_ATTRIBUTE = "wecom.userid";

    /** WeCom and what its numbers (VD-90313) mean for a sign-in. */
    static final Vendor VENDOR = Vendor.of("wecom", "WeCom", List.of(USERID_ATTRIBUTE))
            .when(CommonProblem.CODE_SPENT, WeComErrors.INVALID_CODE, WeComErrors.CODE_EXPIRED, WeComErrors.CODE_USED)
            .when(WeComProblem.REDIRECT_NOT_TRUSTED, WeComErrors.REDIRECT_NOT_TRUSTED, 80001, 85005)
            .when(WeComProblem.ADDRESS_NOT_TRUSTED, WeComErrors.ADDRESS_NOT_TRUSTED)
            .when(WeComProblem.API_FORBIDDEN, WeComErrors.API_FORBIDDEN, WeComErrors.NOT_FOR_CONTACT_SYNC)
            .when(
                    CommonProblem.BAD_CREDENTIALS,
                    WeComErrors.WRONG_SECRET,
                    WeComErrors.INVALID_CORPID,
                    WeComErrors.INVALID_TOKEN,
                    WeComErrors.TOKEN_EXPIRED,
                    40091,
                    41002,
                    41004,
                    45031)
            .when(CommonProblem.APP_DISABLED, WeComErrors.APP_DISABLED)
            .build();

    private WeCom() {}
}
