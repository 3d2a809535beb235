package dev.keybridge.contacts.journal;

/**
 * Why something of a run is held.
 *
 * @param reason code of a {@link dev.keybridge.contacts.plan.Reason}
 * @param detail one English line with numbers or ids, without personal data
 */
public record HeldFor(String reason, String detail) {}
