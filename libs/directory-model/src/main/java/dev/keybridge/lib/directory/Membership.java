package dev.keybridge.lib.directory;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A person's place in one department.
 *
 * @param departmentId the vendor's id of the department, which need not be readable itself
 * @param leader whether the person leads it; empty when the vendor did not say
 * @param order the person's rank in it, larger first; empty when the vendor did not say
 */
public record Membership(String departmentId, Optional<Boolean> leader, OptionalLong order) {
    public static Membership of(String departmentId) {
        return new Membership(departmentId, Optional.empty(), OptionalLong.empty());
    }
}
