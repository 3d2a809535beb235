package dev.keybridge.lib.http;

/**
 * How fast one API of a vendor may be called for one company, by all of us together. Half of each number is in reserve for
 * a rush, the other half comes in the course of time, so that no minute and no hour ever has more.
 *
 * @param parallel requests under way at the same time
 */
public record Pace(long perMinute, long perHour, int parallel) {
    public Pace {
        if (perMinute < 2 || perHour < 2 || parallel < 1) {
            throw new IllegalArgumentException("a pace of nothing");
        }
    }
}
