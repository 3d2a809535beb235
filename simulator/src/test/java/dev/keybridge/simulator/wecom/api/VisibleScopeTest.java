package dev.keybridge.simulator.wecom.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.wecom.TestClient;
import dev.keybridge.simulator.wecom.TestCorp;
import dev.keybridge.simulator.wecom.corp.App;
import dev.keybridge.simulator.wecom.rules.OpenPoint;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.Map;

import static dev.keybridge.simulator.wecom.TestClient.errcode;
import static org.assertj.core.api.Assertions.assertThat;

final class VisibleScopeTest {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private final TestCorp corp = new TestCorp(VENDOR.wecom());
    private final TestClient client = new TestClient(VENDOR.wecom());
    private final App app = corp.trimmed();

    private List<String> ids(String path, Map<String, String> parameters, String array, String field) {
        return client.get(app, path, parameters).path(array).findValuesAsText(field);
    }

    @Test
    @DisplayName("an app sees the ticked departments with everything below, and the parent's id of the topmost")
    void departments() {
        app.visibleDepartments(2L);
        assertThat(ids("/cgi-bin/department/list", Map.of(), "department", "id"))
                .containsExactly("2", "3");
        assertThat(ids("/cgi-bin/department/list", Map.of(), "department", "parentid"))
                .containsExactly("1", "2");
        assertThat(ids("/cgi-bin/department/simplelist", Map.of("id", "3"), "department_id", "id"))
                .containsExactly("3");
    }

    @Test
    @DisplayName("the contact-sync assistant sees the whole tree, whatever its scope")
    void contactSync() {
        corp.sync().visibleDepartments(4L);
        assertThat(client.get(corp.sync(), "/cgi-bin/department/simplelist", Map.of())
                        .path("department_id"))
                .hasSize(4);
    }

    @Test
    @DisplayName("of a member's departments only the visible ones are shown, the other lists keep step")
    void membersDepartments() {
        app.visibleDepartments(3L);
        JsonNode member = client.get(app, "/cgi-bin/user/get", "userid", "Wang.Lei");
        assertThat(member.path("department").toString()).isEqualTo("[3]");
        assertThat(member.path("order").toString()).isEqualTo("[5]");
        assertThat(member.path("is_leader_in_dept").toString()).isEqualTo("[0]");
        assertThat(errcode(client.get(app, "/cgi-bin/user/get", "userid", "li.na")))
                .isEqualTo(60111);
    }

    @Test
    @DisplayName("open point: how a single member looks whose departments are all invisible")
    void singleMember() {
        app.visibleUsers("LI.NA");
        assertThat(client.get(app, "/cgi-bin/department/list", Map.of()).path("department"))
                .isEmpty();
        assertThat(member().path("department").toString()).isEqualTo("[]");
        VENDOR.wecom().set(OpenPoint.DEPARTMENTS_OUT_OF_SCOPE, "root");
        assertThat(member().path("department").toString()).isEqualTo("[1]");
        assertThat(member().path("main_department").asInt()).isEqualTo(1);
        VENDOR.wecom().set(OpenPoint.DEPARTMENTS_OUT_OF_SCOPE, "unfiltered");
        assertThat(member().path("department").toString()).isEqualTo("[2]");
    }

    private JsonNode member() {
        return client.get(app, "/cgi-bin/user/get", "userid", "li.na");
    }

    @Test
    @DisplayName("a ticked tag makes its members and its departments visible")
    void tags() {
        corp.company().addTag(7, "轮值");
        corp.company().tag(7, List.of("zhao"), List.of(3L));
        app.visibleTags(7L);
        assertThat(errcode(client.get(app, "/cgi-bin/user/get", "userid", "zhao")))
                .isZero();
        assertThat(ids("/cgi-bin/department/list", Map.of(), "department", "id"))
                .containsExactly("3");
        assertThat(errcode(client.get(app, "/cgi-bin/user/get", "userid", "boss")))
                .isEqualTo(60111);
    }

    @Test
    @DisplayName("open points: errors for what is unknown and for what is out of scope")
    void errors() {
        app.visibleDepartments(2L);
        VENDOR.wecom().set(OpenPoint.USERID_OUT_OF_SCOPE, "60011");
        assertThat(errcode(client.get(app, "/cgi-bin/user/get", "userid", "zhao")))
                .isEqualTo(60011);
        assertThat(errcode(client.get(app, "/cgi-bin/user/get", "userid", "ghost")))
                .isEqualTo(60111);
        assertThat(errcode(client.get(app, "/cgi-bin/user/list", "department_id", 4)))
                .isEqualTo(60011);
        assertThat(errcode(client.get(app, "/cgi-bin/user/list", "department_id", 99)))
                .isEqualTo(60003);
        VENDOR.wecom().set(OpenPoint.UNKNOWN_DEPARTMENT, "60123");
        VENDOR.wecom().set(OpenPoint.DEPARTMENT_OUT_OF_SCOPE, "60003");
        assertThat(errcode(client.get(app, "/cgi-bin/department/list", "id", 99)))
                .isEqualTo(60123);
        assertThat(errcode(client.get(app, "/cgi-bin/department/get", "id", 1))).isEqualTo(60003);
    }

    @Test
    @DisplayName("agent/get tells the scope; open point: how much more it tells")
    void agent() {
        app.visibleDepartments(2L, 4L).trustDomains("sso.example.com:8443");
        JsonNode agent = client.get(app, "/cgi-bin/agent/get", "agentid", app.agentId());
        assertThat(agent.at("/allow_partys/partyid").toString()).isEqualTo("[2,4]");
        assertThat(agent.at("/allow_userinfos/user")).isEmpty();
        assertThat(agent.path("redirect_domain").asText()).isEqualTo("sso.example.com:8443");
        assertThat(agent.has("home_url")).isTrue();
        VENDOR.wecom().set(OpenPoint.AGENT_FIELDS, "few");
        assertThat(client.get(app, "/cgi-bin/agent/get", "agentid", app.agentId())
                        .has("home_url"))
                .isFalse();
    }
}
