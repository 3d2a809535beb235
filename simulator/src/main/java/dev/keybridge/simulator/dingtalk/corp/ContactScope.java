package dev.keybridge.simulator.dingtalk.corp;

import java.util.Set;

/**
 * An app's contact scope as the administrator ticked it.
 *
 * @param departments with everything below them
 * @param users single members
 */
public record ContactScope(Set<Long> departments, Set<String> users) {
    public ContactScope {
        departments = Set.copyOf(departments);
        users = Set.copyOf(users);
    }
}
