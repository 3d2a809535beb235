package dev.keybridge.contacts.guard;

/**
 * How much one run may take away or replace. Of count and percentage the lower one holds from {@link #PERCENT_FROM} people
 * on; below that only the count does.
 *
 * @param users accounts disabled, unlinked or deleted; in percent of the people looked after
 * @param departments groups removed; in percent of the groups looked after
 * @param identities accounts that exist and whose user name or e-mail address would be another one; in percent of the people
 * @param memberships memberships of groups, and roles, taken away from people who stay; in percent of the people
 */
public record RemovalLimits(Limit users, Limit departments, Limit identities, Limit memberships) {
    public static final RemovalLimits DEFAULT =
            new RemovalLimits(new Limit(30, 5), new Limit(10, 10), new Limit(30, 5), new Limit(100, 10));

    /** From so many people on the percentages count. */
    public static final int PERCENT_FROM = 100;

    /** Zero of one of the two allows none. */
    public record Limit(int count, int percent) {
        /** @param people looked after, on whose number it depends whether the percentage counts */
        long of(int total, int people) {
            if (people < PERCENT_FROM || percent == 0) {
                return percent == 0 ? 0 : count;
            }
            // One of a few is not too many, even if it is more than the percentage.
            return Math.min(count, Math.max(1, (long) total * percent / 100));
        }
    }
}
