package dev.keybridge.lib.http;

import java.time.Duration;
import java.util.List;

/**
 * How fast one API of a vendor may be called, by all of us together.
 *
 * @param limits all of them hold
 * @param parallel requests under way at the same time
 */
public record Pace(List<Limit> limits, int parallel) {
    private static final double RUSH_OF_LONG = 0.5;
    private static final double RUSH_OF_SECOND = 0.075;
    private static final double STEADY_IN_SECOND = 0.9;

    /**
     * Never more than so many calls in any period of that length: some may come in a rush, the others steadily.
     *
     * @param calls what the vendor allows
     * @param rush how many of them may come at once after a time of rest
     * @param steady how many come in the course of a period; together with the rush no more than are allowed
     */
    public record Limit(long calls, Duration period, double rush, double steady) {
        public Limit {
            if (calls < 1 || rush < 1 || steady <= 0 || Math.floor(rush + steady) > calls) {
                throw new IllegalArgumentException("a pace of nothing, or of more than is allowed");
            }
        }
    }

    public Pace {
        limits = List.copyOf(limits);
        if (parallel < 1) {
            throw new IllegalArgumentException("a pace of nothing");
        }
    }

    /** For limits of minutes and hours: half of each number is in reserve for a rush, the other half comes steadily. */
    public Pace(long perMinute, long perHour, int parallel) {
        this(List.of(inHalves(perMinute, Duration.ofMinutes(1)), inHalves(perHour, Duration.ofHours(1))), parallel);
    }

    /**
     * For a limit of seconds: nine tenths of it in the long run, in even steps, so that requests which the network bunches
     * together are still not too many.
     */
    public static Pace perSecond(long calls, int parallel) {
        double rush = Math.max(1, calls * RUSH_OF_SECOND);
        return new Pace(List.of(new Limit(calls, Duration.ofSeconds(1), rush, calls * STEADY_IN_SECOND)), parallel);
    }

    private static Limit inHalves(long calls, Duration period) {
        return new Limit(calls, period, calls * RUSH_OF_LONG, calls * RUSH_OF_LONG);
    }
}
