package dev.keybridge.lib.dingtalk.directory;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names under which an employee's fields are found in {@link dev.keybridge.lib.directory.Fields}: the vendor's own. The
 * organisation's own fields, whose names it chooses, carry a prefix. DingTalk leaves out what is empty and what the app may
 * not see, so a field is never known to be empty.
 */
public final class DingTalkFields {
    public static final String USERID = "userid";
    public static final String UNIONID = "unionid";
    public static final String NAME = "name";
    public static final String AVATAR = "avatar";
    /** Country code of the mobile number, without <code>+</code>. */
    public static final String STATE_CODE = "state_code";
    /** In E.164 form; a number that cannot be brought into it is absent. */
    public static final String MOBILE = "mobile";

    public static final String HIDE_MOBILE = "hide_mobile";
    /** The extension number. */
    public static final String TELEPHONE = "telephone";

    public static final String JOB_NUMBER = "job_number";
    public static final String TITLE = "title";
    public static final String EMAIL = "email";
    public static final String ORG_EMAIL = "org_email";
    public static final String ORG_EMAIL_TYPE = "org_email_type";
    public static final String WORK_PLACE = "work_place";
    public static final String REMARK = "remark";
    public static final String DEPT_ID_LIST = "dept_id_list";
    /** Userid of the person's manager. */
    public static final String MANAGER_USERID = "manager_userid";
    /** Milliseconds since 1970; DingTalk does not say in which time zone the day begins. */
    public static final String HIRED_DATE = "hired_date";

    public static final String ACTIVE = "active";
    public static final String REAL_AUTHED = "real_authed";
    public static final String SENIOR = "senior";
    public static final String ADMIN = "admin";
    public static final String BOSS = "boss";
    public static final String EXCLUSIVE_ACCOUNT = "exclusive_account";
    /** <code>sso</code> or <code>dingtalk</code>. */
    public static final String EXCLUSIVE_ACCOUNT_TYPE = "exclusive_account_type";

    public static final String EXCLUSIVE_ACCOUNT_CORP_ID = "exclusive_account_corp_id";
    public static final String EXCLUSIVE_ACCOUNT_CORP_NAME = "exclusive_account_corp_name";
    public static final String LOGIN_ID = "login_id";
    public static final String NICKNAME = "nickname";
    public static final String DISABLE_STATUS = "disable_status";

    /** Prefix of the organisation's own fields (<code>extension.工号</code>). */
    public static final String EXTENSION = "extension.";

    /** The key of a department's field with the userids of those who lead it. */
    public static final String DEPARTMENT_MANAGERS = "dept_manager_userid_list";
    /** The key of a department's field with the id that the system which created it gave it. */
    public static final String DEPARTMENT_SOURCE = "source_identifier";

    private static final Set<String> DETAILS = sorted(
            MANAGER_USERID,
            ORG_EMAIL_TYPE,
            REAL_AUTHED,
            SENIOR,
            NICKNAME,
            EXCLUSIVE_ACCOUNT_CORP_ID,
            EXCLUSIVE_ACCOUNT_CORP_NAME,
            DISABLE_STATUS);

    private static final Set<String> NAMES = sorted(
            USERID,
            UNIONID,
            NAME,
            AVATAR,
            STATE_CODE,
            MOBILE,
            HIDE_MOBILE,
            TELEPHONE,
            JOB_NUMBER,
            TITLE,
            EMAIL,
            ORG_EMAIL,
            ORG_EMAIL_TYPE,
            WORK_PLACE,
            REMARK,
            DEPT_ID_LIST,
            MANAGER_USERID,
            HIRED_DATE,
            ACTIVE,
            REAL_AUTHED,
            SENIOR,
            ADMIN,
            BOSS,
            EXCLUSIVE_ACCOUNT,
            EXCLUSIVE_ACCOUNT_TYPE,
            EXCLUSIVE_ACCOUNT_CORP_ID,
            EXCLUSIVE_ACCOUNT_CORP_NAME,
            LOGIN_ID,
            NICKNAME,
            DISABLE_STATUS);

    private DingTalkFields() {}

    /** All names without a prefix, sorted. */
    public static Set<String> names() {
        return NAMES;
    }

    /** Whether an employee can have a field of this name: one of {@link #names()}, or one of the organisation's own. */
    public static boolean isKnown(String name) {
        return NAMES.contains(name)
                || name.startsWith(EXTENSION)
                        && !name.substring(EXTENSION.length()).isBlank();
    }

    /** Whether a sync must ask for {@link dev.keybridge.lib.directory.ReadRequest#details() details} to get this field. */
    public static boolean isDetail(String name) {
        return DETAILS.contains(name);
    }

    private static Set<String> sorted(String... names) {
        return Collections.unmodifiableSet(new TreeSet<>(List.of(names)));
    }
}
