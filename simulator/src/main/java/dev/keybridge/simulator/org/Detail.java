package dev.keybridge.simulator.org;

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

    private Detail() {}
}
