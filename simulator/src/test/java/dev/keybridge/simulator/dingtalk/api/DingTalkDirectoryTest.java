package dev.keybridge.simulator.dingtalk.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.dingtalk.DingTalkClient;
import dev.keybridge.simulator.dingtalk.TestDingTalkCorp;
import dev.keybridge.simulator.dingtalk.corp.ContactScope;
import dev.keybridge.simulator.dingtalk.corp.Permission;
import dev.keybridge.simulator.dingtalk.rules.DingTalkOpenPoint;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.org.Detail;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** Departments, members and roles, in shape and in what an app sees of them. */
final class DingTalkDirectoryTest {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private final TestDingTalkCorp corp = new TestDingTalkCorp(VENDOR.dingtalk());
    private final DingTalkClient client = new DingTalkClient(VENDOR.dingtalk());

    private JsonNode call(String path, String body) {
        return client.old(path, client.token(corp.app()), body);
    }

    private static List<String> texts(JsonNode array, String field) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.path(field).asText()));
        return texts;
    }

    @Test
    @DisplayName("a member has native types, an order beyond doubles and no empty fields")
    void member() {
        JsonNode person = call("/topapi/v2/user/get", "{\"userid\":\"li.na\"}").path("result");
        assertThat(person.path("unionid").asText()).isEqualTo(corp.corp().unionId(corp.app(), "li.na"));
        assertThat(person.path("dept_order_list").path(0).path("order").isLong())
                .isTrue();
        assertThat(person.path("dept_order_list").path(0).path("order").asLong())
                .isEqualTo(176292748870660512L);
        assertThat(person.path("leader_in_dept").path(0).path("leader").isBoolean())
                .isTrue();
        assertThat(person.path("manager_userid").asText()).isEqualTo("boss");
        assertThat(person.path("mobile").asText()).isEqualTo("13800000001");
        assertThat(person.path("state_code").asText()).isEqualTo("86");
        assertThat(person.path("extension").asText()).isEqualTo("{\"badge\":\"A7\"}");
        assertThat(person.path("hired_date").asLong()).isEqualTo(1700000000000L);
        assertThat(person.path("role_list").path(0).path("id").asLong()).isEqualTo(3001);
        assertThat(person.path("exclusive_account").asBoolean(true)).isFalse();
        assertThat(person.has("disable_status")).isFalse();
        JsonNode bare = call("/topapi/v2/user/get", "{\"userid\":\"Wang.Lei\"}").path("result");
        assertThat(bare.fieldNames())
                .toIterable()
                .doesNotContain("mobile", "email", "title", "manager_userid", "avatar");
        assertThat(bare.path("dept_id_list")).hasSize(2);
    }

    @Test
    @DisplayName("fields without permission are missing without an error")
    void silentFilter() {
        corp.app().revoke(Permission.MOBILE_FIELDS, Permission.PERSONAL_FIELDS);
        JsonNode answer = call("/topapi/v2/user/get", "{\"userid\":\"li.na\"}");
        assertThat(answer.path("errcode").asInt(1)).isZero();
        assertThat(answer.path("result").fieldNames())
                .toIterable()
                .contains("job_number", "title", "unionid")
                .doesNotContain("mobile", "state_code", "email", "org_email", "work_place", "remark", "extension");
    }

    @Test
    @DisplayName("disabled members have exclusive accounts and may lack a mobile")
    void exclusive() {
        corp.company()
                .change(
                        "zhao",
                        person -> person.detail(Detail.EXCLUSIVE_ACCOUNT, "sso").mobile(null));
        JsonNode enabled = call("/topapi/v2/user/get", "{\"userid\":\"zhao\"}").path("result");
        assertThat(enabled.path("exclusive_account").asBoolean()).isTrue();
        assertThat(enabled.path("exclusive_account_type").asText()).isEqualTo("sso");
        assertThat(enabled.path("disable_status").isBoolean()).isTrue();
        assertThat(enabled.path("disable_status").asBoolean()).isFalse();
        assertThat(enabled.has("mobile")).isFalse();
        corp.company().disable("zhao");
        assertThat(call("/topapi/v2/user/get", "{\"userid\":\"zhao\"}")
                        .path("result")
                        .path("disable_status")
                        .asBoolean())
                .isTrue();
    }

    @Test
    @DisplayName("members of a department come in pages; the last one has no cursor")
    void pages() {
        JsonNode first = call("/topapi/v2/user/list", "{\"dept_id\":2,\"cursor\":0,\"size\":1}")
                .path("result");
        assertThat(first.path("has_more").asBoolean()).isTrue();
        assertThat(first.path("next_cursor").asInt()).isEqualTo(1);
        assertThat(first.path("list").path(0).path("dept_order").isLong()).isTrue();
        JsonNode last = call("/topapi/v2/user/list", "{\"dept_id\":\"2\",\"cursor\":\"1\",\"size\":\"1\"}")
                .path("result");
        assertThat(last.path("has_more").asBoolean(true)).isFalse();
        assertThat(last.has("next_cursor")).isFalse();
        assertThat(texts(first.path("list"), "userid")).containsExactly("li.na");
        assertThat(texts(last.path("list"), "userid")).containsExactly("Wang.Lei");
        assertThat(call("/topapi/v2/user/list", "{\"dept_id\":2,\"cursor\":0,\"size\":101}")
                        .path("errcode")
                        .asInt())
                .isEqualTo(400002);
        assertThat(call("/topapi/user/listsimple", "{\"dept_id\":2,\"cursor\":0,\"size\":101}")
                        .path("errcode")
                        .asInt())
                .isEqualTo(40069);
    }

    @Test
    @DisplayName("departments are listed one level at a time and the root has no parent")
    void departments() {
        assertThat(texts(call("/topapi/v2/department/listsub", "{}").path("result"), "name"))
                .containsExactly("Engineering", "Sales");
        assertThat(call("/topapi/v2/department/listsubid", "{\"dept_id\":1}")
                        .path("result")
                        .path("dept_id_list"))
                .hasSize(2);
        JsonNode root = call("/topapi/v2/department/get", "{\"dept_id\":1}").path("result");
        assertThat(root.has("parent_id")).isFalse();
        assertThat(root.path("member_count").asInt()).isEqualTo(4);
        JsonNode engineering =
                call("/topapi/v2/department/get", "{\"dept_id\":2}").path("result");
        assertThat(engineering.path("dept_manager_userid_list").path(0).asText())
                .isEqualTo("li.na");
        assertThat(call("/topapi/v2/department/listparentbydept", "{\"dept_id\":3}")
                        .path("result")
                        .path("parent_id_list")
                        .toString())
                .isEqualTo("[3,2,1]");
        assertThat(call("/topapi/v2/department/listparentbyuser", "{\"userid\":\"Wang.Lei\"}")
                        .path("result")
                        .path("parent_list"))
                .hasSize(2);
    }

    @Test
    @DisplayName("outside its contact scope an app meets 50004 and 50002, but ids are not filtered")
    void scope() {
        corp.app().scope(new ContactScope(Set.of(4L), Set.of("boss")));
        JsonNode scopes = client.getOld("/auth/scopes?access_token=" + client.token(corp.app()));
        assertThat(scopes.has("result")).isFalse();
        assertThat(scopes.path("auth_org_scopes").toString())
                .isEqualTo("{\"authed_dept\":[4],\"authed_user\":[\"boss\"]}");
        assertThat(call("/topapi/v2/department/get", "{\"dept_id\":1}")
                        .path("errcode")
                        .asInt())
                .isEqualTo(50004);
        assertThat(call("/topapi/v2/user/list", "{\"dept_id\":2,\"cursor\":0,\"size\":10}")
                        .path("errcode")
                        .asInt())
                .isEqualTo(50004);
        assertThat(call("/topapi/v2/user/get", "{\"userid\":\"li.na\"}")
                        .path("errcode")
                        .asInt())
                .isEqualTo(50002);
        assertThat(call("/topapi/v2/user/get", "{\"userid\":\"boss\"}")
                        .path("errcode")
                        .asInt(1))
                .isZero();
        assertThat(call("/topapi/user/listid", "{\"dept_id\":2}").path("result").path("userid_list"))
                .hasSize(2);
    }

    @Test
    @DisplayName("whoever gets a userid that somebody else had is another person; whoever comes back is the same")
    void recycledUserid() {
        String before = corp.corp().unionId(corp.app(), "zhao");
        corp.company().leave("zhao");
        assertThat(call("/topapi/v2/user/get", "{\"userid\":\"zhao\"}")
                        .path("errcode")
                        .asInt())
                .isEqualTo(60121);
        corp.company().comeBack("zhao");
        assertThat(corp.corp().unionId(corp.app(), "zhao")).isEqualTo(before);
        corp.company().leave("zhao");
        corp.company().join("zhao", person -> person.name("另一个赵"));
        assertThat(corp.corp().unionId(corp.app(), "zhao")).isNotEqualTo(before);
        String token = client.token(corp.app());
        JsonNode left = DingTalkClient.json(client.getNew(
                "/v1.0/contact/empLeaveRecords?startTime=2026-01-01T00:00:00Z&nextToken=0&maxResults=1", token));
        assertThat(left.path("records")).hasSize(1);
        assertThat(left.path("nextToken").asText()).isEqualTo("1");
    }

    @Test
    @DisplayName("one human being has one union id per developer, whatever corp and app")
    void unionIds() {
        var other = VENDOR.dingtalk().corp("dingother0corp");
        other.organisation().join("somebody", person -> person.human("Li Na"));
        corp.company().change("li.na", person -> person.human("Li Na"));
        assertThat(other.unionId(other.app("dingotherapp"), "somebody"))
                .isNotEqualTo(corp.corp().unionId(corp.app(), "li.na"));
        other.app("dingotherapp").developer("Software House");
        corp.app().developer("Software House");
        assertThat(other.unionId(other.app("dingotherapp"), "somebody"))
                .isEqualTo(corp.corp().unionId(corp.app(), "li.na"));
    }

    @Test
    @DisplayName("roles come in groups, their holders in pages with what they manage")
    void roles() {
        JsonNode groups =
                call("/topapi/role/list", "{\"size\":20,\"offset\":0}").path("result");
        assertThat(groups.path("hasMore").asBoolean(true)).isFalse();
        assertThat(groups.path("list")
                        .path(0)
                        .path("roles")
                        .path(0)
                        .path("name")
                        .asText())
                .isEqualTo("Finance");
        JsonNode holders = call("/topapi/role/simplelist", "{\"role_id\":3001,\"size\":1,\"offset\":0}")
                .path("result");
        assertThat(holders.path("hasMore").asBoolean()).isTrue();
        assertThat(holders.path("list")
                        .path(0)
                        .path("manageScopes")
                        .path(0)
                        .path("dept_id")
                        .asLong())
                .isEqualTo(2);
        assertThat(call("/topapi/role/getrole", "{\"roleId\":3001}")
                        .path("role")
                        .path("name")
                        .asText())
                .isEqualTo("Finance");
        long group = groups.path("list").path(0).path("groupId").asLong();
        assertThat(call("/topapi/role/getrolegroup", "{\"group_id\":" + group + "}")
                        .path("role_group")
                        .path("group_name")
                        .asText())
                .isEqualTo("职务");
    }

    @Test
    @DisplayName(
            "mobiles with a country code are split; staff is found by mobile, counted, and administrators are listed")
    void lookups() {
        JsonNode zhao = call("/topapi/v2/user/get", "{\"userid\":\"zhao\"}").path("result");
        assertThat(zhao.path("state_code").asText() + " " + zhao.path("mobile").asText())
                .isEqualTo("852 90000001");
        assertThat(call("/topapi/v2/user/getbymobile", "{\"mobile\":\"13800000001\"}")
                        .path("result")
                        .path("userid")
                        .asText())
                .isEqualTo("li.na");
        assertThat(call("/topapi/v2/user/getbymobile", "{\"mobile\":\"13999999999\"}")
                        .path("errcode")
                        .asInt())
                .isEqualTo(60121);
        assertThat(call("/topapi/user/count", "{\"only_active\":true}")
                        .path("result")
                        .path("count")
                        .asInt())
                .isEqualTo(4);
        assertThat(call("/topapi/user/listadmin", "{}")
                        .path("result")
                        .path(0)
                        .path("sys_level")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("an open point decides whether departments outside the scope show")
    void openPoint() {
        corp.app().visibleDepartments(3L);
        assertThat(call("/topapi/v2/user/get", "{\"userid\":\"Wang.Lei\"}")
                        .path("result")
                        .path("dept_id_list"))
                .hasSize(2);
        VENDOR.dingtalk().set(DingTalkOpenPoint.DEPARTMENTS_OUT_OF_SCOPE, "filtered");
        assertThat(call("/topapi/v2/user/get", "{\"userid\":\"Wang.Lei\"}")
                        .path("result")
                        .path("dept_id_list"))
                .hasSize(1);
    }
}
