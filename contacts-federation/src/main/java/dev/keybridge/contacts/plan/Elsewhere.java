package dev.keybridge.contacts.plan;

/**
 * What other contacts providers of the realm have on record about an account.
 *
 * @param present one of them has the person among its members
 * @param barred the provider that the account belongs to says that nobody gets in by it
 * @param suspended one of them has disabled it because the person was gone
 * @param dismissed one of them had it disabled already when it no longer had the person, while another one still had
 * @param taken it belongs to a person of another company at the same vendor
 */
public record Elsewhere(boolean present, boolean barred, boolean suspended, boolean dismissed, boolean taken) {
    public static final Elsewhere NOTHING = new Elsewhere(false, false, false, false, false);

    /** Whether it is off for no other reason than that somebody was gone there. */
    boolean isOffForALeaver() {
        return suspended && !barred && !dismissed;
    }

    /** Both together. */
    public Elsewhere and(Elsewhere other) {
        return new Elsewhere(
                present || other.present,
                barred || other.barred,
                suspended || other.suspended,
                dismissed || other.dismissed,
                taken || other.taken);
    }
}
