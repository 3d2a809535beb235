package dev.keybridge.simulator.dingtalk.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.keybridge.simulator.dingtalk.corp.DingTalkApp;
import dev.keybridge.simulator.dingtalk.corp.DingTalkCorp;
import dev.keybridge.simulator.dingtalk.corp.Permission;
import dev.keybridge.simulator.dingtalk.corp.UnionIds;
import dev.keybridge.simulator.dingtalk.rules.DingTalkOpenPoint;
import dev.keybridge.simulator.org.Attribute;
import dev.keybridge.simulator.org.Detail;
import dev.keybridge.simulator.org.Membership;
import dev.keybridge.simulator.org.Person;
import dev.keybridge.simulator.org.PersonStatus;
import dev.keybridge.simulator.org.Visibility;
import dev.keybridge.simulator.rules.OpenPoints;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A member in the fields that one app may see; what is empty or not permitted is missing without a word. */
public final class MemberJson {
    private static final JsonMapper JSON = new JsonMapper();
    /** Orders at DingTalk are larger than a double can hold. */
    private static final long FIRST_ORDER = 176_292_748_870_660_512L;

    private final DingTalkCorp corp;
    private final DingTalkApp app;
    private final OpenPoints<DingTalkOpenPoint> open;
    private final Visibility visibility;

    public MemberJson(DingTalkCorp corp, DingTalkApp app, OpenPoints<DingTalkOpenPoint> open) {
        this.corp = corp;
        this.app = app;
        this.open = open;
        this.visibility = app.visibility(corp.organisation());
    }

    /** Of user/get. */
    public Map<String, Object> full(Person person) {
        Map<String, Object> json = common(person);
        json.put(
                "dept_order_list",
                shown(person).stream()
                        .map(one -> Map.of("dept_id", one.departmentId(), "order", order(one)))
                        .toList());
        json.put(
                "leader_in_dept",
                shown(person).stream()
                        .map(one -> Map.of("dept_id", one.departmentId(), "leader", one.leader()))
                        .toList());
        person.directLeaders().stream().findFirst().ifPresent(leader -> json.put("manager_userid", leader));
        List<Map<String, Object>> roles = RoleJson.rolesOf(corp, person);
        if (!roles.isEmpty()) {
            json.put("role_list", roles);
        }
        json.put("real_authed", person.status() == PersonStatus.ACTIVE);
        json.put("senior", false);
        exclusive(person, json);
        return json;
    }

    /** Of user/list, as seen from the department that was asked for. */
    public Map<String, Object> listed(Person person, long departmentId) {
        Map<String, Object> json = common(person);
        person.membershipIn(departmentId).ifPresent(membership -> {
            json.put("dept_order", order(membership));
            json.put("leader", membership.leader());
        });
        if (isExclusive(person) && open.is(DingTalkOpenPoint.EXCLUSIVE_FIELDS, "sent")) {
            json.put("exclusive_account_type", exclusiveType(person));
            json.put("login_id", loginId(person));
        }
        return json;
    }

    /** Larger comes first. */
    public static long order(Membership membership) {
        return membership.order() == 0 ? FIRST_ORDER - membership.departmentId() : membership.order();
    }

    private Map<String, Object> common(Person person) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("userid", person.userid());
        text(json, "unionid", UnionIds.of(app, person));
        json.put("name", person.name());
        detail(json, "avatar", person, Detail.AVATAR);
        if (!json.containsKey("avatar") && open.is(DingTalkOpenPoint.DEFAULT_AVATAR, "empty")) {
            json.put("avatar", "");
        }
        if (app.may(Permission.MOBILE_FIELDS)) {
            Mobile.of(person).ifPresent(mobile -> {
                json.put("state_code", mobile.stateCode());
                json.put("mobile", mobile.number());
            });
        }
        json.put("hide_mobile", false);
        detail(json, "telephone", person, Detail.TELEPHONE);
        detail(json, "job_number", person, Detail.JOB_NUMBER);
        detail(json, "title", person, Detail.POSITION);
        if (app.may(Permission.PERSONAL_FIELDS)) {
            detail(json, "email", person, Detail.EMAIL);
            detail(json, "org_email", person, Detail.BIZ_MAIL);
            detail(json, "work_place", person, Detail.WORK_PLACE);
            detail(json, "remark", person, Detail.REMARK);
            text(json, "extension", extension(person));
        }
        person.detail(Detail.HIRED_DATE).ifPresent(date -> json.put("hired_date", Long.parseLong(date)));
        json.put(
                "dept_id_list",
                shown(person).stream().map(Membership::departmentId).toList());
        json.put("active", person.status() != PersonStatus.NOT_ACTIVATED);
        json.put("admin", person.detail(Detail.ADMIN_LEVEL).isPresent());
        json.put("boss", person.detail(Detail.ADMIN_LEVEL).filter("100"::equals).isPresent());
        if (open.is(DingTalkOpenPoint.EXCLUSIVE_FIELDS, "sent")) {
            json.put("exclusive_account", isExclusive(person));
        }
        return json;
    }

    private void exclusive(Person person, Map<String, Object> json) {
        if (!isExclusive(person) || open.is(DingTalkOpenPoint.EXCLUSIVE_FIELDS, "missing")) {
            return;
        }
        boolean disabled = person.status() == PersonStatus.DISABLED;
        json.put("exclusive_account_type", exclusiveType(person));
        json.put("login_id", loginId(person));
        detail(json, "nickname", person, Detail.NICKNAME);
        json.put("exclusive_account_corp_id", corp.corpId());
        json.put("exclusive_account_corp_name", corp.name());
        json.put(
                "disable_status",
                open.is(DingTalkOpenPoint.DISABLE_STATUS, "boolean") ? disabled : String.valueOf(disabled));
    }

    /** Only accounts that belong to the company can be disabled, so whoever is disabled has one. */
    private static boolean isExclusive(Person person) {
        return person.detail(Detail.EXCLUSIVE_ACCOUNT).isPresent() || person.status() == PersonStatus.DISABLED;
    }

    private static String exclusiveType(Person person) {
        return person.detail(Detail.EXCLUSIVE_ACCOUNT).orElse("dingtalk");
    }

    private static String loginId(Person person) {
        return person.detail(Detail.LOGIN_ID).orElse(person.userid());
    }

    private List<Membership> shown(Person person) {
        return open.is(DingTalkOpenPoint.DEPARTMENTS_OUT_OF_SCOPE, "shown")
                ? person.memberships()
                : person.memberships().stream()
                        .filter(one -> visibility.seesDepartment(one.departmentId()))
                        .toList();
    }

    private static void detail(Map<String, Object> json, String field, Person person, String detail) {
        text(json, field, person.detail(detail).orElse(""));
    }

    private static void text(Map<String, Object> json, String field, String value) {
        if (!value.isEmpty()) {
            json.put(field, value);
        }
    }

    /** The company's own fields: a text that holds a JSON object. */
    private static String extension(Person person) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Attribute attribute : person.attributes()) {
            if (attribute instanceof Attribute.Text text) {
                fields.put(text.name(), text.value());
            } else if (attribute instanceof Attribute.Web web) {
                fields.put(web.name(), web.url());
            }
        }
        try {
            return fields.isEmpty() ? "" : JSON.writeValueAsString(fields);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
