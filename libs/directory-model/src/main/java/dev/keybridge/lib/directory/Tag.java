package dev.keybridge.lib.directory;

import java.util.Set;

/**
 * A vendor's tag (标签) or role: a list of people and departments under a name.
 *
 * @param personIds ids of the people listed themselves, in the form of {@link Person#id()}
 * @param departmentIds departments whose people count as listed, those of sub-departments included
 */
public record Tag(String id, String name, Set<String> personIds, Set<String> departmentIds) {
    public Tag {
        personIds = Set.copyOf(personIds);
        departmentIds = Set.copyOf(departmentIds);
    }
}
