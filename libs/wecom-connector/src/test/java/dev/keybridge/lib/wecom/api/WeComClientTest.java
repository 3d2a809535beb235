package dev.keybridge.lib.wecom.api;

import dev.keybridge.lib.http.VendorException;
import dev.keybridge.lib.http.VendorRefused;
import dev.keybridge.lib.http.VendorRejectedRecord;
import dev.keybridge.lib.http.VendorSpokeNonsense;
import dev.keybridge.lib.wecom.FakeWeCom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

final class WeComClientTest {
    private final FakeWeCom vendor = new FakeWeCom();
    private final WeComClient client = vendor.client("app");

    @AfterEach
    void close() {
        vendor.close();
    }

    @Test
    @DisplayName("a login code tells who it is; the token goes into the query and nowhere else")
    void userInfo() {
        vendor.on("auth/getuserinfo", "{\"errcode\":0,\"errmsg\":\"ok\",\"userid\":\"LinMei\",\"user_ticket\":\"UT\"}");
        WeComUserInfo info = client.login().getUserInfo("c o&de");
        assertThat(info.userId()).contains("LinMei");
        assertThat(info.userTicket()).contains("UT");
        assertThat(info.isMember()).isTrue();
        assertThat(info.toString()).doesNotContain("UT");
        assertThat(vendor.questions("gettoken"))
                .containsExactly(Map.of("corpid", "ww0000000000000001", "corpsecret", "app", "body", ""));
        assertThat(vendor.questions("auth/getuserinfo"))
                .containsExactly(Map.of("code", "c o&de", "access_token", "token-of-app", "body", ""));
        assertThat(client.calls()).isEqualTo(2);
    }

    @Test
    @DisplayName("outsiders and members of linked corps are not members")
    void outsiders() {
        vendor.on("auth/getuserinfo", "{\"errcode\":0,\"openid\":\"oABC\",\"external_userid\":\"wm\"}");
        WeComUserInfo outsider = client.login().getUserInfo("code");
        assertThat(outsider.isMember()).isFalse();
        assertThat(outsider.toString()).doesNotContain("oABC");
        vendor.on("auth/getuserinfo", "{\"errcode\":0,\"userid\":\"ww9/linmei\"}");
        WeComUserInfo linked = client.login().getUserInfo("code");
        assertThat(linked.isMember()).isFalse();
        assertThat(linked.isOfLinkedCorp()).isTrue();
        vendor.on("auth/getuserinfo", "{\"errcode\":0,\"userid\":\"\"}");
        assertThat(client.login().getUserInfo("code").isMember()).isFalse();
    }

    @Test
    @DisplayName("a user ticket is sent as JSON and brings what the member has agreed to show")
    void userDetail() {
        vendor.on("auth/getuserdetail", "{\"errcode\":0,\"userid\":\"linmei\",\"mobile\":\"13900000001\"}");
        WeComUserDetail detail = client.login().getUserDetail("UT\"1");
        assertThat(detail.userId()).contains("linmei");
        assertThat(detail.toString()).doesNotContain("13900000001");
        assertThat(vendor.questions("auth/getuserdetail").get(0))
                .containsEntry("body", "{\"user_ticket\":\"UT\\\"1\"}")
                .doesNotContainKey("user_ticket");
    }

    @ParameterizedTest
    @CsvSource({
        "40029, dev.keybridge.lib.http.VendorRejectedRecord",
        "42003, dev.keybridge.lib.http.VendorRejectedRecord",
        "60111, dev.keybridge.lib.http.VendorRejectedRecord",
        "40013, dev.keybridge.lib.http.VendorRefused",
        "40014, dev.keybridge.lib.http.VendorRefused",
        "48002, dev.keybridge.lib.http.VendorRefused",
        "50001, dev.keybridge.lib.http.VendorRefused",
        "60020, dev.keybridge.lib.http.VendorRefused",
        "99999999, dev.keybridge.lib.http.VendorRefused",
        "41001, dev.keybridge.lib.http.VendorSpokeNonsense",
        "45009, dev.keybridge.lib.http.VendorThrottled",
        "45033, dev.keybridge.lib.http.VendorThrottled",
        "-1, dev.keybridge.lib.http.VendorUnreachable",
        "6000, dev.keybridge.lib.http.VendorUnreachable",
    })
    @DisplayName("each error number says what to do now, with the vendor's reference and without its text")
    void errors(int code, Class<? extends VendorException> kind) {
        vendor.fails("auth/getuserinfo", code);
        assertThatExceptionOfType(kind)
                .isThrownBy(() -> client.login().getUserInfo("c0de"))
                .satisfies(e -> assertThat(e.vendorCode()).isEqualTo(Integer.toString(code)))
                .satisfies(e -> assertThat(e.hint()).contains("1767225600123456789012345"))
                .satisfies(e -> assertThat(WeComErrors.is(e, 1, code)).isTrue())
                .withMessageNotContainingAny("linmei", "13900000001", "c0de", "token-of-app");
    }

    @Test
    @DisplayName("a hint that could be a mobile number or a name is not kept")
    void falseHint() {
        vendor.on("user/get", "{\"errcode\":60111,\"errmsg\":\"no, hint: [13900000001], hint: [linmei]\"}");
        assertThatExceptionOfType(VendorRejectedRecord.class)
                .isThrownBy(() -> client.users().get("x"))
                .satisfies(e -> assertThat(e.hint()).isEmpty());
    }

    @Test
    @DisplayName("an untrusted address of ours is told, since the administrator must enter it at WeCom")
    void ourAddress() {
        vendor.fails("user/get", WeComErrors.ADDRESS_NOT_TRUSTED);
        assertThatExceptionOfType(VendorRefused.class)
                .isThrownBy(() -> client.users().get("linmei"))
                .withMessageContaining("203.0.113.7");
    }

    @Test
    @DisplayName("members, departments, tags and the app are read under their names")
    void areas() {
        vendor.on("user/get", "{\"errcode\":0,\"userid\":\"linmei\"}")
                .on("user/list", "{\"errcode\":0,\"userlist\":[{\"userid\":\"a\"},7]}")
                .on(
                        "department/list",
                        "{\"department\":[{\"id\":1,\"name\":\"a/b\",\"parentid\":0,\"order\":100000000},{\"id\":2,\"name\":\"研发\","
                                + "\"name_en\":\"\",\"department_leader\":[\"linmei\"],\"parentid\":1}]}")
                .on("department/simplelist", "{\"department_id\":[{\"id\":2,\"parentid\":1,\"order\":5}]}")
                .on("department/get", "{\"department\":{\"id\":2,\"name\":\"研发\",\"parentid\":1}}")
                .on("tag/list", "{\"taglist\":[{\"tagid\":3,\"tagname\":\"轮值\"}]}")
                .on(
                        "tag/get",
                        "{\"tagname\":\"轮值\",\"userlist\":[{\"userid\":\"linmei\",\"name\":\"林梅\"}],\"partylist\":[2]}")
                .on(
                        "agent/get",
                        "{\"allow_userinfos\":{\"user\":[{\"userid\":\"linmei\"}]},\"allow_partys\":{\"partyid\":[1]}}");

        assertThat(client.users().get("linmei").userId()).isEqualTo("linmei");
        List<WeComMember> members = client.users().list(2);
        assertThat(members.get(0).userId()).isEqualTo("a");
        assertThatExceptionOfType(VendorSpokeNonsense.class)
                .isThrownBy(() -> members.get(1).userId());
        WeComNode root = new WeComNode(1, OptionalLong.empty(), OptionalLong.of(100000000));
        WeComNode child = new WeComNode(2, OptionalLong.of(1), OptionalLong.empty());
        assertThat(client.departments().list())
                .containsExactly(
                        new WeComDepartment(root, "a/b", Optional.empty(), Optional.empty()),
                        new WeComDepartment(child, "研发", Optional.of(""), Optional.of(List.of("linmei"))));
        assertThat(client.departments().list(2)).hasSize(2);
        assertThat(client.departments().simplelist())
                .containsExactly(new WeComNode(2, OptionalLong.of(1), OptionalLong.of(5)));
        assertThat(client.departments().get(2).name()).isEqualTo("研发");
        assertThat(client.tags().list()).containsExactly(3L);
        assertThat(client.tags().get(3)).isEqualTo(new WeComTag(3, "轮值", List.of("linmei"), List.of(2L)));
        assertThat(client.agents().get("1000002")).satisfies(agent -> {
            assertThat(agent.userIds()).containsExactly("linmei");
            assertThat(agent.departmentIds()).containsExactly(1L);
            assertThat(agent.tagIds()).isEmpty();
        });
        assertThat(vendor.questions("user/list").get(0)).containsEntry("department_id", "2");
        assertThat(vendor.questions("department/list").get(1)).containsEntry("id", "2");
        assertThat(vendor.questions("agent/get").get(0)).containsEntry("agentid", "1000002");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "user/list | {\"errcode\":0}",
                "user/list | {\"errcode\":0,\"userlist\":null}",
                "user/list | {\"errcode\":0,\"userlist\":{}}",
                "user/list | {\"errcode\":0,\"userlist\":[{\"userid\":\"a\"",
                "gettoken | {\"errcode\":0}",
                "gettoken | {\"errcode\":0,\"access_token\":\"\",\"expires_in\":7200}",
            })
    @DisplayName("an answer that lacks what was asked for is not an empty answer")
    void halfAnswers(String api, String json) {
        vendor.on("user/list", "{\"errcode\":0,\"userlist\":[]}").on(api, json);
        assertThatExceptionOfType(VendorSpokeNonsense.class)
                .isThrownBy(() -> client.users().list(1));
    }

    @Test
    @DisplayName("ids are listed page by page, and a row that comes twice counts once")
    void pages() {
        vendor.on(
                "user/list_id",
                question -> question.get("body").contains("\"cursor\":\"C2\"")
                        ? "{\"errcode\":0,\"next_cursor\":\"\",\"dept_user\":[{\"userid\":\"b\",\"department\":1},{\"userid\":\"a\",\"department\":2}]}"
                        : "{\"errcode\":0,\"next_cursor\":\"C2\",\"dept_user\":[{\"userid\":\"a\",\"department\":1},{\"userid\":\"b\",\"department\":1}]}");
        assertThat(client.users().listIds())
                .containsExactly(new WeComPlace("a", 1), new WeComPlace("b", 1), new WeComPlace("a", 2));
    }

    @Test
    @DisplayName("a lost cursor makes paging begin again, once")
    void lostCursor() {
        vendor.on("user/list_id", question -> {
            boolean first = !question.get("body").contains("cursor");
            boolean again = vendor.questions("user/list_id").size() > 2;
            String next = again ? "" : "C2";
            return first
                    ? "{\"next_cursor\":\"" + next + "\",\"dept_user\":[{\"userid\":\"a\",\"department\":1}]}"
                    : FakeWeCom.error(WeComErrors.INVALID_CURSOR);
        });
        assertThat(client.users().listIds()).containsExactly(new WeComPlace("a", 1));

        vendor.fails("user/list_id", WeComErrors.INVALID_CURSOR);
        int before = vendor.questions("user/list_id").size();
        assertThatExceptionOfType(VendorRejectedRecord.class)
                .isThrownBy(() -> client.users().listIds());
        assertThat(vendor.questions("user/list_id")).hasSize(before + 2);
    }

    @ParameterizedTest
    @CsvSource({"same", "always-new"})
    @DisplayName("a cursor that never ends does not keep us busy for ever")
    void endless(String kind) {
        vendor.on(
                "user/list_id",
                question -> "{\"next_cursor\":\"C"
                        + (kind.equals("same") ? "" : vendor.calls().size())
                        + "\",\"dept_user\":[{\"userid\":\"a\",\"department\":1}]}");
        assertThatExceptionOfType(VendorSpokeNonsense.class)
                .isThrownBy(() -> client.users().listIds())
                .satisfies(e -> assertThat(e.vendorCode()).isEqualTo("endless-paging"));
    }
}
