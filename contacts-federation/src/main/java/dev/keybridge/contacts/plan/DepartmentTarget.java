package dev.keybridge.contacts.plan;

import dev.keybridge.lib.directory.Fields;

import java.util.Optional;

/**
 * What the group of a department should look like.
 *
 * @param parent the department whose group is above it; empty for the target group
 * @param attributes group attributes; what is absent is left alone
 */
public record DepartmentTarget(String departmentId, Optional<String> parent, String name, Fields attributes) {}
