package dev.keybridge.contacts.guard;

/**
 * How much one run may take away. Of count and percentage the lower one holds from {@link #PERCENT_FROM} people on; below
 * that only the count does.
 *
 * @param users accounts disabled, unlinked or deleted
 * @param usersPercent the same in percent of the people looked after
 * @param departments groups removed
 * @param departmentsPercent the same in percent of the groups looked after
 */
public record RemovalLimits(int users, int usersPercent, int departments, int departmentsPercent) {
    public static final RemovalLimits DEFAULT = new RemovalLimits(30, 5, 10, 10);

    /** From so many people on the percentages count. */
    public static final int PERCENT_FROM = 100;

    long usersOf(int people) {
        return limit(users, usersPercent, people, people);
    }

    long departmentsOf(int groups, int people) {
        return limit(departments, departmentsPercent, groups, people);
    }

    private static long limit(int count, int percent, int total, int people) {
        if (people < PERCENT_FROM || percent == 0) {
            return percent == 0 ? 0 : count;
        }
        // One of a few is not too many, even if it is more than the percentage.
        return Math.min(count, Math.max(1, (long) total * percent / 100));
    }
}
