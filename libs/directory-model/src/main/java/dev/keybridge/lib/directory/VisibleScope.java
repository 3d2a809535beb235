package dev.keybridge.lib.directory;

import java.util.Set;

/**
 * How much of the company a read could see at all: the roots of the department tree, single people and tags granted to
 * the app, and the administrator's own selection. Two reads may only be compared for leavers when the later one saw at
 * least what the earlier one saw.
 *
 * @param departments topmost readable departments (their parent is not readable), or those granted to the app
 * @param people people granted to the app one by one
 * @param tags tags granted to the app
 * @param selection the administrator's selection of departments
 */
public record VisibleScope(Set<String> departments, Set<String> people, Set<String> tags, Selection selection) {
    public VisibleScope {
        departments = Set.copyOf(departments);
        people = Set.copyOf(people);
        tags = Set.copyOf(tags);
    }
}
