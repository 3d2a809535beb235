package dev.keybridge.simulator.wecom.directory;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.keybridge.simulator.org.Detail;
import dev.keybridge.simulator.org.Membership;
import dev.keybridge.simulator.org.Person;
import dev.keybridge.simulator.org.PersonStatus;
import dev.keybridge.simulator.org.Visibility;
import dev.keybridge.simulator.rules.OpenPoints;
import dev.keybridge.simulator.wecom.corp.App;
import dev.keybridge.simulator.wecom.corp.AppKind;
import dev.keybridge.simulator.wecom.rules.OpenPoint;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Writes the fields of a member as one app may see them (VD-90196, and the trimming of 2022-06-20). */
public final class MemberJson {
    private static final Set<String> WITHHELD =
            Set.of(Detail.MOBILE, Detail.EMAIL, Detail.BIZ_MAIL, Detail.AVATAR, Detail.QR_CODE, Detail.ADDRESS);

    private final Visibility visibility;
    private final OpenPoints<OpenPoint> open;
    private final boolean full;

    public MemberJson(Visibility visibility, App app, OpenPoints<OpenPoint> open) {
        this.visibility = visibility;
        this.open = open;
        this.full = app.kind() != AppKind.SELF_BUILT_NEW;
    }

    /** Into an object that is already open. */
    public void write(Person person, JsonGenerator json) throws IOException {
        List<Membership> shown = shown(person);
        json.writeStringField("userid", person.userid());
        json.writeStringField("name", person.name());
        numbers(json, "department", shown.stream().map(Membership::departmentId).toList());
        numbers(json, "order", shown.stream().map(Membership::order).toList());
        detail(json, person, Detail.POSITION);
        detail(json, person, Detail.MOBILE);
        gender(json, person);
        detail(json, person, Detail.EMAIL);
        detail(json, person, Detail.BIZ_MAIL);
        numbers(
                json,
                "is_leader_in_dept",
                shown.stream().map(one -> one.leader() ? 1L : 0L).toList());
        directLeaders(json, person);
        detail(json, person, Detail.AVATAR);
        detail(json, person, Detail.THUMB_AVATAR);
        detail(json, person, Detail.TELEPHONE);
        detail(json, person, Detail.ALIAS);
        detail(json, person, Detail.ADDRESS);
        json.writeNumberField("main_department", mainDepartment(person, shown));
        json.writeObjectFieldStart("extattr");
        AttributesJson.write(json, "attrs", person.attributes());
        json.writeEndObject();
        json.writeNumberField("status", status(person));
        if (open.is(OpenPoint.ENABLE, "sent")) {
            json.writeNumberField("enable", person.status() == PersonStatus.DISABLED ? 0 : 1);
        }
        detail(json, person, Detail.QR_CODE);
        externalProfile(json, person);
        legacy(json, person);
    }

    /** Of user/simplelist. */
    public void writeSimple(Person person, JsonGenerator json) throws IOException {
        json.writeStringField("userid", person.userid());
        json.writeStringField("name", person.name());
        numbers(
                json,
                "department",
                shown(person).stream().map(Membership::departmentId).toList());
    }

    private List<Membership> shown(Person person) {
        List<Membership> visible = person.memberships().stream()
                .filter(one -> visibility.seesDepartment(one.departmentId()))
                .toList();
        if (!visible.isEmpty() || open.is(OpenPoint.DEPARTMENTS_OUT_OF_SCOPE, "empty")) {
            return visible;
        }
        return open.is(OpenPoint.DEPARTMENTS_OUT_OF_SCOPE, "root")
                ? List.of(new Membership(1, 0, false))
                : person.memberships();
    }

    private static long mainDepartment(Person person, List<Membership> shown) {
        boolean replaced = !shown.isEmpty() && !person.memberships().containsAll(shown);
        return replaced ? shown.get(0).departmentId() : person.mainDepartment();
    }

    private void detail(JsonGenerator json, Person person, String field) throws IOException {
        if (isWithheld(field)) {
            if (open.is(OpenPoint.WITHHELD_FIELDS, "empty")) {
                json.writeStringField(field, "");
            }
        } else {
            json.writeStringField(field, person.detail(field).orElse(""));
        }
    }

    private boolean isWithheld(String field) {
        return !full
                && (WITHHELD.contains(field)
                        || field.equals(Detail.THUMB_AVATAR) && open.is(OpenPoint.THUMB_AVATAR, "withheld"));
    }

    private void gender(JsonGenerator json, Person person) throws IOException {
        if (full) {
            json.writeStringField(Detail.GENDER, person.detail(Detail.GENDER).orElse("0"));
        } else if (open.is(OpenPoint.WITHHELD_GENDER, "zero")) {
            json.writeStringField(Detail.GENDER, "0");
        }
    }

    private void directLeaders(JsonGenerator json, Person person) throws IOException {
        int most = open.is(OpenPoint.DIRECT_LEADERS, "one") ? 1 : 5;
        json.writeArrayFieldStart("direct_leader");
        for (String leader : person.directLeaders().stream().limit(most).toList()) {
            json.writeString(leader);
        }
        json.writeEndArray();
    }

    private static void externalProfile(JsonGenerator json, Person person) throws IOException {
        if (person.detail(Detail.EXTERNAL_POSITION).isPresent()) {
            json.writeStringField(
                    Detail.EXTERNAL_POSITION,
                    person.detail(Detail.EXTERNAL_POSITION).get());
        }
        if (person.externalAttributes().isEmpty()
                && person.detail(Detail.EXTERNAL_CORP_NAME).isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("external_profile");
        json.writeStringField(
                "external_corp_name", person.detail(Detail.EXTERNAL_CORP_NAME).orElse(""));
        if (person.detail(Detail.CHANNELS_NICKNAME).isPresent()) {
            json.writeObjectFieldStart("wechat_channels");
            json.writeStringField(
                    "nickname", person.detail(Detail.CHANNELS_NICKNAME).get());
            json.writeNumberField("status", 1);
            json.writeEndObject();
        }
        AttributesJson.write(json, "external_attr", person.externalAttributes());
        json.writeEndObject();
    }

    private void legacy(JsonGenerator json, Person person) throws IOException {
        if (open.is(OpenPoint.LEGACY_FIELDS, "sent")) {
            json.writeNumberField("hide_mobile", 0);
            json.writeStringField(
                    "english_name", person.detail(Detail.ENGLISH_NAME).orElse(""));
            json.writeNumberField("isleader", person.memberships().stream().anyMatch(Membership::leader) ? 1 : 0);
        }
    }

    private static int status(Person person) {
        return switch (person.status()) {
            case ACTIVE -> 1;
            case DISABLED -> 2;
            case NOT_ACTIVATED -> 4;
            case QUIT -> 5;
        };
    }

    private static void numbers(JsonGenerator json, String field, List<Long> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (long value : values) {
            json.writeNumber(value);
        }
        json.writeEndArray();
    }
}
