package dev.keybridge.simulator.org;

import java.util.Set;

/** Names of simple fields of a person. */
public final class Detail {
    public static final String ALIAS = "alias";
    public static final String POSITION = "position";
    public static final String MOBILE = "mobile";
    public static final String EMAIL = "email";
    public static final String BIZ_MAIL = "biz_mail";
    /** "1" male, "2" female, "0" not stated. */
    public static final String GENDER = "gender";

    public static final String TELEPHONE = "telephone";
    public static final String ADDRESS = "address";
    public static final String AVATAR = "avatar";
    public static final String THUMB_AVATAR = "thumb_avatar";
    public static final String QR_CODE = "qr_code";
    public static final String ENGLISH_NAME = "english_name";
    public static final String EXTERNAL_POSITION = "external_position";
    public static final String EXTERNAL_CORP_NAME = "external_corp_name";
    public static final String CHANNELS_NICKNAME = "wechat_channels.nickname";

    public static final String JOB_NUMBER = "job_number";
    public static final String WORK_PLACE = "work_place";
    public static final String REMARK = "remark";
    /** Milliseconds since 1970. */
    public static final String HIRED_DATE = "hired_date";
    /** What somebody calls himself or herself outside the company. */
    public static final String NICKNAME = "nickname";

    public static final String PERSONAL_EMAIL = "personal_email";
    /** "1" main administrator, "2" sub-administrator, "100" owner. */
    public static final String ADMIN_LEVEL = "admin_level";
    /** "sso" or "dingtalk": the account belongs to the company, not to the person. */
    public static final String EXCLUSIVE_ACCOUNT = "exclusive_account";

    public static final String LOGIN_ID = "login_id";
    /** Instead of the union id that the vendor would give; empty text for none at all. */
    public static final String UNION_ID = "union_id";

    /** All of them. */
    public static final Set<String> ALL = Set.of(
            ALIAS,
            POSITION,
            MOBILE,
            EMAIL,
            BIZ_MAIL,
            GENDER,
            TELEPHONE,
            ADDRESS,
            AVATAR,
            THUMB_AVATAR,
            QR_CODE,
            ENGLISH_NAME,
            EXTERNAL_POSITION,
            EXTERNAL_CORP_NAME,
            CHANNELS_NICKNAME,
            JOB_NUMBER,
            WORK_PLACE,
            REMARK,
            HIRED_DATE,
            NICKNAME,
            PERSONAL_EMAIL,
            ADMIN_LEVEL,
            EXCLUSIVE_ACCOUNT,
            LOGIN_ID,
            UNION_ID);

    private Detail() {}
}
