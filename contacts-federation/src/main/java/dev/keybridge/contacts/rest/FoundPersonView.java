package dev.keybridge.contacts.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keybridge.contacts.store.FoundPerson;

/**
 * Somebody whom a provider looks after, as the admin REST shows them.
 *
 * @param vendorId the id by which records name the person
 * @param accountId of the account in Keycloak
 * @param leftAt since when the vendor no longer lists the person, in epoch milliseconds; absent for everybody else
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FoundPersonView(
        String vendorId, String accountId, String username, String firstName, String lastName, Long leftAt) {
    private static final long MILLIS = 1000;

    static FoundPersonView of(FoundPerson person) {
        return new FoundPersonView(
                person.vendorId(),
                person.accountId(),
                person.username(),
                person.firstName(),
                person.lastName(),
                person.leftAt().isPresent() ? person.leftAt().getAsLong() * MILLIS : null);
    }
}
