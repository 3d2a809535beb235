package dev.keybridge.benchmarks;

import java.util.List;

/** A way to get a company into a realm of its own. */
interface Contender {
    String name();

    /** Makes an empty realm that is ready for the first import. */
    void begin(String realmName);

    /** Changes one field of each of these people at the source. */
    void change(List<String> userids, String value);

    /** Whether it tells how many accounts it has really changed; the LDAP provider reports all that it looked at. */
    boolean tellsChanges();

    /**
     * Synchronises and waits for the end.
     *
     * @throws IllegalStateException when somebody failed, or other numbers came about than expected
     */
    Done sync(boolean full);

    /**
     * What a sync did.
     *
     * @param added accounts made
     * @param updated accounts reported as changed
     * @param wallMillis from the request to the end
     * @param vendorMillis time that was spent reading the source, where it is told apart; otherwise 0
     * @param vendorCalls 0 where there are none
     * @param paced least time that the vendor's rate limit allows for these calls, in milliseconds; 0 where there is none
     */
    record Done(int added, int updated, long wallMillis, long vendorMillis, long vendorCalls, double paced) {}
}
