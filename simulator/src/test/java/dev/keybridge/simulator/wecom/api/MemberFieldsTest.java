package dev.keybridge.simulator.wecom.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.org.Attribute;
import dev.keybridge.simulator.org.PersonStatus;
import dev.keybridge.simulator.wecom.TestClient;
import dev.keybridge.simulator.wecom.TestCorp;
import dev.keybridge.simulator.wecom.corp.App;
import dev.keybridge.simulator.wecom.rules.OpenPoint;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

final class MemberFieldsTest {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private static final List<String> WITHHELD =
            List.of("mobile", "email", "biz_mail", "avatar", "thumb_avatar", "qr_code", "address");

    private final TestCorp corp = new TestCorp(VENDOR.wecom());
    private final TestClient client = new TestClient(VENDOR.wecom());

    private JsonNode member(App app, String userid) {
        return client.get(app, "/cgi-bin/user/get", "userid", userid);
    }

    @Test
    @DisplayName("an app from before 2022-06-20 gets all fields")
    void full() throws IOException {
        JsonNode expected = new JsonMapper().readTree("""
                        {"errcode":0,"errmsg":"ok","userid":"li.na","name":"李娜","department":[2],"order":[10],
                        "position":"工程师","mobile":"13800000001","gender":"2","email":"li.na@example.com",
                        "biz_mail":"lina@corp.example","is_leader_in_dept":[1],"direct_leader":["boss"],
                        "avatar":"https://img.example/li.na.png","thumb_avatar":"https://img.example/li.na.png?size=100",
                        "telephone":"010-5550000","alias":"Na","address":"Sample Road 1","main_department":2,
                        "extattr":{"attrs":[{"type":0,"name":"工号","text":{"value":"E1001"}}]},"status":1,
                        "qr_code":"https://img.example/li.na-card.png"}
                        """);
        assertThat(member(corp.old(), "li.na")).isEqualTo(expected);
    }

    @Test
    @DisplayName("an app created since gets no sensitive field and gender 0")
    void trimmed() {
        JsonNode member = member(corp.trimmed(), "li.na");
        WITHHELD.forEach(field -> assertThat(member.has(field)).as(field).isFalse());
        assertThat(member.path("gender").asText()).isEqualTo("0");
        assertThat(member.path("name").asText()).isEqualTo("李娜");
        assertThat(member.path("telephone").asText()).isEqualTo("010-5550000");
    }

    @Test
    @DisplayName("open point: withheld fields are empty instead of missing")
    void emptyFields() {
        VENDOR.wecom().set(OpenPoint.WITHHELD_FIELDS, "empty");
        VENDOR.wecom().set(OpenPoint.WITHHELD_GENDER, "missing");
        JsonNode member = member(corp.trimmed(), "li.na");
        WITHHELD.forEach(
                field -> assertThat(member.path(field).asText("?")).as(field).isEmpty());
        assertThat(member.has("gender")).isFalse();
    }

    @Test
    @DisplayName("open point: the small picture comes although the large one is withheld")
    void smallPicture() {
        VENDOR.wecom().set(OpenPoint.THUMB_AVATAR, "sent");
        assertThat(member(corp.trimmed(), "li.na").path("thumb_avatar").asText())
                .startsWith("https://img.example/");
    }

    @Test
    @DisplayName("what nobody filled in is empty even for an app that sees everything")
    void unfilled() {
        JsonNode member = member(corp.old(), "boss");
        assertThat(member.path("mobile").asText("?")).isEmpty();
        assertThat(member.path("gender").asText()).isEqualTo("0");
        assertThat(member.path("extattr").path("attrs")).isEmpty();
    }

    @Test
    @DisplayName("status tells active, disabled, not activated and quit")
    void status() {
        Map<PersonStatus, Integer> numbers = Map.of(
                PersonStatus.ACTIVE, 1,
                PersonStatus.DISABLED, 2,
                PersonStatus.NOT_ACTIVATED, 4,
                PersonStatus.QUIT, 5);
        numbers.forEach((status, number) -> {
            corp.company().setStatus("zhao", status);
            assertThat(member(corp.trimmed(), "zhao").path("status").asInt()).isEqualTo(number);
        });
    }

    @Test
    @DisplayName("open point: enable, and the legacy fields, are sent")
    void moreFields() {
        corp.company().disable("zhao");
        assertThat(member(corp.old(), "zhao").has("enable")).isFalse();
        VENDOR.wecom().set(OpenPoint.ENABLE, "sent");
        VENDOR.wecom().set(OpenPoint.LEGACY_FIELDS, "sent");
        assertThat(member(corp.old(), "zhao").path("enable").asInt(9)).isZero();
        assertThat(member(corp.old(), "li.na").path("enable").asInt()).isEqualTo(1);
        assertThat(member(corp.old(), "li.na").path("isleader").asInt()).isEqualTo(1);
        assertThat(member(corp.old(), "li.na").path("hide_mobile").asInt(9)).isZero();
        assertThat(member(corp.old(), "li.na").path("english_name").asText("?")).isEmpty();
    }

    @Test
    @DisplayName("open point: of several direct leaders only one is shown")
    void leaders() {
        corp.company().change("zhao", person -> person.directLeaders("boss", "li.na"));
        assertThat(member(corp.old(), "zhao").path("direct_leader")).hasSize(2);
        VENDOR.wecom().set(OpenPoint.DIRECT_LEADERS, "one");
        assertThat(member(corp.old(), "zhao").path("direct_leader")).hasSize(1);
    }

    @Test
    @DisplayName("a userid is found whatever its capitals and returned as stored")
    void capitals() {
        assertThat(member(corp.old(), "wang.lei").path("userid").asText()).isEqualTo("Wang.Lei");
        assertThat(member(corp.old(), "LI.NA").path("userid").asText()).isEqualTo("li.na");
    }

    @Test
    @DisplayName("all kinds of own attributes and the profile for outsiders are shown")
    void profile() {
        corp.company()
                .change(
                        "zhao",
                        person -> person.attribute(new Attribute.Web("主页", "https://e.example", "me"))
                                .externalAttribute(new Attribute.MiniProgram("app", "wx0000", "/i", "t"))
                                .detail("external_position", "顾问")
                                .detail("wechat_channels.nickname", "ch"));
        JsonNode member = member(corp.trimmed(), "zhao");
        assertThat(member.at("/extattr/attrs/0/web/url").asText()).isEqualTo("https://e.example");
        assertThat(member.at("/extattr/attrs/0/type").asInt()).isEqualTo(1);
        assertThat(member.path("external_position").asText()).isEqualTo("顾问");
        assertThat(member.at("/external_profile/external_attr/0/miniprogram/pagepath")
                        .asText())
                .isEqualTo("/i");
        assertThat(member.at("/external_profile/wechat_channels/nickname").asText())
                .isEqualTo("ch");
    }

    @Test
    @DisplayName("user/list shows the same fields, user/simplelist three of them")
    void lists() {
        JsonNode list = client.get(corp.old(), "/cgi-bin/user/list", "department_id", 2);
        assertThat(list.path("userlist")).hasSize(2);
        assertThat(list.at("/userlist/0/mobile").asText()).isEqualTo("13800000001");
        JsonNode simple = client.get(corp.old(), "/cgi-bin/user/simplelist", "department_id", 2);
        assertThat(simple.at("/userlist/1/department").toString()).isEqualTo("[2,3]");
        assertThat(simple.path("userlist").get(1)).hasSize(3);
    }
}
