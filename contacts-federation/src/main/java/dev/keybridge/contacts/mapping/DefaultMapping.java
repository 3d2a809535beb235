package dev.keybridge.contacts.mapping;

import dev.keybridge.contacts.mapping.AttributeMapping.Row;
import dev.keybridge.contacts.mapping.VendorFields.DingTalkPlaces;
import dev.keybridge.lib.dingtalk.directory.DingTalkFields;
import dev.keybridge.lib.wecom.directory.WeComFields;

import java.util.List;

/** The mapping tables that a new provider starts with; the administrator sees and edits them. */
public final class DefaultMapping {
    private static final AttributeMapping WECOM = new AttributeMapping(List.of(
            new Row(WeComFields.BIZ_MAIL, AccountDraft.EMAIL),
            new Row(WeComFields.EMAIL, AccountDraft.EMAIL),
            new Row(WeComFields.MOBILE, "phoneNumber"),
            new Row(WeComFields.AVATAR, "picture"),
            new Row(WeComFields.ALIAS, "nickname"),
            new Row(WeComFields.POSITION, "wecom.position"),
            new Row(WeComFields.EXTERNAL_POSITION, "wecom.external_position"),
            new Row(WeComFields.TELEPHONE, "wecom.telephone"),
            new Row(WeComFields.GENDER, "wecom.gender"),
            new Row(WeComFields.ENGLISH_NAME, "wecom.english_name"),
            new Row(WeComFields.ADDRESS, "wecom.address"),
            new Row(WeComFields.STATUS, "wecom.status"),
            new Row(WeComFields.MAIN_DEPARTMENT, "wecom.department.main"),
            new Row(WeComFields.IS_LEADER_IN_DEPT, "wecom.department.leader"),
            new Row(WeComFields.ORDER, "wecom.department.order"),
            new Row(WeComFields.DIRECT_LEADER, "wecom.direct_leader"),
            new Row(WeComFields.EXTATTR + "*", "wecom.extattr.*")));

    private static final AttributeMapping DINGTALK = new AttributeMapping(List.of(
            new Row(DingTalkFields.ORG_EMAIL, AccountDraft.EMAIL),
            new Row(DingTalkFields.EMAIL, AccountDraft.EMAIL),
            new Row(DingTalkFields.MOBILE, "phoneNumber"),
            new Row(DingTalkFields.AVATAR, "picture"),
            new Row(DingTalkFields.TITLE, "dingtalk.title"),
            new Row(DingTalkFields.JOB_NUMBER, "dingtalk.job_number"),
            new Row(DingTalkFields.TELEPHONE, "dingtalk.telephone"),
            new Row(DingTalkFields.WORK_PLACE, "dingtalk.work_place"),
            new Row(DingTalkFields.HIRED_DATE, "dingtalk.hired_date"),
            new Row(DingTalkFields.ACTIVE, "dingtalk.active"),
            new Row(DingTalkFields.EXCLUSIVE_ACCOUNT, "dingtalk.exclusive_account"),
            new Row(DingTalkFields.MANAGER_USERID, "dingtalk.manager_userid"),
            new Row(DingTalkPlaces.LEADS, "dingtalk.department.leader"),
            new Row(DingTalkPlaces.ORDERS, "dingtalk.department.order"),
            new Row(DingTalkFields.EXTENSION + "*", "dingtalk.extension.*")));

    private DefaultMapping() {}

    public static AttributeMapping wecom() {
        return WECOM;
    }

    public static AttributeMapping dingtalk() {
        return DINGTALK;
    }
}
