package dev.keybridge.contacts.run;

import dev.keybridge.contacts.journal.BackOff;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How long periodic runs pause when the vendor or the network has made several fail in a row: twice the shortest period, then
 * four times, and so on, up to a day. The first good run ends it; what somebody asks for always runs.
 */
final class Pause {
    static final int PATIENCE = 3;
    private static final Duration LONGEST = Duration.ofDays(1);

    private Pause() {}

    /**
     * @param before how it was before this failure
     * @param code the vendor's, or a short word of ours
     * @param now epoch milliseconds
     */
    static BackOff after(BackOff before, Schedule schedule, String code, long now) {
        int failures = before.failures() + 1;
        if (failures < PATIENCE) {
            return new BackOff(failures, OptionalLong.empty(), Optional.empty());
        }
        int doublings = Math.min(failures - PATIENCE + 1, Long.SIZE / 4);
        long pause = Math.min(LONGEST.toMillis(), schedule.shortestPeriod() << doublings);
        return new BackOff(failures, OptionalLong.of(now + pause), Optional.of(code));
    }
}
