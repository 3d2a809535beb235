package dev.keybridge.lib.dingtalk.directory;

import dev.keybridge.lib.dingtalk.FakeDingTalk;
import dev.keybridge.lib.directory.PersonStatus;
import dev.keybridge.lib.directory.ReadProgress;
import dev.keybridge.lib.directory.ReadRequest;
import dev.keybridge.lib.directory.Selection;
import dev.keybridge.lib.directory.Snapshot;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import static org.assertj.core.api.Assertions.assertThat;

/** Each API has a pace of its own: what can be asked is asked, whatever another API has not answered so far. */
final class CrawlOverlapTest extends DirectoryTest {
    private static final String SUB = "/topapi/v2/department/listsub";
    private static final String DEPARTMENT = "/topapi/v2/department/get";
    private static final String LIST = "/topapi/v2/user/list";
    private static final String IDS = "/topapi/user/listid";
    private static final String GET = "/topapi/v2/user/get";
    private static final String HOLDERS = "/topapi/role/simplelist";
    private static final ReadRequest ALL_THERE_IS = new ReadRequest(Selection.ALL, true, true);

    @Test
    @DisplayName("people are asked for while it is not known what is below other departments")
    void peopleBesideDepartments() {
        company().openTo(vendor);
        holdUntil(SUB, department("2"), LIST, department("31"));
        assertComplete(read());
    }

    @Test
    @DisplayName("rank and leaders of departments are asked for while it is not known what is below others")
    void detailsBesideDepartments() {
        company().openTo(vendor);
        holdUntil(SUB, department("2"), DEPARTMENT, department("31"));
        assertComplete(read());
    }

    @ParameterizedTest
    @ValueSource(strings = {SUB, DEPARTMENT, LIST})
    @DisplayName("single people are asked for while there is more to know about departments and those in them")
    void singlePeopleBesideDepartments(String held) {
        company().openTo(vendor);
        holdUntil(held, department("2"), GET, question -> question.get("userid").equals("c"));
        assertComplete(read(WITH_DETAILS));
    }

    @Test
    @DisplayName("the userids of a department of several pages are compared while others are read")
    void comparedBesideLists() {
        company().pagesOf(1).openTo(vendor);
        holdUntil(LIST, department("2"), IDS, department("3"));
        assertComplete(read());
    }

    @Test
    @DisplayName("roles are asked for beside everything else, and name people who are met afterwards")
    void rolesBesideEverything() {
        company().role(3001, "b", "c", "stranger").openTo(vendor);
        holdUntil(SUB, department("1"), HOLDERS, question -> true);
        Snapshot snapshot = read(ALL_THERE_IS);
        assertComplete(snapshot);
        assertThat(snapshot.tags())
                .singleElement()
                .satisfies(role -> assertThat(role.personIds()).containsExactlyInAnyOrder("union-b", "union-c"));
    }

    @Test
    @DisplayName(
            "where departments are left out, people of those that are wanted are asked for at once, and nobody else")
    void selection() {
        company().openTo(vendor);
        holdUntil(SUB, department("3"), LIST, department("3"));
        Snapshot snapshot = read(only(Set.of(), Set.of("2")));
        assertThat(snapshot.completeness().isComplete()).isTrue();
        assertThat(userIds(snapshot)).containsExactly("b", "c", "x");
        assertThat(departmentsAsked(LIST)).containsExactlyInAnyOrder("1", "3", "31");
    }

    @Test
    @DisplayName("as long as it is not certain whether a department is wanted, nobody of it is asked for")
    void uncertain() {
        // 21 is granted by itself, and known before it is known that 2, which it is below, is not wanted.
        company().grants("21,1", "").openTo(vendor);
        holdUntil(DEPARTMENT, department("1"), DEPARTMENT, department("21"));
        Snapshot snapshot = read(only(Set.of(), Set.of("2")));
        assertThat(departments(snapshot)).containsExactly("1", "3", "31");
        assertThat(departmentsAsked(LIST)).containsExactlyInAnyOrder("1", "3", "31");
    }

    @Test
    @DisplayName(
            "what somebody's own record says holds over a list that comes later, and so does that it could not be read")
    void ownRecordBeforeList() {
        company()
                .employee("off", "union-off", ",\"exclusive_account\":true", 2, 3)
                .employee("lost", "union-lost", ",\"exclusive_account\":true", 2, 3)
                .openTo(vendor);
        vendor.legacy(
                GET,
                question -> question.get("userid").equals("lost")
                        ? FakeDingTalk.error("50002")
                        : FakeDingTalk.result("{\"userid\":\"off\",\"unionid\":\"union-off\",\"name\":\"Own\","
                                + "\"active\":true,\"exclusive_account\":true,\"disable_status\":\"true\","
                                + "\"dept_id_list\":[2,3]}"));
        // Everything but department 2: four departments and two people.
        CountDownLatch everythingElse = new CountDownLatch(6);
        vendor.gate(LIST, question -> !question.get("dept_id").equals("2") || comes(everythingElse));
        Snapshot snapshot = read(EVERYTHING, counting(everythingElse));
        assertThat(failures(snapshot)).containsExactly("PERSON lost 50002");
        assertThat(person(snapshot, "off").status()).isEqualTo(PersonStatus.DISABLED);
        assertThat(person(snapshot, "off").displayName()).contains("Own");
        assertThat(places(snapshot, "off")).containsExactly("2", "3");
        assertThat(person(snapshot, "off").memberships().orElseThrow())
                .as("ranks come from the lists, also from the later one")
                .allMatch(place -> place.order().isPresent());
        assertThat(person(snapshot, "lost").status()).isEqualTo(PersonStatus.UNKNOWN);
    }

    @Test
    @DisplayName("the same organisation is the same snapshot, in the same order, whichever answer comes first")
    void sameSnapshot() {
        company().role(3001, "c", "b").openTo(vendor);
        holdUntil(SUB, department("2"), LIST, department("31"));
        holdUntil(LIST, department("3"), GET, question -> question.get("userid").equals("x"));
        Snapshot one = read(ALL_THERE_IS);
        assertComplete(one);
        company().role(3001, "c", "b").openTo(vendor);
        holdUntil(SUB, department("3"), LIST, department("21"));
        holdUntil(LIST, department("2"), LIST, department("31"));
        Snapshot other = read(ALL_THERE_IS);
        assertThat(departments(one)).containsExactly("1", "2", "3", "21", "31");
        assertThat(other.departments()).isEqualTo(one.departments());
        assertThat(other.people()).isEqualTo(one.people());
        assertThat(other.tags()).isEqualTo(one.tags());
        assertThat(other.completeness()).isEqualTo(one.completeness());
        assertThat(other.vendorCalls())
                .as("the first read asked for a token, too")
                .isEqualTo(one.vendorCalls() - 1);
    }

    /** Two branches, and somebody in both. */
    private static Organisation company() {
        return new Organisation()
                .department(1, 0)
                .department(3, 1)
                .department(2, 1)
                .department(21, 2)
                .department(31, 3)
                .employee("x", 1)
                .employee("a", 21)
                .employee("b", 2, 3)
                .employee("c", 3, 31);
    }

    private void assertComplete(Snapshot snapshot) {
        assertThat(failures(snapshot)).isEmpty();
        assertThat(userIds(snapshot)).containsExactly("a", "b", "c", "x");
        assertThat(snapshot.completeness().departmentsRead()).containsExactlyInAnyOrder("1", "2", "3", "21", "31");
        for (String path : List.of(SUB, DEPARTMENT)) {
            assertThat(departmentsAsked(path)).as(path).doesNotHaveDuplicates();
        }
    }

    /** An answer that comes only when something else has been asked. */
    private void holdUntil(
            String path, Predicate<Map<String, String>> held, String other, Predicate<Map<String, String>> awaited) {
        CountDownLatch asked = new CountDownLatch(1);
        vendor.gate(path, question -> !held.test(question) || comes(asked));
        vendor.gate(other, question -> {
            if (awaited.test(question)) {
                asked.countDown();
            }
            return true;
        });
    }

    private List<String> departmentsAsked(String path) {
        return vendor.questions(path).stream()
                .map(question -> question.get("dept_id"))
                .toList();
    }

    private static Predicate<Map<String, String>> department(String id) {
        return question -> question.get("dept_id").equals(id);
    }

    private static ReadProgress counting(CountDownLatch steps) {
        return new ReadProgress() {
            @Override
            public void read(int done, int total, int people) {
                steps.countDown();
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
    }

    private static boolean comes(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
