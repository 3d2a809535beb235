package dev.keybridge.contacts.mapping;

import dev.keybridge.lib.directory.Fields;
import dev.keybridge.lib.directory.PersonStatus;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What one person's account should look like, as far as the vendor said. What is absent here is left alone in Keycloak.
 *
 * @param personId the immutable key ({@link dev.keybridge.lib.directory.Person#id()})
 * @param vendorId the same key as the vendor spells it
 * @param status what the vendor says about the membership
 * @param properties <code>username</code> (always), <code>email</code>, <code>firstName</code>, <code>lastName</code>:
 *     absent = leave alone, empty = clear; an empty last name goes with the first name that it belonged to, and stays beside
 *     the same one, where somebody may have entered it by hand
 * @param attributes Keycloak user attributes by name: absent = leave alone, empty = remove
 * @param departmentIds the departments the person belongs to, of those that the reader sees and wants; no value
 *     = unknown
 * @param groups groups by path that are managed besides the departments: true = member, false = not; absent = leave alone
 * @param roles roles by realm role name or <code>clientId.role</code>: true = granted, false = not; absent = leave alone
 */
public record AccountDraft(
        String personId,
        String vendorId,
        PersonStatus status,
        Fields properties,
        Fields attributes,
        Optional<Set<String>> departmentIds,
        Map<String, Boolean> groups,
        Map<String, Boolean> roles) {
    public static final String USERNAME = "username";
    public static final String EMAIL = "email";
    public static final String FIRST_NAME = "firstName";
    public static final String LAST_NAME = "lastName";

    public AccountDraft {
        Objects.requireNonNull(personId);
        Objects.requireNonNull(vendorId);
        Objects.requireNonNull(status);
        Objects.requireNonNull(properties);
        Objects.requireNonNull(attributes);
        departmentIds = departmentIds.map(Set::copyOf);
        groups = Map.copyOf(groups);
        roles = Map.copyOf(roles);
    }

    /** Id and status only: the rest is personal data and must not reach a log. */
    @Override
    public String toString() {
        return "AccountDraft[" + personId + ", " + status + "]";
    }
}
