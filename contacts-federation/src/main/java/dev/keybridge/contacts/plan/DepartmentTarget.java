package dev.keybridge.contacts.plan;

import dev.keybridge.lib.directory.Fields;

import java.util.Optional;

/**
 * What the group of a department should look like.
 *
 * @param parent the department whose group is above it; empty for the target group
 * @param unlisted the department that the vendor says is above it and does not list; then there is no parent
 * @param attributes group attributes; what is absent is left alone
 */
public record DepartmentTarget(
        String departmentId, Optional<String> parent, Optional<String> unlisted, String name, Fields attributes) {}
