package dev.keybridge.contacts.run;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The processor time that other threads of this server have used: requests above all. Threads of syncs do not count, whichever
 * provider's they are, nor do the JVM's own ones for compiling and for the heap, which are no Java threads.
 */
final class Bystanders implements LongSupplier {
    private static final long OURS = -1;

    private final ThreadMXBean threads;
    private Map<Long, Long> seen = Map.of();
    private long total;

    private Bystanders(ThreadMXBean threads) {
        this.threads = threads;
        getAsLong();
        total = 0;
    }

    /** Empty where the JVM does not tell. */
    static Optional<Bystanders> ofServer() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.isThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled()
                ? Optional.of(new Bystanders(threads))
                : Optional.empty();
    }

    /** Nanoseconds since this object was made; what a thread used between the last look and its end is missing. */
    @Override
    public synchronized long getAsLong() {
        Map<Long, Long> now = new HashMap<>();
        for (long id : threads.getAllThreadIds()) {
            Long before = seen.get(id);
            long used = (before == null ? isOurs(id) : before == OURS) ? OURS : threads.getThreadCpuTime(id);
            now.put(id, used);
            if (used >= 0) {
                total += used - (before == null ? 0 : before);
            }
        }
        seen = now;
        return total;
    }

    private boolean isOurs(long id) {
        ThreadInfo thread = threads.getThreadInfo(id);
        return thread == null || isOurs(thread.getThreadName());
    }

    /** Keycloak's pool for runs, leases and readers bear our name; the way to the vendors is okhttp's. */
    static boolean isOurs(String thread) {
        return thread.contains("keybridge-") || thread.startsWith("OkHttp") || thread.startsWith("Okio");
    }
}
