package dev.keybridge.lib.wecom.directory;

import dev.keybridge.lib.directory.Membership;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.PersonStatus;
import dev.keybridge.lib.http.VendorSpokeNonsense;
import dev.keybridge.lib.http.Wire;
import dev.keybridge.lib.wecom.api.WeComMember;
import dev.keybridge.lib.wecom.api.WeComUserDetail;
import dev.keybridge.lib.wecom.api.WeComUserInfo;
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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

final class WeComPeopleTest {
    private static final String FULL = """
            {"errcode":0,"userid":"LinMei","name":"林梅","department":[2,5],"order":[0,10],"position":"工程师",
             "mobile":"13900000001","gender":"2","email":"lin.mei@example.com","biz_mail":"linmei@corp.example",
             "is_leader_in_dept":[0,1],"direct_leader":["zhaoyun"],"avatar":"https://img.example/a.png",
             "telephone":"010-5550000","alias":"May","address":"Sample Road 1","main_department":2,
             "extattr":{"attrs":[{"type":0,"name":"工号","text":{"value":"E1001"}},
                                 {"type":1,"name":"主页","web":{"url":"https://e.example","title":"me"}},
                                 {"type":0,"name":"空","text":{"value":""}},
                                 {"name":"old","value":"v"}]},
             "status":1,"external_position":"顾问",
             "external_profile":{"external_corp_name":"示例","external_attr":[
                 {"type":2,"name":"app","miniprogram":{"appid":"wx0000","pagepath":"/i","title":"t"}}]}}""";

    @Test
    @DisplayName("everything that WeCom shows of a member is there under WeCom's names")
    void full() {
        Person person = person(FULL);
        assertThat(person.id()).isEqualTo("linmei");
        assertThat(person.vendorId()).isEqualTo("LinMei");
        assertThat(person.status()).isEqualTo(PersonStatus.ACTIVE);
        assertThat(person.displayName()).contains("林梅");
        assertThat(person.memberships())
                .contains(List.of(
                        new Membership("2", Optional.of(false), OptionalLong.of(0)),
                        new Membership("5", Optional.of(true), OptionalLong.of(10))));
        assertThat(person.fields().first("mobile")).contains("+8613900000001");
        assertThat(person.fields().first("gender")).contains("2");
        assertThat(person.fields().first("extattr.工号")).contains("E1001");
        assertThat(person.fields().first("extattr.主页")).contains("https://e.example");
        assertThat(person.fields().first("extattr.old")).contains("v");
        assertThat(person.fields().values("extattr.空")).contains(List.of());
        assertThat(person.fields().first("external_attr.app")).contains("wx0000");
        assertThat(person.fields().values("department")).contains(List.of("2", "5"));
        assertThat(person.fields().first("main_department")).contains("2");
        assertThat(person.fields().names()).allMatch(WeComFields::isKnown);
    }

    @Test
    @DisplayName("what WeCom withholds is absent, whether it is left out or sent empty; what is empty stays empty")
    void withheld() {
        Person person = person("""
                {"userid":"a","name":"","mobile":"","gender":"0","email":"","avatar":"","telephone":"","direct_leader":[],
                 "extattr":{"attrs":[]}}""");
        assertThat(person.displayName()).isEmpty();
        assertThat(person.memberships()).isEmpty();
        assertThat(person.status()).isEqualTo(PersonStatus.UNKNOWN);
        assertThat(person.fields().names()).containsExactly("direct_leader", "name", "telephone", "userid");
        assertThat(person.fields().values("telephone")).contains(List.of());
        assertThat(person.fields().values("direct_leader")).contains(List.of());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1, -, ACTIVE",
                "2, -, DISABLED",
                "4, -, NOT_ACTIVATED",
                "5, -, LEFT",
                "9, -, UNKNOWN",
                "-, -, UNKNOWN",
                "-, 1, UNKNOWN",
                "-, 0, DISABLED",
                "1, 0, DISABLED",
                "2, 1, DISABLED",
                "5, 0, LEFT",
            })
    @DisplayName("a missing status says nothing, and above all not that the member is disabled")
    void status(String status, String enable, PersonStatus expected) {
        String json = "{\"userid\":\"a\"" + (status == null ? "" : ",\"status\":" + status)
                + (enable == null ? "" : ",\"enable\":" + enable) + "}";
        assertThat(person(json).status()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"is_leader_in_dept\":[1]", ",\"is_leader_in_dept\":[],\"order\":[]"})
    @DisplayName("leader flags that are missing or do not fit the departments say nothing")
    void unevenLists(String more) {
        assertThat(person("{\"userid\":\"a\",\"department\":[2,5,2]" + more + "}")
                        .memberships())
                .contains(List.of(Membership.of("2"), Membership.of("5")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"userid\":\"\"}",
                "{\"userid\":[]}",
                "{\"userid\":\"a\",\"department\":2}",
                "{\"userid\":\"a\",\"department\":[\"x\"]}",
                "{\"userid\":\"a\",\"name\":{}}",
                "{\"userid\":\"a\",\"extattr\":[]}",
            })
    @DisplayName("a record that makes no sense is refused as a whole")
    void broken(String json) {
        assertThatExceptionOfType(VendorSpokeNonsense.class).isThrownBy(() -> person(json));
    }

    @Test
    @DisplayName("somebody outside the app's scope signs in with the userid alone")
    void loginOutOfScope() {
        Person person = WeComPeople.person(member("LinMei"), Optional.empty(), Optional.empty());
        assertThat(person.id()).isEqualTo("linmei");
        assertThat(person.vendorId()).isEqualTo("LinMei");
        assertThat(person.status()).isEqualTo(PersonStatus.UNKNOWN);
        assertThat(person.displayName()).isEmpty();
        assertThat(person.memberships()).isEmpty();
        assertThat(person.fields().names()).containsExactly("userid");
    }

    @Test
    @DisplayName("what a member agrees to show joins what the directory shows, and hides nothing of it")
    void loginWithDetails() {
        Person person = WeComPeople.person(
                member("LINMEI"),
                Optional.of(
                        new WeComUserDetail(
                                wire(
                                        "{\"userid\":\"linmei\",\"mobile\":\"+85261234567\",\"email\":\"\",\"gender\":\"0\",\"qr_code\":\"q\"}"))),
                Optional.of(new WeComMember(wire(FULL))));
        assertThat(person.fields().first("mobile")).contains("+85261234567");
        assertThat(person.fields().first("email")).contains("lin.mei@example.com");
        assertThat(person.fields().first("gender")).contains("2");
        assertThat(person.fields().first("qr_code")).contains("q");
        assertThat(person.displayName()).contains("林梅");
    }

    @Test
    @DisplayName("parts of two members are never put together, and outsiders are no members")
    void loginMixedUp() {
        Optional<WeComMember> other = Optional.of(new WeComMember(wire("{\"userid\":\"wang\"}")));
        Optional<WeComUserDetail> otherDetail = Optional.of(new WeComUserDetail(wire("{\"userid\":\"wang\"}")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeComPeople.person(member("linmei"), Optional.empty(), other));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeComPeople.person(member("linmei"), otherDetail, Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeComPeople.person(member("ww1/linmei"), Optional.empty(), Optional.empty()));
    }

    @Test
    @DisplayName("userids are compared without regard to case, in every language of the server")
    void canonical() {
        assertThat(WeComUserId.canonical("LI.Mei")).isEqualTo("li.mei");
    }

    @Test
    @DisplayName("the catalogue knows WeCom's fields and extended attributes of any name")
    void catalogue() {
        assertThat(WeComFields.names())
                .contains("userid", "biz_mail", "is_leader_in_dept")
                .hasSize(23);
        assertThat(WeComFields.isKnown("extattr.工号")).isTrue();
        assertThat(WeComFields.isKnown("extattr. ")).isFalse();
        assertThat(WeComFields.isKnown("shoe_size")).isFalse();
    }

    private static WeComUserInfo member(String userId) {
        return new WeComUserInfo(Optional.of(userId), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Person person(String json) {
        return WeComPeople.person(new WeComMember(wire(json)));
    }

    private static Wire wire(String json) {
        return Wire.parse("/cgi-bin/user/get", json);
    }
}
