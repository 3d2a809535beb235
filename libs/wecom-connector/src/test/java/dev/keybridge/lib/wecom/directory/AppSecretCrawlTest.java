package dev.keybridge.lib.wecom.directory;

import dev.keybridge.lib.directory.DirectoryUnavailable;
import dev.keybridge.lib.directory.DirectoryUnavailable.Remedy;
import dev.keybridge.lib.directory.Membership;
import dev.keybridge.lib.directory.ReadProgress;
import dev.keybridge.lib.directory.ReadRequest;
import dev.keybridge.lib.directory.Selection;
import dev.keybridge.lib.directory.Snapshot;
import dev.keybridge.lib.directory.Tag;
import dev.keybridge.lib.wecom.FakeWeCom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

final class AppSecretCrawlTest extends DirectoryTest {
    @Test
    @DisplayName("a whole company is read, everybody once, parents before children, and the read is complete")
    void wholeCompany() {
        new Company()
                .department(31, 3, "研发/\\\"QA\\\" 🎉")
                .department(3, 1)
                .department(2, 1, "研发")
                .department(32, 3, "研发")
                .department(1, 0, "公司")
                .member("LinMei", 2, 31)
                .member("zhaoyun", 31)
                .member("boss", 1)
                .openTo(vendor);
        Snapshot snapshot = all(appOnly());
        assertThat(departments(snapshot)).containsExactly("1", "3", "2", "31", "32");
        assertThat(snapshot.departments().get(3).name()).isEqualTo("研发/\"QA\" 🎉");
        assertThat(ids(snapshot)).containsExactly("boss", "linmei", "zhaoyun");
        assertThat(snapshot.people().get(1).memberships()).contains(List.of(Membership.of("2"), Membership.of("31")));
        assertThat(snapshot.completeness().isComplete()).isTrue();
        assertThat(snapshot.completeness().departmentsRead()).containsExactlyInAnyOrder("1", "2", "3", "31", "32");
        assertThat(snapshot.completeness().enumerated()).isFalse();
        assertThat(snapshot.completeness().scope().departments()).containsExactly("1");
        assertThat(snapshot.vendorCalls()).isEqualTo(vendor.calls().size()).isEqualTo(7);
    }

    @Test
    @DisplayName("several visible branches are several roots, and places outside of them are left out")
    void branches() {
        new Company()
                .department(1, 0)
                .department(2, 1)
                .department(3, 1)
                .department(4, 3)
                .hide(1)
                .member("a", 2, 1)
                .member("b", 4)
                .openTo(vendor);
        Snapshot snapshot = all(appOnly());
        assertThat(snapshot.completeness().scope().departments()).containsExactlyInAnyOrder("2", "3");
        assertThat(snapshot.departments().get(0).parentId()).contains("1");
        assertThat(snapshot.people().get(0).memberships()).contains(List.of(Membership.of("2")));
    }

    @ParameterizedTest
    @ValueSource(ints = {45029, 60003, 60123, 60011, -1})
    @DisplayName("a department whose people cannot be read is reported, and the others are read")
    void oneDepartmentFails(int code) {
        Company company =
                new Company().department(1, 0).department(2, 1).member("a", 1).member("b", 2);
        company.openTo(vendor)
                .on(
                        "user/list",
                        question -> question.get("department_id").equals("2")
                                ? FakeWeCom.error(code)
                                : "{\"userlist\":[{\"userid\":\"a\"}]}");
        Snapshot snapshot = all(appOnly());
        assertThat(ids(snapshot)).containsExactly("a");
        assertThat(departments(snapshot)).containsExactly("1", "2");
        assertThat(snapshot.completeness().departmentsRead()).containsExactly("1");
        assertThat(failures(snapshot)).containsExactly("DEPARTMENT 2 " + code);
        assertThat(snapshot.completeness().failures().get(0).reason()).doesNotContain("linmei", "13900000001");
    }

    @Test
    @DisplayName("half an answer about a department is a failure and not an empty department")
    void halfAPage() {
        new Company().department(1, 0).openTo(vendor).on("user/list", "{\"errcode\":0,\"userlist\":[{\"userid\":\"a\"");
        Snapshot snapshot = all(appOnly());
        assertThat(snapshot.people()).isEmpty();
        assertThat(failures(snapshot)).containsExactly("DEPARTMENT 1 not-json");
    }

    @Test
    @DisplayName("a broken record is reported once and costs nobody else")
    void brokenRecord() {
        new Company()
                .department(1, 0)
                .department(2, 1)
                .openTo(vendor)
                .on(
                        "user/list",
                        "{\"userlist\":[{\"name\":\"nobody\"},{\"userid\":\"bad\",\"name\":[]},{\"userid\":\"good\"},null]}");
        Snapshot snapshot = all(appOnly());
        assertThat(ids(snapshot)).containsExactly("good");
        assertThat(failures(snapshot))
                .containsExactlyInAnyOrder(
                        "PERSON in department 1 missing-field",
                        "PERSON in department 2 missing-field",
                        "PERSON bad wrong-type");
    }

    @Test
    @DisplayName("a company of nobody may be read: whether to believe it is for others to say")
    void nobody() {
        new Company().department(1, 0).openTo(vendor);
        Snapshot snapshot = all(appOnly());
        assertThat(snapshot.people()).isEmpty();
        assertThat(snapshot.completeness().isComplete()).isTrue();
    }

    @Test
    @DisplayName("departments in a circle end the read in a report and not in a loop")
    void circle() {
        new Company()
                .department(1, 0)
                .department(8, 9)
                .department(9, 7)
                .department(7, 8)
                .department(5, 5)
                .member("a", 9)
                .openTo(vendor);
        Snapshot snapshot = all(appOnly());
        assertThat(failures(snapshot)).containsExactly("DEPARTMENT 5 circle", "DEPARTMENT 7 circle");
        assertThat(departments(snapshot)).containsExactly("1", "7", "5", "9", "8");
        assertThat(ids(snapshot)).containsExactly("a");
    }

    @Test
    @DisplayName("only selected departments are asked for, and places elsewhere are left out")
    void selection() {
        new Company()
                .department(1, 0)
                .department(2, 1)
                .department(21, 2)
                .department(22, 2)
                .department(3, 1)
                .member("a", 21, 3)
                .member("b", 22)
                .member("c", 3)
                .openTo(vendor);
        Snapshot snapshot = appOnly().read(only(Set.of("2", "99"), Set.of("22", "98")), ReadProgress.NONE);
        assertThat(departments(snapshot)).containsExactly("2", "21");
        assertThat(ids(snapshot)).containsExactly("a");
        assertThat(snapshot.people().get(0).memberships()).contains(List.of(Membership.of("21")));
        assertThat(vendor.questions("user/list")).hasSize(2);
        assertThat(failures(snapshot)).containsExactly("DEPARTMENT 99 not-listed");
        assertThat(snapshot.completeness().scope().selection().included()).containsExactlyInAnyOrder("2", "99");
    }

    @Test
    @DisplayName("people granted one by one or by a tag are read, with or without departments")
    void singlePeople() {
        new Company()
                .department(1, 0)
                .hide(1)
                .member("Single", 1)
                .member("tagged", 1)
                .member("gone")
                .hide("gone")
                .openTo(vendor)
                .on("tag/get", "{\"tagname\":\"T\",\"userlist\":[{\"userid\":\"tagged\"}],\"partylist\":[]}");
        granted(user("Single") + "," + user("gone"), "", "7");
        Snapshot snapshot = all(appWithAgent());
        assertThat(ids(snapshot)).containsExactly("single", "tagged");
        assertThat(snapshot.people().get(0).memberships()).contains(List.of());
        assertThat(snapshot.departments()).isEmpty();
        assertThat(snapshot.completeness().isComplete()).isTrue();
        assertThat(snapshot.completeness().withoutDetails()).containsExactly("gone");
        assertThat(snapshot.completeness().scope().people()).containsExactlyInAnyOrder("single", "gone");
        assertThat(snapshot.completeness().scope().tags()).containsExactly("7");

        vendor.fails("department/list", 60011);
        assertThat(ids(all(appWithAgent()))).containsExactly("single", "tagged");
    }

    @Test
    @DisplayName("single people are subject to the selection as well")
    void singlePeopleSelected() {
        new Company()
                .department(1, 0)
                .department(2, 0)
                .hide(1)
                .member("inside", 2)
                .member("outside", 1)
                .openTo(vendor);
        granted(user("inside") + "," + user("outside"), "2", "");
        Snapshot snapshot = appWithAgent().read(only(Set.of("2"), Set.of()), ReadProgress.NONE);
        assertThat(ids(snapshot)).containsExactly("inside");
        assertThat(snapshot.completeness().isComplete()).isTrue();
    }

    @Test
    @DisplayName("a granted department that is not listed makes the read incomplete")
    void grantedNotListed() {
        new Company().department(1, 0).department(2, 1).hide(2).openTo(vendor);
        granted("", "1,2", "");
        assertThat(failures(all(appWithAgent()))).containsExactly("DEPARTMENT 2 not-listed");
    }

    @Test
    @DisplayName("without knowing what is granted the departments are read, and nobody can be known to have left")
    void unknownGrants() {
        new Company().department(1, 0).member("a", 1).openTo(vendor).fails("agent/get", 301002);
        Snapshot snapshot = all(appWithAgent());
        assertThat(ids(snapshot)).containsExactly("a");
        assertThat(snapshot.completeness().scope().departments()).containsExactly("1");
        assertThat(failures(snapshot)).containsExactly("SCOPE agent/get 301002");
    }

    @Test
    @DisplayName("tags are read when they are wanted; one that cannot be read is reported")
    void tags() {
        Map<String, String> byId = Map.of(
                "7",
                "{\"tagname\":\"轮值\",\"userlist\":[{\"userid\":\"LinMei\"}],\"partylist\":[2]}",
                "8",
                FakeWeCom.error(40068));
        new Company()
                .department(1, 0)
                .tag(7)
                .tag(8)
                .openTo(vendor)
                .on("tag/get", question -> byId.get(question.get("tagid")));
        Snapshot snapshot = appOnly().read(new ReadRequest(Selection.ALL, true, false), ReadProgress.NONE);
        assertThat(snapshot.tags()).containsExactly(new Tag("7", "轮值", Set.of("linmei"), Set.of("2")));
        assertThat(failures(snapshot)).containsExactly("TAG 8 40068");
        assertThat(all(appOnly()).tags()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "department/list, 48009, ADMIN_MUST_ACT",
        "user/list, 48009, ADMIN_MUST_ACT",
        "gettoken, 40001, ADMIN_MUST_ACT",
        "department/list, 60020, ADMIN_MUST_ACT",
        "department/list, 60011, ADMIN_MUST_ACT",
        "department/list, -1, RETRY_LATER",
        "department/list, 45009, RETRY_LATER",
    })
    @DisplayName("without a tree there is nothing to look at, and it is told what to do")
    void unavailable(String api, int code, Remedy remedy) {
        new Company().department(1, 0).openTo(vendor).fails(api, code);
        assertThatExceptionOfType(DirectoryUnavailable.class)
                .isThrownBy(() -> all(appOnly()))
                .satisfies(e -> assertThat(e.remedy()).isEqualTo(remedy))
                .satisfies(e -> assertThat(e.code()).isEqualTo(Integer.toString(code)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "[", "{\"department\":[{\"id\":1,\"parentid\":0}]}", "{\"department\":[{\"name\":\"x\"}]}"
            })
    @DisplayName("a tree that makes no sense is nothing to build on")
    void brokenTree(String json) {
        vendor.on("department/list", json);
        assertThatExceptionOfType(DirectoryUnavailable.class)
                .isThrownBy(() -> all(appOnly()))
                .satisfies(e -> assertThat(e.remedy()).isEqualTo(Remedy.REPORT));
    }

    @Test
    @DisplayName("an app that sees nothing at all is for the administrator")
    void nothingVisible() {
        new Company().openTo(vendor);
        assertThatExceptionOfType(DirectoryUnavailable.class)
                .isThrownBy(() -> all(appOnly()))
                .satisfies(e -> assertThat(e.code()).isEqualTo("nothing-visible"));
    }
}
