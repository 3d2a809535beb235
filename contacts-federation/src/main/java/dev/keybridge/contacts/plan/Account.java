package dev.keybridge.contacts.plan;

import dev.keybridge.lib.directory.Fields;

import java.util.Optional;
import java.util.Set;

/**
 * A Keycloak account as it is now, as far as the sync looks at it.
 *
 * @param id the Keycloak user id
 * @param enabled whether the account may be used
 * @param federationLink the id of the user-storage provider that the account belongs to, if any
 * @param properties <code>username</code>, <code>email</code>, <code>firstName</code>, <code>lastName</code>; an unset one
 *     is empty
 * @param attributes the attributes that the sync manages; an unset one is absent
 * @param groups the memberships that the sync manages
 * @param roles ids of the roles that the sync manages and the account has been granted directly
 * @param linkedId the person id in the identity link of the configured identity provider, if there is one
 * @param elsewhere what other contacts providers have on record about it
 */
public record Account(
        String id,
        boolean enabled,
        Optional<String> federationLink,
        Fields properties,
        Fields attributes,
        Set<GroupRef> groups,
        Set<String> roles,
        Optional<String> linkedId,
        Elsewhere elsewhere) {
    public Account {
        groups = Set.copyOf(groups);
        roles = Set.copyOf(roles);
    }

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
