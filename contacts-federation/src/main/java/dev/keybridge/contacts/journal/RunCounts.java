package dev.keybridge.contacts.journal;

/**
 * What a run did, in people; departments are not counted here.
 *
 * @param added accounts created
 * @param updated accounts changed, taken over, restored, or disabled because the vendor says so
 * @param removed accounts of leavers disabled, unlinked or deleted
 * @param failed records that were not carried out, conflicts and held ones included
 * @param held people about whom something is held, at least one when anything is
 * @param unchanged people about whom nothing had to be written
 */
public record RunCounts(int added, int updated, int removed, int failed, int held, int unchanged) {
    public static final RunCounts ZERO = new RunCounts(0, 0, 0, 0, 0, 0);
}
