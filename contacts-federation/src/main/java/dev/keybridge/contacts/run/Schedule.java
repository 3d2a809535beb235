package dev.keybridge.contacts.run;

/**
 * What a run owes to Keycloak's timer, which every server of a cluster has.
 *
 * @param doneSince a run of the same mode that began since this epoch millisecond makes this one superfluous
 * @param shortestPeriod of the provider's periods, in milliseconds: what a pause after failures is made of
 */
public record Schedule(long doneSince, long shortestPeriod) {}
