package dev.keybridge.simulator.wecom.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.wecom.TestClient;
import dev.keybridge.simulator.wecom.TestCorp;
import dev.keybridge.simulator.wecom.rules.OpenPoint;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static dev.keybridge.simulator.wecom.TestClient.errcode;
import static org.assertj.core.api.Assertions.assertThat;

final class DirectoryTest {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private final TestCorp corp = new TestCorp(VENDOR.wecom());
    private final TestClient client = new TestClient(VENDOR.wecom());

    private JsonNode page(String body) {
        return client.post(corp.sync(), "/cgi-bin/user/list_id", body);
    }

    private static List<String> rows(JsonNode page) {
        List<String> rows = new ArrayList<>();
        page.path("dept_user").forEach(row -> rows.add(row.path("userid").asText() + "@" + row.path("department")));
        return rows;
    }

    @Test
    @DisplayName("user/list_id has one row for each department of a member, in pages of the size asked for")
    void pages() {
        JsonNode first = page("{\"limit\":3}");
        assertThat(rows(first)).containsExactly("boss@1", "li.na@2", "Wang.Lei@2");
        JsonNode second =
                page("{\"limit\":3,\"cursor\":\"" + first.path("next_cursor").asText() + "\"}");
        assertThat(rows(second)).containsExactly("Wang.Lei@3", "zhao@4");
        assertThat(second.path("next_cursor").asText("?")).isEmpty();
    }

    @Test
    @DisplayName("who joins or leaves between two pages hides nobody else")
    void movingPages() {
        JsonNode first = page("{\"limit\":2}");
        corp.company().leave("boss");
        corp.company().join("new", person -> person.in(4));
        JsonNode second = page("{\"cursor\":\"" + first.path("next_cursor").asText() + "\"}");
        assertThat(rows(second)).containsExactly("Wang.Lei@2", "Wang.Lei@3", "zhao@4", "new@4");
    }

    @Test
    @DisplayName("the vendor may cut pages smaller than asked for; open point: the last one has no cursor at all")
    void smallPages() {
        VENDOR.wecom().limits().listIdPage(2);
        VENDOR.wecom().set(OpenPoint.LAST_CURSOR, "missing");
        List<String> all = new ArrayList<>();
        JsonNode page = page("{}");
        all.addAll(rows(page));
        while (page.has("next_cursor")) {
            page = page("{\"cursor\":\"" + page.path("next_cursor").asText() + "\"}");
            all.addAll(rows(page));
        }
        assertThat(all).containsExactly("boss@1", "li.na@2", "Wang.Lei@2", "Wang.Lei@3", "zhao@4");
    }

    @Test
    @DisplayName("a cursor of somebody's own making is 50100, a limit beyond 10,000 and broken JSON are refused")
    void badPages() {
        assertThat(errcode(page("{\"cursor\":\"made up\"}"))).isEqualTo(50100);
        assertThat(errcode(page("{\"cursor\":\"bWFkZSB1cA==\"}"))).isEqualTo(50100);
        assertThat(errcode(page("{\"limit\":10001}"))).isEqualTo(40058);
        assertThat(errcode(page("{\"limit\":0}"))).isEqualTo(40058);
        assertThat(page("{oops").path("errmsg").asText()).contains("wrong json format");
    }

    @Test
    @DisplayName("open point: whether a cursor runs out")
    void oldCursor() {
        String next =
                "{\"cursor\":\"" + page("{\"limit\":3}").path("next_cursor").asText() + "\"}";
        VENDOR.clock().advance(Duration.ofMinutes(5));
        assertThat(errcode(page(next))).isZero();
        VENDOR.wecom().set(OpenPoint.CURSOR_LIFETIME, "five-minutes");
        assertThat(errcode(page(next))).isEqualTo(50100);
    }

    @Test
    @DisplayName("departments are shown with leaders and both names; open point: or without")
    void departments() {
        JsonNode department =
                client.get(corp.old(), "/cgi-bin/department/get", "id", 2).path("department");
        assertThat(department.toString())
                .isEqualTo("{\"id\":2,\"name\":\"Engineering\",\"name_en\":\"\",\"department_leader\":[\"li.na\"],"
                        + "\"parentid\":1,\"order\":"
                        + corp.company().department(2).order() + "}");
        VENDOR.wecom().set(OpenPoint.DEPARTMENT_EXTRAS, "missing");
        assertThat(client.get(corp.old(), "/cgi-bin/department/list", "id", 2).at("/department/0"))
                .hasSize(4);
    }

    @Test
    @DisplayName("department/list without id is the whole tree, with id the part below")
    void parts() {
        assertThat(client.get(corp.old(), "/cgi-bin/department/list", Map.of())
                        .path("department")
                        .findValuesAsText("id"))
                .containsExactly("1", "2", "3", "4");
        assertThat(client.get(corp.old(), "/cgi-bin/department/list", "id", 2)
                        .path("department")
                        .findValuesAsText("id"))
                .containsExactly("2", "3");
        assertThat(errcode(client.get(corp.old(), "/cgi-bin/department/list", "id", "two")))
                .isEqualTo(60123);
    }

    @Test
    @DisplayName("open point: fetch_child reaches below or is ignored; each member comes once")
    void fetchChild() {
        Map<String, String> below = Map.of("department_id", "2", "fetch_child", "1");
        assertThat(client.get(corp.old(), "/cgi-bin/user/list", Map.of("department_id", "1", "fetch_child", "1"))
                        .path("userlist"))
                .hasSize(4);
        assertThat(client.get(corp.old(), "/cgi-bin/user/list", below).path("userlist"))
                .hasSize(2);
        VENDOR.wecom().set(OpenPoint.FETCH_CHILD, "ignored");
        assertThat(client.get(corp.old(), "/cgi-bin/user/list", Map.of("department_id", "1", "fetch_child", "1"))
                        .path("userlist"))
                .hasSize(1);
    }

    @Test
    @DisplayName("an answer with too many members is refused as a whole")
    void tooLarge() {
        VENDOR.wecom().limits().userListRows(1);
        JsonNode answer = client.get(corp.old(), "/cgi-bin/user/list", "department_id", 2);
        assertThat(errcode(answer)).isEqualTo(45029);
        assertThat(answer.path("userlist").isArray()).isTrue();
    }

    @Test
    @DisplayName("tags are listed, and tell their members and departments")
    void tags() {
        corp.company().addTag(3, "轮值");
        corp.company().tag(3, List.of("li.na", "zhao"), List.of(3L));
        corp.company().untag(3, List.of("ZHAO"), List.of());
        assertThat(client.get(corp.old(), "/cgi-bin/tag/list", Map.of())
                        .path("taglist")
                        .toString())
                .isEqualTo("[{\"tagid\":3,\"tagname\":\"轮值\"}]");
        JsonNode tag = client.get(corp.old(), "/cgi-bin/tag/get", "tagid", 3);
        assertThat(tag.path("tagname").asText()).isEqualTo("轮值");
        assertThat(tag.path("userlist").toString()).isEqualTo("[{\"userid\":\"li.na\",\"name\":\"李娜\"}]");
        assertThat(tag.path("partylist").toString()).isEqualTo("[3]");
        assertThat(errcode(client.get(corp.old(), "/cgi-bin/tag/get", "tagid", 4)))
                .isEqualTo(40068);
        assertThat(errcode(client.get(corp.old(), "/cgi-bin/tag/get", Map.of())))
                .isEqualTo(41017);
    }
}
