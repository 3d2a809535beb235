package dev.keybridge.contacts.config;

/**
 * How long the history of runs is kept: a run stays as long as one of the two holds.
 *
 * @param days since its beginning
 * @param runs it is one of so many newest ones
 */
public record Retention(int days, int runs) {
    public static final Retention DEFAULT = new Retention(30, 200);
}
