package dev.keybridge.lib.dingtalk.directory;

import dev.keybridge.lib.dingtalk.api.DingTalkUser;
import dev.keybridge.lib.directory.Membership;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.PersonStatus;
import dev.keybridge.lib.http.VendorSpokeNonsense;
import dev.keybridge.lib.http.Wire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

final class DingTalkPeopleTest {
    @Test
    @DisplayName("an employee with everything in it")
    void everything() {
        Person person = person(
                ",\"name\":\"林小\",\"avatar\":\"https://a\",\"state_code\":\"86\",\"mobile\":\"13800000001\",\"hide_mobile\":false,"
                        + "\"telephone\":\"8001\",\"job_number\":\"0042\",\"title\":\"工程师\",\"email\":\"lin@example.org\","
                        + "\"org_email\":\"lin@corp.example\",\"work_place\":\"HZ\",\"remark\":\"r\",\"dept_id_list\":[501,502],"
                        + "\"dept_order_list\":[{\"dept_id\":501,\"order\":176292748870660512}],"
                        + "\"leader_in_dept\":[{\"dept_id\":501,\"leader\":true},{\"dept_id\":502,\"leader\":false}],"
                        + "\"manager_userid\":\"u0001\",\"extension\":\"{\\\"工牌\\\":\\\"A7\\\",\\\"n\\\":7,\\\"none\\\":\\\"\\\",\\\"deep\\\":{\\\"x\\\":1},\\\"nil\\\":null}\","
                        + "\"hired_date\":1700000000000,\"active\":true,\"real_authed\":true,\"senior\":false,\"admin\":false,\"boss\":false,"
                        + "\"role_list\":[{\"id\":3001,\"name\":\"Finance\",\"group_name\":\"职务\"}],\"exclusive_account\":false");
        assertThat(person.id()).isEqualTo("uNi0nA1");
        assertThat(person.vendorId()).isEqualTo("u1001");
        assertThat(person.displayName()).contains("林小");
        assertThat(person.status()).isEqualTo(PersonStatus.ACTIVE);
        assertThat(person.memberships().orElseThrow())
                .containsExactly(
                        new Membership("501", Optional.of(true), OptionalLong.of(176292748870660512L)),
                        new Membership("502", Optional.of(false), OptionalLong.empty()));
        assertThat(person.fields().names())
                .containsExactlyInAnyOrder(
                        "userid",
                        "unionid",
                        "name",
                        "avatar",
                        "state_code",
                        "mobile",
                        "hide_mobile",
                        "telephone",
                        "job_number",
                        "title",
                        "email",
                        "org_email",
                        "work_place",
                        "remark",
                        "dept_id_list",
                        "manager_userid",
                        "hired_date",
                        "active",
                        "real_authed",
                        "senior",
                        "admin",
                        "boss",
                        "exclusive_account",
                        "extension.工牌",
                        "extension.n");
        assertThat(field(person, "mobile")).contains("+8613800000001");
        assertThat(field(person, "hide_mobile")).contains("false");
        assertThat(field(person, "hired_date")).contains("1700000000000");
        assertThat(field(person, "extension.工牌")).contains("A7");
        assertThat(field(person, "extension.n")).contains("7");
        assertThat(person.fields().values("dept_id_list")).contains(List.of("501", "502"));
        assertThat(person.toString()).doesNotContain("林小", "138");
        assertThat(person.fields().names()).allMatch(DingTalkFields::isKnown);
    }

    @Test
    @DisplayName("what DingTalk leaves out or leaves empty is not told, and clears nothing")
    void nothing() {
        Person person = person(
                ",\"avatar\":\"\",\"telephone\":\"\",\"remark\":\" \",\"extension\":\"\",\"name\":\"\",\"email\":null");
        assertThat(person.fields().names()).containsExactlyInAnyOrder("userid", "unionid");
        assertThat(person.displayName()).isEmpty();
        assertThat(person.memberships()).isEmpty();
        assertThat(person.status()).isEqualTo(PersonStatus.UNKNOWN);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                ",\"active\":true | ACTIVE",
                ",\"active\":\"true\" | ACTIVE",
                ",\"active\":false | NOT_ACTIVATED",
                ",\"active\":true,\"disable_status\":true | DISABLED",
                ",\"active\":true,\"disable_status\":\"true\" | DISABLED",
                ",\"active\":true,\"disable_status\":false | ACTIVE",
                ",\"disable_status\":false | UNKNOWN",
            })
    @DisplayName("the status tells who may not get in, and who has never been there")
    void status(String fields, PersonStatus status) {
        assertThat(person(fields).status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "+{0} {1}")
    @CsvSource({
        "86, 13800000001, +8613800000001",
        "'', 13800000001, +8613800000001",
        "852, 61234567, +85261234567",
        "852, +852-61234567, +85261234567",
        "+1, 4155550100, +14155550100",
        "'', 61234567, ",
        "86, 61234567, ",
        "86, 138****0001, ",
    })
    @DisplayName("a mobile number and its country make one number, or none")
    void mobile(String country, String number, String expected) {
        Person person = person(",\"state_code\":\"" + country + "\",\"mobile\":\"" + number + "\"");
        assertThat(field(person, "mobile")).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    @DisplayName("own fields may come as an object as well")
    void extensionObject() {
        assertThat(field(person(",\"extension\":{\"badge\":\"A7\"}"), "extension.badge"))
                .contains("A7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"unionid\":\"U\"}",
                "{\"userid\":\"u\"}",
                "{\"userid\":\"u\",\"unionid\":\" \"}",
                "{\"userid\":\"u\",\"unionid\":\"U\",\"active\":\"perhaps\"}",
                "{\"userid\":\"u\",\"unionid\":\"U\",\"dept_id_list\":\"1\"}",
                "{\"userid\":\"u\",\"unionid\":\"U\",\"extension\":\"{\"}",
                "{\"userid\":\"u\",\"unionid\":\"U\",\"title\":{}}",
            })
    @DisplayName("a record that makes no sense is nobody")
    void nonsense(String json) {
        assertThatExceptionOfType(VendorSpokeNonsense.class)
                .isThrownBy(() -> DingTalkPeople.person(new DingTalkUser(Wire.parse("x", json))));
    }

    @Test
    @DisplayName("somebody whose details the app may not read has ids and nothing else")
    void nameless() {
        Person person = DingTalkPeople.person("uNi0n", "u1");
        assertThat(person.id()).isEqualTo("uNi0n");
        assertThat(person.vendorId()).isEqualTo("u1");
        assertThat(person.status()).isEqualTo(PersonStatus.UNKNOWN);
        assertThat(person.memberships()).isEmpty();
        assertThat(field(person, DingTalkFields.USERID)).contains("u1");
    }

    @Test
    @DisplayName("fields are known by name, the organisation's own by their prefix, and some need details")
    void names() {
        assertThat(DingTalkFields.isKnown("job_number")).isTrue();
        assertThat(DingTalkFields.isKnown("extension.工牌")).isTrue();
        assertThat(DingTalkFields.isKnown("extension.")).isFalse();
        assertThat(DingTalkFields.isKnown("alias")).isFalse();
        assertThat(DingTalkFields.isDetail(DingTalkFields.MANAGER_USERID)).isTrue();
        assertThat(DingTalkFields.isDetail(DingTalkFields.TITLE)).isFalse();
        assertThat(DingTalkFields.names()).contains(DingTalkFields.MANAGER_USERID, DingTalkFields.HIRED_DATE);
    }

    private static Person person(String more) {
        return DingTalkPeople.person(
                new DingTalkUser(Wire.parse("x", "{\"userid\":\"u1001\",\"unionid\":\"uNi0nA1\"" + more + "}")));
    }

    private static Optional<String> field(Person person, String name) {
        return person.fields().first(name);
    }
}
