package dev.keybridge.lib.dingtalk.directory;

import dev.keybridge.lib.crawl.FakeVendor.Answer;
import dev.keybridge.lib.dingtalk.FakeDingTalk;
import dev.keybridge.lib.dingtalk.api.DingTalkErrors;
import dev.keybridge.lib.directory.DirectoryUnavailable;
import dev.keybridge.lib.directory.DirectoryUnavailable.Remedy;
import dev.keybridge.lib.directory.PersonStatus;
import dev.keybridge.lib.directory.ReadProgress;
import dev.keybridge.lib.directory.ReadRequest;
import dev.keybridge.lib.directory.Snapshot;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

final class CrawlControlTest extends DirectoryTest {
    private static final String LIST = "/topapi/v2/user/list";
    private static final String SUB = "/topapi/v2/department/listsub";
    private static final String DEPARTMENT = "/topapi/v2/department/get";
    private static final String GET = "/topapi/v2/user/get";

    private final Organisation organisation = organisation(40);

    @Test
    @DisplayName("a read asks no API more often in a second than DingTalk allows, however many ask at once")
    void pace() {
        organisation.openTo(vendor);
        long before = vendor.tempo.nanos();
        assertThat(read().people()).hasSize(40);
        Duration taken = Duration.ofNanos(vendor.tempo.nanos() - before);
        // What is below each of forty departments, what each is and who is in it: beside each other, and only waiting
        // takes time.
        assertThat(taken).isGreaterThanOrEqualTo(Duration.ofMillis(38 * 1000 / 20));
    }

    @Test
    @DisplayName(
            "progress counts every department, the people met, and those asked for; of how many, as soon as that is known")
    void progress() {
        organisation.openTo(vendor);
        assertThat(told(EVERYTHING)).hasSize(41).startsWith("1 of 0, 1").endsWith("40 of 0, 40", "40 of 40, 40");
        List<String> withDetails = told(WITH_DETAILS);
        assertThat(withDetails).hasSize(81).startsWith("1 of 0, 1").endsWith("80 of 80, 40");
        int known = (int)
                withDetails.stream().filter(step -> step.contains(" of 0,")).count();
        assertThat(withDetails.subList(known, 81))
                .as("what is known does not change any more")
                .allMatch(step -> step.contains(" of 80,"));
    }

    private List<String> told(ReadRequest request) {
        List<String> told = new ArrayList<>();
        read(request, new ReadProgress() {
            @Override
            public void read(int done, int total, int people) {
                told.add(done + " of " + total + ", " + people);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });
        return told;
    }

    @Test
    @DisplayName("a cancelled read ends though the vendor does not answer, and none of its threads stays")
    void cancelled() {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        organisation.openTo(vendor).legacy(LIST, question -> {
            asked.countDown();
            await(never);
            return FakeDingTalk.result("{}");
        });
        ReadProgress impatient = new ReadProgress() {
            @Override
            public void read(int done, int total, int people) {}

            @Override
            public boolean isCancelled() {
                return asked.getCount() == 0;
            }
        };
        assertUnavailable(() -> read(EVERYTHING, impatient), "cancelled", Remedy.CANCELLED);
        never.countDown();
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("keybridge-dingtalk-read"));
    }

    @Test
    @DisplayName("a vendor that refuses everything is not asked about every department")
    void givenUp() {
        organisation.openTo(vendor).fails(LIST, DingTalkErrors.ADDRESS_NOT_TRUSTED_LEGACY);
        Snapshot snapshot = read();
        assertThat(vendor.questions(LIST)).hasSizeLessThan(20);
        assertThat(failures(snapshot)).contains("DIRECTORY user/list given-up");
        assertThat(departments(snapshot)).hasSize(40);
    }

    @Test
    @DisplayName("many departments with troubles of their own do not end the read")
    void notGivenUp() {
        organisation.openTo(vendor).fails(LIST, DingTalkErrors.DEPARTMENT_OUT_OF_SCOPE);
        assertThat(read().completeness().failures()).hasSize(40);
    }

    @ParameterizedTest
    @CsvSource({LIST, SUB, DEPARTMENT, "/auth/scopes"})
    @DisplayName(
            "without the permission to read there is nothing to look at, and the administrator learns what to grant")
    void permissionMissing(String path) {
        organisation
                .openTo(vendor)
                .legacy(path, question -> FakeDingTalk.wrapped("60011", "{requiredScopes=[qyapi_get_some]}"));
        DirectoryUnavailable e = assertUnavailable(this::read, "60011", Remedy.ADMIN_MUST_ACT);
        assertThat(e).hasMessageContaining("qyapi_get_some").hasMessageNotContaining("linmei");
    }

    @Test
    @DisplayName("this month's calls are used up: the read ends at once and waits for nothing")
    void quota() {
        organisation.openTo(vendor).fails("/auth/scopes", DingTalkErrors.QUOTA_USED_UP_LEGACY);
        assertUnavailable(this::read, "90020", Remedy.ADMIN_MUST_ACT);
        assertThat(vendor.questions("/auth/scopes")).hasSize(1);
    }

    @Test
    @DisplayName("a vendor that is out of reach can be read later")
    void outage() {
        organisation.openTo(vendor).legacy("/auth/scopes", question -> new Answer(503, ""));
        assertUnavailable(this::read, "http-503", Remedy.RETRY_LATER);
    }

    @ParameterizedTest
    @CsvSource({"wrapped", "plain"})
    @DisplayName("a read that is told to slow down loses nobody")
    void throttled(String style) {
        AtomicInteger asked = new AtomicInteger();
        organisation.openTo(vendor);
        vendor.legacy(LIST, question -> {
            boolean now = asked.incrementAndGet() % 10 == 3;
            Answer slower = style.equals("plain") ? FakeDingTalk.error("90018") : FakeDingTalk.wrapped("90018", "");
            return now
                    ? slower
                    : FakeDingTalk.result("{\"has_more\":false,\"list\":[{\"userid\":\"u" + question.get("dept_id")
                            + "\",\"unionid\":\"U" + question.get("dept_id") + "\"}]}");
        });
        Snapshot snapshot = read();
        assertThat(snapshot.people()).hasSize(40);
        assertThat(snapshot.completeness().isComplete()).isTrue();
    }

    @Test
    @DisplayName("a token that ends in the middle of a read is renewed once, and nobody is lost")
    void tokenExpires() {
        AtomicInteger issued = new AtomicInteger();
        AtomicInteger listed = new AtomicInteger();
        organisation.openTo(vendor);
        vendor.current(
                FakeDingTalk.TOKEN,
                question -> Answer.ok("{\"accessToken\":\"t" + issued.incrementAndGet() + "\",\"expireIn\":7200}"));
        vendor.legacy(
                LIST,
                question -> listed.incrementAndGet() > 20
                                && question.get("access_token").equals("t1")
                        ? FakeDingTalk.wrapped("40014", "")
                        : FakeDingTalk.result("{\"has_more\":false,\"list\":[{\"userid\":\"u" + question.get("dept_id")
                                + "\",\"unionid\":\"U" + question.get("dept_id") + "\"}]}"));
        assertThat(read().people()).hasSize(40);
        assertThat(issued.get()).isEqualTo(2);
    }

    @Test
    @DisplayName("a branch that cannot be read is a failure, and the others are read")
    void brokenBranch() {
        new Organisation()
                .department(1, 0)
                .department(2, 1)
                .department(3, 1)
                .employee("a", 2)
                .employee("b", 3)
                .employee("c", 3, 21)
                .openTo(vendor);
        vendor.legacy(SUB, question -> switch (question.get("dept_id")) {
            case "1" ->
                FakeDingTalk.result(
                        "[{\"dept_id\":2,\"name\":\"D2\",\"parent_id\":1},{\"dept_id\":3,\"name\":\"D3\",\"parent_id\":1}]");
            case "2" -> FakeDingTalk.error("50004");
            default -> FakeDingTalk.result("[]");
        });
        Snapshot snapshot = read();
        assertThat(userIds(snapshot)).containsExactly("a", "b", "c");
        assertThat(places(snapshot, "b")).containsExactly("3");
        assertThat(person(snapshot, "c").memberships())
                .as("department 21 may be below 2, so nobody knows all their places")
                .isEmpty();
        assertThat(failures(snapshot)).containsExactly("DEPARTMENT 2 50004");
        assertThat(snapshot.completeness().isComplete()).isFalse();
    }

    @Test
    @DisplayName("a granted department that is gone is a failure of its own, and told once")
    void grantedAndGone() {
        new Organisation()
                .department(1, 0)
                .department(2, 1)
                .employee("a", 2)
                .grants("2,77", "")
                .openTo(vendor);
        Snapshot snapshot = read();
        assertThat(userIds(snapshot)).containsExactly("a");
        assertThat(failures(snapshot)).containsExactly("DEPARTMENT 77 50004");
    }

    @Test
    @DisplayName("departments in a circle do not keep us busy for ever")
    void circle() {
        new Organisation().department(1, 0).department(2, 1).employee("a", 2).openTo(vendor);
        vendor.legacy(
                SUB,
                question -> FakeDingTalk.result(
                        question.get("dept_id").equals("1")
                                ? "[{\"dept_id\":2,\"name\":\"D2\",\"parent_id\":1}]"
                                : "[{\"dept_id\":1,\"name\":\"D1\",\"parent_id\":2},{\"dept_id\":2,\"name\":\"D2\",\"parent_id\":1}]"));
        Snapshot snapshot = read();
        assertThat(departments(snapshot)).containsExactly("1", "2");
        assertThat(userIds(snapshot)).containsExactly("a");
    }

    @Test
    @DisplayName("rank and leaders that cannot be read make the read incomplete and take no department away")
    void departmentDetailsMissing() {
        new Organisation().department(1, 0).department(2, 1).employee("a", 2).openTo(vendor);
        vendor.legacy(
                DEPARTMENT,
                question -> question.get("dept_id").equals("1")
                        ? FakeDingTalk.result("{\"dept_id\":1,\"name\":\"D1\",\"order\":1}")
                        : FakeDingTalk.error("50004"));
        Snapshot snapshot = read();
        assertThat(departments(snapshot)).containsExactly("1", "2");
        assertThat(snapshot.departments().get(1).order()).isEmpty();
        assertThat(failures(snapshot)).containsExactly("DEPARTMENT 2 50004");
    }

    @Test
    @DisplayName("details that cannot be read leave what the lists have said")
    void detailsMissing() {
        organisation.openTo(vendor).fails(GET, DingTalkErrors.PERMISSION_MISSING_LEGACY);
        Snapshot snapshot = read(WITH_DETAILS);
        assertThat(snapshot.people()).hasSize(40);
        assertThat(failures(snapshot)).contains("ENUMERATION user/get given-up");
        assertThat(vendor.questions(GET)).hasSizeLessThan(20);
    }

    @Test
    @DisplayName("of accounts that can be disabled nobody claims that they are not, when their details stay unread")
    void exclusiveUnread() {
        Organisation exclusive = new Organisation().department(1, 0);
        for (int i = 0; i < 40; i++) {
            exclusive.employee("u" + i, "U" + i, ",\"exclusive_account\":true", 1);
        }
        exclusive.openTo(vendor).fails(GET, DingTalkErrors.PERMISSION_MISSING_LEGACY);
        assertThat(read().people())
                .hasSize(40)
                .allSatisfy(person -> assertThat(person.status()).isEqualTo(PersonStatus.UNKNOWN));
        assertThat(vendor.questions(GET)).hasSizeLessThan(20);
    }

    @Test
    @DisplayName("somebody who leaves while the read goes on does not make it incomplete")
    void leavesMeanwhile() {
        organisation.openTo(vendor).fails(GET, DingTalkErrors.NO_SUCH_USER);
        assertThat(read(WITH_DETAILS).completeness().isComplete()).isTrue();
    }

    private static DirectoryUnavailable assertUnavailable(Runnable read, String code, Remedy remedy) {
        List<DirectoryUnavailable> thrown = new ArrayList<>();
        assertThatExceptionOfType(DirectoryUnavailable.class)
                .isThrownBy(read::run)
                .satisfies(e -> assertThat(e.code()).isEqualTo(code))
                .satisfies(e -> assertThat(e.remedy()).isEqualTo(remedy))
                .satisfies(thrown::add);
        return thrown.get(0);
    }

    private static Organisation organisation(int departments) {
        Organisation organisation = new Organisation();
        for (int id = 1; id <= departments; id++) {
            organisation.department(id, id / 2).employee("u" + id, id);
        }
        return organisation;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
