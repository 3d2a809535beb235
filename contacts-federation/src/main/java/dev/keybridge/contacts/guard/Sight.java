package dev.keybridge.contacts.guard;

import dev.keybridge.lib.directory.VisibleScope;

import java.util.OptionalInt;
import java.util.Set;

/**
 * What a run could see of the company, and through which mapping.
 *
 * @param fields of people, by the vendor's names, that were shown for everybody; none when too few people were listed to tell
 * @param mapping equal for mappings that do the same; empty when it is not known
 * @param people how many were looked after in the end, leavers not counted; empty when it is not known
 */
public record Sight(VisibleScope scope, Set<String> fields, String mapping, OptionalInt people) {
    public Sight {
        fields = Set.copyOf(fields);
    }
}
