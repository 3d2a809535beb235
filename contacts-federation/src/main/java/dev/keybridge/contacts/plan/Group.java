package dev.keybridge.contacts.plan;

import dev.keybridge.lib.directory.Fields;

import java.util.Optional;

/**
 * A Keycloak group as it is now.
 *
 * @param parentId the group above it; empty at the top level
 * @param attributes read for the groups that the sync looks after, otherwise none
 */
public record Group(String id, Optional<String> parentId, String name, Fields attributes) {}
