package dev.keybridge.contacts.store;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * Somebody whom a provider looks after, as a search shows them.
 *
 * @param vendorId the id by which the journal names the person
 * @param firstName empty when the account has none
 * @param lastName empty when the account has none
 * @param leftAt since when the vendor no longer lists the person, in epoch seconds
 */
public record FoundPerson(
        String vendorId, String accountId, String username, String firstName, String lastName, OptionalLong leftAt) {
    public FoundPerson {
        Objects.requireNonNull(vendorId);
        Objects.requireNonNull(accountId);
        Objects.requireNonNull(username);
        Objects.requireNonNull(firstName);
        Objects.requireNonNull(lastName);
        Objects.requireNonNull(leftAt);
    }
}
