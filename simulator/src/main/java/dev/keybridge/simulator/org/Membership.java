package dev.keybridge.simulator.org;

/**
 * A person's place in one department.
 *
 * @param order larger comes first
 */
public record Membership(long departmentId, long order, boolean leader) {}
