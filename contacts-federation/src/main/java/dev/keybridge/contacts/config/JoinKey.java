package dev.keybridge.contacts.config;

/**
 * What says that a person of one vendor is a person of another.
 *
 * @param field of this provider's vendor
 * @param attribute of users, in which the other vendor's provider writes the same
 */
public record JoinKey(String field, String attribute) {}
