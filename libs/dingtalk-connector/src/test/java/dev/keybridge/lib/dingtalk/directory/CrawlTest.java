package dev.keybridge.lib.dingtalk.directory;

import dev.keybridge.lib.crawl.FakeVendor.Answer;
import dev.keybridge.lib.dingtalk.FakeDingTalk;
import dev.keybridge.lib.directory.Department;
import dev.keybridge.lib.directory.DirectoryUnavailable;
import dev.keybridge.lib.directory.DirectoryUnavailable.Remedy;
import dev.keybridge.lib.directory.Membership;
import dev.keybridge.lib.directory.PersonStatus;
import dev.keybridge.lib.directory.Snapshot;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

final class CrawlTest extends DirectoryTest {
    private static final String LIST = "/topapi/v2/user/list";
    private static final String GET = "/topapi/v2/user/get";

    @Test
    @DisplayName("the whole organisation is read, level by level, everybody once, with the least calls")
    void everything() {
        new Organisation()
                .department(1, 0)
                .department(2, 1)
                .department(21, 2)
                .department(3, 1)
                .employee("a", 1)
                .employee("b", 21, 3)
                .openTo(vendor);
        Snapshot snapshot = read();
        assertThat(departments(snapshot)).containsExactlyInAnyOrder("1", "2", "3", "21");
        assertThat(departments(snapshot).get(0)).isEqualTo("1");
        assertThat(userIds(snapshot)).containsExactly("a", "b");
        assertThat(snapshot.completeness().isComplete()).isTrue();
        assertThat(snapshot.completeness().departmentsRead()).containsExactlyInAnyOrder("1", "2", "3", "21");
        assertThat(snapshot.completeness().scope().departments()).containsExactly("1");
        // A token, the scope, and for each department: itself, what is below, who is in it.
        assertThat(snapshot.vendorCalls()).isEqualTo(vendor.calls()).isEqualTo(2 + 4 * 3);
    }

    @Test
    @DisplayName("a person is known by the unionid, and somebody of two departments has rank and leadership in both")
    void person() {
        new Organisation()
                .department(1, 0)
                .department(2, 1)
                .employee("boss", 1, 2)
                .openTo(vendor);
        Snapshot snapshot = read();
        assertThat(snapshot.people()).singleElement().satisfies(person -> {
            assertThat(person.id()).isEqualTo("union-boss");
            assertThat(person.vendorId()).isEqualTo("boss");
            assertThat(person.status()).isEqualTo(PersonStatus.ACTIVE);
            assertThat(person.memberships().orElseThrow())
                    .containsExactly(
                            new Membership("1", Optional.of(true), OptionalLong.of(176292748870660513L)),
                            new Membership("2", Optional.of(true), OptionalLong.of(176292748870660514L)));
        });
    }

    @Test
    @DisplayName("of departments the leaders are told, and a smaller number at DingTalk is a higher rank here")
    void departmentDetails() {
        new Organisation().department(1, 0).department(2, 1).openTo(vendor);
        Department department = read().departments().get(1);
        assertThat(department.order()).isEqualTo(OptionalLong.of(-2));
        assertThat(department.parentId()).contains("1");
        assertThat(department.fields().values(DingTalkFields.DEPARTMENT_MANAGERS))
                .contains(List.of("boss2"));
    }

    @Test
    @DisplayName("an app that sees one branch and single people reads both")
    void partialScope() {
        new Organisation()
                .department(1, 0)
                .department(2, 1)
                .department(21, 2)
                .employee("a", 1)
                .employee("b", 21)
                .employee("c", 1)
                .grants("2", "c,b")
                .openTo(vendor);
        Snapshot snapshot = read();
        assertThat(departments(snapshot)).containsExactly("2", "21");
        assertThat(userIds(snapshot)).containsExactly("b", "c");
        assertThat(places(snapshot, "c")).isEmpty();
        assertThat(snapshot.completeness().scope().people()).containsExactlyInAnyOrder("c", "b");
        assertThat(snapshot.completeness().isComplete()).isTrue();
        assertThat(vendor.questions(GET)).hasSize(1);
    }

    @Test
    @DisplayName("single people granted to the app need no department")
    void peopleOnly() {
        new Organisation()
                .department(1, 0)
                .employee("c", 1)
                .grants("", "c,gone")
                .openTo(vendor);
        Snapshot snapshot = read();
        assertThat(userIds(snapshot)).containsExactly("c");
        assertThat(snapshot.completeness().isComplete()).isTrue();
    }

    @Test
    @DisplayName("somebody who is granted and yet not shown makes the read incomplete")
    void grantedAndHidden() {
        new Organisation()
                .department(1, 0)
                .employee("c", 1)
                .grants("", "c")
                .hide("c")
                .openTo(vendor);
        assertThat(failures(read())).containsExactly("PERSON c 50002");
    }

    @Test
    @DisplayName("nothing granted is a matter for the administrator")
    void nothingGranted() {
        new Organisation().department(1, 0).grants("", "").openTo(vendor);
        assertThatExceptionOfType(DirectoryUnavailable.class)
                .isThrownBy(this::read)
                .satisfies(e -> assertThat(e.code()).isEqualTo("nothing-visible"))
                .satisfies(e -> assertThat(e.remedy()).isEqualTo(Remedy.ADMIN_MUST_ACT));
    }

    @Test
    @DisplayName("departments that are none of employees are passed over")
    void specialDepartments() {
        new Organisation()
                .department(1, 0)
                .department(-7, 1)
                .employee("a", 1)
                .grants("1,-7", "")
                .openTo(vendor);
        Snapshot snapshot = read();
        assertThat(departments(snapshot)).containsExactly("1");
        assertThat(snapshot.completeness().isComplete()).isTrue();
    }

    @Test
    @DisplayName("nobody looks below an excluded department, and places elsewhere are left out")
    void excluded() {
        new Organisation()
                .department(1, 0)
                .department(2, 1)
                .department(21, 2)
                .employee("a", 1, 21)
                .employee("b", 21)
                .openTo(vendor);
        Snapshot snapshot = read(only(Set.of(), Set.of("2")));
        assertThat(departments(snapshot)).containsExactly("1");
        assertThat(userIds(snapshot)).containsExactly("a");
        assertThat(places(snapshot, "a")).containsExactly("1");
        assertThat(vendor.questions("/topapi/v2/department/listsub")).hasSize(1);
    }

    @Test
    @DisplayName("what is named below an excluded department is found")
    void included() {
        new Organisation()
                .department(1, 0)
                .department(2, 1)
                .department(21, 2)
                .employee("a", 1)
                .employee("b", 21)
                .openTo(vendor);
        Snapshot snapshot = read(only(Set.of("21", "77"), Set.of("2")));
        assertThat(departments(snapshot)).containsExactly("21");
        assertThat(userIds(snapshot)).containsExactly("b");
        assertThat(failures(snapshot)).containsExactly("DEPARTMENT 77 not-listed");
    }

    @Test
    @DisplayName("a department of many pages is read to the end, and compared with the list of its ids")
    void pages() {
        Organisation organisation = new Organisation().department(1, 0).pagesOf(3);
        for (int i = 0; i < 10; i++) {
            organisation.employee("u" + i, 1);
        }
        organisation.openTo(vendor);
        Snapshot snapshot = read();
        assertThat(snapshot.people()).hasSize(10);
        assertThat(vendor.questions(LIST))
                .hasSize(4)
                .allMatch(question -> question.get("size").equals("100"));
        assertThat(vendor.questions("/topapi/user/listid")).hasSize(1);
        assertThat(vendor.questions(GET)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"400002", "40069"})
    @DisplayName("a vendor that finds a hundred at once too many is asked for fifty")
    void smallerPages(String code) {
        new Organisation().department(1, 0).department(2, 1).employee("a", 1).openTo(vendor);
        vendor.legacy(
                LIST, question -> question.get("size").equals("100") ? FakeDingTalk.error(code) : page(false, "", "a"));
        Snapshot snapshot = read();
        assertThat(userIds(snapshot)).containsExactly("a");
        assertThat(snapshot.completeness().isComplete()).isTrue();
        assertThat(snapshot.completeness().departmentsRead()).hasSize(2);
        vendor.fails(LIST, code);
        assertThat(read().completeness().failures()).hasSize(2);
    }

    @Test
    @DisplayName("somebody who slipped between two pages is found")
    void slipped() {
        Organisation organisation = new Organisation().department(1, 0).pagesOf(2);
        organisation
                .employee("a", 1)
                .employee("b", 1)
                .employee("c", 1)
                .employee("d", 1)
                .openTo(vendor);
        AtomicInteger asked = new AtomicInteger();
        vendor.legacy(
                LIST,
                question -> asked.getAndIncrement() == 0
                        ? page(true, ",\"next_cursor\":2", "a", "b")
                        : page(false, "", "d"));
        Snapshot snapshot = read();
        assertThat(userIds(snapshot)).containsExactly("a", "b", "c", "d");
        assertThat(snapshot.completeness().isComplete()).isTrue();
    }

    @Test
    @DisplayName("pages that lead in a circle end as a failure, and what they said holds")
    void circlingPages() {
        new Organisation().department(1, 0).openTo(vendor);
        vendor.legacy(LIST, question -> page(true, ",\"next_cursor\":100", "a", "b"));
        Snapshot snapshot = read();
        assertThat(failures(snapshot)).containsExactly("DEPARTMENT 1 endless-paging");
        assertThat(vendor.questions(LIST)).hasSize(2);
        assertThat(userIds(snapshot)).containsExactly("a", "b");
        assertThat(snapshot.completeness().departmentsRead()).isEmpty();
    }

    @Test
    @DisplayName("a vendor that makes up new cursors for ever is not followed for ever")
    void endlessPages() {
        new Organisation().department(1, 0).openTo(vendor);
        vendor.legacy(
                LIST, question -> page(true, ",\"next_cursor\":" + (Long.parseLong(question.get("cursor")) + 1), "a"));
        assertThat(failures(read())).containsExactly("DEPARTMENT 1 endless-paging");
        assertThat(vendor.questions(LIST)).hasSizeLessThan(30);
    }

    @Test
    @DisplayName("more pages without a cursor are a failure")
    void cursorMissing() {
        new Organisation().department(1, 0).openTo(vendor);
        vendor.legacy(LIST, question -> page(true, "", "a"));
        assertThat(failures(read())).containsExactly("DEPARTMENT 1 missing-field");
    }

    @Test
    @DisplayName("details are asked for when they are wanted, once for each person")
    void details() {
        new Organisation()
                .department(1, 0)
                .department(2, 1)
                .employee("boss", 1, 2)
                .employee("b", 1)
                .openTo(vendor);
        Snapshot without = read();
        assertThat(person(without, "boss").fields().isKnown(DingTalkFields.MANAGER_USERID))
                .isFalse();
        Snapshot with = read(WITH_DETAILS);
        assertThat(person(with, "boss").fields().first(DingTalkFields.MANAGER_USERID))
                .contains("boss");
        assertThat(person(with, "boss").memberships().orElseThrow())
                .as("the details know of leadership, the lists of ranks")
                .containsExactly(
                        new Membership("1", Optional.of(false), OptionalLong.of(176292748870660513L)),
                        new Membership("2", Optional.of(false), OptionalLong.of(176292748870660514L)));
        assertThat(vendor.questions(GET))
                .extracting(question -> question.get("userid"))
                .containsExactlyInAnyOrder("boss", "b");
    }

    @Test
    @DisplayName("an account that can be disabled is asked for, to know whether it is")
    void exclusiveAccounts() {
        new Organisation()
                .department(1, 0)
                .employee("a", 1)
                .employee("off", "u-off", ",\"exclusive_account\":true", 1)
                .employee("lost", "u-lost", ",\"exclusive_account\":true", 1)
                .hide("lost")
                .openTo(vendor);
        vendor.legacy(
                GET,
                question -> question.get("userid").equals("off")
                        ? FakeDingTalk.result("{\"userid\":\"off\",\"unionid\":\"u-off\",\"active\":true,"
                                + "\"exclusive_account\":true,\"disable_status\":\"true\",\"dept_id_list\":[1]}")
                        : FakeDingTalk.error("50002"));
        Snapshot snapshot = read();
        assertThat(person(snapshot, "a").status()).isEqualTo(PersonStatus.ACTIVE);
        assertThat(person(snapshot, "off").status()).isEqualTo(PersonStatus.DISABLED);
        assertThat(person(snapshot, "lost").status()).isEqualTo(PersonStatus.UNKNOWN);
        assertThat(vendor.questions(GET)).hasSize(2);
        assertThat(failures(snapshot)).containsExactly("PERSON lost 50002");
    }

    @Test
    @DisplayName("roles name people by unionid, those met in the same read")
    void roles() {
        new Organisation()
                .department(1, 0)
                .employee("a", 1)
                .employee("b", 1)
                .role(3001, "b", "stranger", "a")
                .role(3002)
                .openTo(vendor);
        Snapshot snapshot = read(WITH_ROLES);
        assertThat(snapshot.tags()).hasSize(2);
        assertThat(snapshot.tags().get(0).name()).isEqualTo("R3001");
        assertThat(snapshot.tags().get(0).personIds()).containsExactlyInAnyOrder("union-a", "union-b");
        assertThat(snapshot.tags().get(1).personIds()).isEmpty();
        assertThat(read().tags()).isEmpty();
    }

    @Test
    @DisplayName("roles that the app may not read make the read incomplete and nothing else")
    void rolesRefused() {
        new Organisation().department(1, 0).employee("a", 1).openTo(vendor);
        vendor.legacy("/topapi/role/list", question -> FakeDingTalk.wrapped("60011", ""));
        Snapshot snapshot = read(WITH_ROLES);
        assertThat(failures(snapshot)).containsExactly("TAG role/list 60011");
        assertThat(userIds(snapshot)).containsExactly("a");
    }

    @Test
    @DisplayName("a record without unionid, or with a field of the wrong type, is reported and stops nobody else")
    void brokenRecords() {
        new Organisation().department(1, 0).openTo(vendor);
        vendor.legacy(
                LIST,
                FakeDingTalkRecords.page(
                        "{\"userid\":\"nobody\",\"name\":\"N\"}",
                        "{\"userid\":\"odd\",\"unionid\":\"u-odd\",\"dept_id_list\":\"1\"}",
                        "\"text\"",
                        "{\"userid\":\"a\",\"unionid\":\"u-a\"}"));
        Snapshot snapshot = read();
        assertThat(userIds(snapshot)).containsExactly("a");
        assertThat(failures(snapshot))
                .containsExactly(
                        "PERSON nobody missing-field", "PERSON odd wrong-type", "PERSON in department 1 wrong-type");
    }

    @Test
    @DisplayName("a userid of two people in one read is reported, and so is a person with two userids")
    void ambiguous() {
        new Organisation().department(1, 0).openTo(vendor);
        vendor.legacy(
                LIST,
                FakeDingTalkRecords.page(
                        "{\"userid\":\"a\",\"unionid\":\"first\"}",
                        "{\"userid\":\"a\",\"unionid\":\"second\"}",
                        "{\"userid\":\"b\",\"unionid\":\"first\"}"));
        Snapshot snapshot = read();
        assertThat(snapshot.people())
                .singleElement()
                .satisfies(person -> assertThat(person.id()).isEqualTo("first"));
        assertThat(failures(snapshot)).containsExactly("PERSON a ambiguous", "PERSON b ambiguous");
    }

    private static Answer page(boolean more, String cursor, String... userIds) {
        String list = FakeDingTalkRecords.list(userIds);
        return FakeDingTalk.result("{\"has_more\":" + more + cursor + ",\"list\":" + list + "}");
    }

    /** Records written out by hand. */
    private static final class FakeDingTalkRecords {
        static String page(String... records) {
            return "{\"has_more\":false,\"list\":[" + String.join(",", records) + "]}";
        }

        static String list(String... userIds) {
            return List.of(userIds).stream()
                    .map(id -> Map.of("userid", id, "unionid", "union-" + id))
                    .map(record -> "{\"userid\":\"" + record.get("userid") + "\",\"unionid\":\"" + record.get("unionid")
                            + "\"}")
                    .toList()
                    .toString();
        }
    }
}
