package dev.keybridge.simulator.wecom.corp;

import java.util.Set;

/**
 * An app's visible scope as the administrator ticked it.
 *
 * @param departments with everything below them
 * @param users single members
 * @param tags the members and departments that carry them
 */
public record Scope(Set<Long> departments, Set<String> users, Set<Long> tags) {
    public Scope {
        departments = Set.copyOf(departments);
        users = Set.copyOf(users);
        tags = Set.copyOf(tags);
    }
}
