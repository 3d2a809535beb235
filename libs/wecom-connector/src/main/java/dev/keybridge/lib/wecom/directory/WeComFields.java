package dev.keybridge.lib.wecom.directory;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names under which a member's fields are found in {@link dev.keybridge.lib.directory.Fields}: the vendor's own
 * (VD-90196). Extended attributes, whose names each company chooses, carry a prefix.
 */
public final class WeComFields {
    public static final String USERID = "userid";
    public static final String OPEN_USERID = "open_userid";
    public static final String NAME = "name";
    public static final String ENGLISH_NAME = "english_name";
    public static final String ALIAS = "alias";
    public static final String POSITION = "position";
    public static final String EXTERNAL_POSITION = "external_position";
    /** In E.164 form; a number that cannot be brought into it is absent. */
    public static final String MOBILE = "mobile";

    public static final String TELEPHONE = "telephone";
    public static final String EMAIL = "email";
    public static final String BIZ_MAIL = "biz_mail";
    /** <code>1</code> male, <code>2</code> female. */
    public static final String GENDER = "gender";

    public static final String ADDRESS = "address";
    public static final String AVATAR = "avatar";
    public static final String THUMB_AVATAR = "thumb_avatar";
    public static final String QR_CODE = "qr_code";
    public static final String STATUS = "status";
    public static final String ENABLE = "enable";
    public static final String MAIN_DEPARTMENT = "main_department";
    public static final String DEPARTMENT = "department";
    public static final String ORDER = "order";
    public static final String IS_LEADER_IN_DEPT = "is_leader_in_dept";
    /** Userids as the vendor spells them. */
    public static final String DIRECT_LEADER = "direct_leader";

    /** Prefix of the corp's own attributes (<code>extattr.工号</code>): the text, the URL or the mini-program's app id. */
    public static final String EXTATTR = "extattr.";
    /** Prefix of the attributes that are shown to customers. */
    public static final String EXTERNAL_ATTR = "external_attr.";

    /** Withheld ones of these may arrive empty (gender as <code>0</code>): then they are absent. */
    static final Set<String> SENSITIVE =
            Set.of(MOBILE, EMAIL, BIZ_MAIL, GENDER, ADDRESS, AVATAR, THUMB_AVATAR, QR_CODE);

    private static final Set<String> NAMES = Collections.unmodifiableSet(new TreeSet<>(List.of(
            USERID,
            OPEN_USERID,
            NAME,
            ENGLISH_NAME,
            ALIAS,
            POSITION,
            EXTERNAL_POSITION,
            MOBILE,
            TELEPHONE,
            EMAIL,
            BIZ_MAIL,
            GENDER,
            ADDRESS,
            AVATAR,
            THUMB_AVATAR,
            QR_CODE,
            STATUS,
            ENABLE,
            MAIN_DEPARTMENT,
            DEPARTMENT,
            ORDER,
            IS_LEADER_IN_DEPT,
            DIRECT_LEADER)));

    private WeComFields() {}

    /** All names without a prefix, sorted. */
    public static Set<String> names() {
        return NAMES;
    }

    /** Whether a member can have a field of this name: one of {@link #names()}, or an extended attribute. */
    public static boolean isKnown(String name) {
        return NAMES.contains(name) || hasName(name, EXTATTR) || hasName(name, EXTERNAL_ATTR);
    }

    private static boolean hasName(String name, String prefix) {
        return name.startsWith(prefix) && !name.substring(prefix.length()).isBlank();
    }
}
