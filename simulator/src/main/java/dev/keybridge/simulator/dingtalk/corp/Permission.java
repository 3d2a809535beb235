package dev.keybridge.simulator.dingtalk.corp;

/** A permission point that an administrator grants to an app. */
public enum Permission {
    DEPARTMENTS("qyapi_get_department_list"),
    DEPARTMENT_MEMBERS("qyapi_get_department_member"),
    MEMBER("qyapi_get_member"),
    MEMBER_BY_MOBILE("qyapi_get_member_by_mobile"),
    /** Mobile and country code of members; without it the fields are missing. The vendor's code is not public. */
    MOBILE_FIELDS("企业员工手机号信息"),
    /** E-mail, work place, remark and extension of members; without it the fields are missing. */
    PERSONAL_FIELDS("邮箱等个人信息"),
    /** users/me. */
    PROFILE("Contact.User.Read"),
    /** Mobile and country code in users/me; without it the fields are missing. */
    PROFILE_MOBILE("Contact.User.mobile"),
    LEAVE_RECORDS("Contact.Common.Read"),
    /** Sign-in inside the client. */
    IN_APP_LOGIN("qyapi_base");

    private final String code;

    Permission(String code) {
        this.code = code;
    }

    /** As the vendor's error answers name it. */
    public String code() {
        return code;
    }
}
