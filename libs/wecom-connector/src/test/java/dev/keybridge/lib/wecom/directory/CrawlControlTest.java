package dev.keybridge.lib.wecom.directory;

import dev.keybridge.lib.directory.DirectoryUnavailable;
import dev.keybridge.lib.directory.DirectoryUnavailable.Remedy;
import dev.keybridge.lib.directory.ReadProgress;
import dev.keybridge.lib.directory.Snapshot;
import dev.keybridge.lib.wecom.FakeWeCom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

final class CrawlControlTest extends DirectoryTest {
    private final Company company = company(40);

    @Test
    @DisplayName("progress counts every department, and the people met so far")
    void progress() {
        company.openTo(vendor);
        List<String> told = new ArrayList<>();
        appOnly().read(EVERYTHING, new ReadProgress() {
            @Override
            public void read(int done, int total, int people) {
                told.add(done + "/" + total + " " + people);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });
        assertThat(told).hasSize(40).startsWith("1/40 1").endsWith("40/40 40");
    }

    @Test
    @DisplayName("no more than five questions are put at the same time, and none of the threads stays")
    void parallel() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        company.openTo(vendor).on("user/list", question -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            Thread.yield();
            now.decrementAndGet();
            return "{\"userlist\":[]}";
        });
        all(appOnly());
        assertThat(most.get()).isBetween(1, 5);
        assertThat(readers()).isEmpty();
    }

    @Test
    @DisplayName("a cancelled read ends though the vendor does not answer, and none of its threads stays")
    void cancelled() {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        company.openTo(vendor).on("user/list", question -> {
            asked.countDown();
            await(never);
            return "{}";
        });
        ReadProgress impatient = new ReadProgress() {
            @Override
            public void read(int done, int total, int people) {}

            @Override
            public boolean isCancelled() {
                return asked.getCount() == 0;
            }
        };
        assertThatExceptionOfType(DirectoryUnavailable.class)
                .isThrownBy(() -> appOnly().read(EVERYTHING, impatient))
                .satisfies(e -> assertThat(e.remedy()).isEqualTo(Remedy.CANCELLED));
        never.countDown();
        assertThat(readers()).isEmpty();
    }

    @Test
    @DisplayName("an interrupted read is a cancelled read, and the interruption is passed on")
    void interrupted() {
        company.openTo(vendor);
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(DirectoryUnavailable.class)
                .isThrownBy(() -> all(appOnly()))
                .satisfies(e -> assertThat(e.remedy()).isEqualTo(Remedy.CANCELLED));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    @DisplayName("a vendor that refuses everything is not asked about every department")
    void givenUp() {
        company.openTo(vendor).fails("user/list", 60020);
        Snapshot snapshot = all(appOnly());
        assertThat(vendor.questions("user/list").size()).isLessThan(15);
        assertThat(failures(snapshot)).contains("DIRECTORY user/list given-up");
        assertThat(snapshot.completeness().isComplete()).isFalse();
        assertThat(departments(snapshot)).hasSize(40);
    }

    @Test
    @DisplayName("many departments with troubles of their own do not end the read")
    void notGivenUp() {
        company.openTo(vendor).fails("user/list", 45029);
        Snapshot snapshot = all(appOnly());
        assertThat(vendor.questions("user/list")).hasSize(40);
        assertThat(snapshot.completeness().failures()).hasSize(40);
    }

    @Test
    @DisplayName("a token that ends in the middle of a read is renewed, and nobody is lost")
    void tokenExpires() {
        AtomicInteger issued = new AtomicInteger();
        AtomicInteger listed = new AtomicInteger();
        company.openTo(vendor)
                .on(
                        "gettoken",
                        question ->
                                "{\"access_token\":\"token-" + issued.incrementAndGet() + "\",\"expires_in\":7200}");
        vendor.on(
                "user/list",
                question -> listed.incrementAndGet() > 20
                                && question.get("access_token").equals("token-1")
                        ? FakeWeCom.error(42001)
                        : "{\"userlist\":[{\"userid\":\"u" + question.get("department_id") + "\"}]}");
        Snapshot snapshot = all(appOnly());
        assertThat(snapshot.people()).hasSize(40);
        assertThat(snapshot.completeness().isComplete()).isTrue();
        assertThat(issued.get()).isEqualTo(2);
    }

    private static Company company(int departments) {
        Company company = new Company();
        for (int id = 1; id <= departments; id++) {
            company.department(id, id / 2).member("u" + id, id);
        }
        return company;
    }

    private static List<Thread> readers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("keybridge-wecom-read"))
                .toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
