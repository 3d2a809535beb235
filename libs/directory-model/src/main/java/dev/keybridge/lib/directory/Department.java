package dev.keybridge.lib.directory;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A department of the company.
 *
 * @param id the vendor's id, unique in the corp
 * @param parentId the id of the department above it, which need not be readable; empty for the company itself
 * @param name the name; unique among readable siblings at the vendor, not in the corp
 * @param order rank among siblings, larger first; empty when the vendor did not say
 * @param fields everything else, by the vendor's field names (WeCom: <code>name_en</code>, <code>department_leader</code>)
 */
public record Department(String id, Optional<String> parentId, String name, OptionalLong order, Fields fields) {
    public Department {
        Objects.requireNonNull(id);
        Objects.requireNonNull(parentId);
        Objects.requireNonNull(name);
        Objects.requireNonNull(order);
        Objects.requireNonNull(fields);
    }
}
