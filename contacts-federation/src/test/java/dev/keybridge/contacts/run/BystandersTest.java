package dev.keybridge.contacts.run;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("What other threads use")
final class BystandersTest {
    private static final long MUCH = Duration.ofMillis(300).toNanos();

    private final Bystanders bystanders = Bystanders.ofServer().orElseThrow();

    /** What is counted of a thread that has used {@link #MUCH} and is still there. */
    private long counted(String thread) throws InterruptedException {
        CountDownLatch used = new CountDownLatch(1);
        CountDownLatch counted = new CountDownLatch(1);
        Thread busy = new Thread(
                () -> {
                    while (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() < MUCH) {
                        Thread.onSpinWait();
                    }
                    used.countDown();
                    try {
                        counted.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                thread);
        long before = bystanders.getAsLong();
        busy.start();
        used.await();
        long after = bystanders.getAsLong();
        counted.countDown();
        busy.join();
        return after - before;
    }

    @Test
    @DisplayName("a thread that serves a request counts")
    void request() throws InterruptedException {
        assertThat(counted("executor-thread-1")).isGreaterThanOrEqualTo(MUCH);
    }

    @ParameterizedTest
    @DisplayName("threads of runs do not count, whoever's they are")
    @CsvSource({"kc-keybridge-contacts-0", "keybridge-lease", "keybridge-wecom-read", "OkHttp TaskRunner"})
    void runs(String thread) throws InterruptedException {
        assertThat(counted(thread)).isLessThan(MUCH);
    }

    @Test
    @DisplayName("what was used before nobody has looked does not count")
    void before() {
        assertThat(Bystanders.ofServer().orElseThrow().getAsLong()).isLessThan(MUCH);
    }
}
