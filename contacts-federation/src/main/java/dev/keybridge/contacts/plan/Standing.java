package dev.keybridge.contacts.plan;

/**
 * What an account that nobody of this directory is known to have stands for, as far as it matters for taking it over.
 *
 * @param emailVerified whether Keycloak knows its e-mail address as verified
 * @param serviceAccount whether it stands for a client
 * @param administrator whether it has an admin role: directly, by a composite role, or by a group
 * @param onRecord whether another contacts provider looks after it
 */
public record Standing(boolean emailVerified, boolean serviceAccount, boolean administrator, boolean onRecord) {}
