package dev.keybridge.contacts.plan;

import java.util.Set;
import java.util.function.Predicate;

/**
 * What the mappings of other vendors' providers decide. In an account that is theirs, and that this provider's person was
 * joined with, it is left to them: otherwise each sync would undo the other's.
 *
 * @param attributes whether they write an attribute
 * @param groups ids of groups that their mappers name
 * @param roles ids of roles that their mappers name
 */
public record Share(Predicate<String> attributes, Set<String> groups, Set<String> roles) {
    public static final Share NOTHING = new Share(name -> false, Set.of(), Set.of());

    public Share {
        groups = Set.copyOf(groups);
        roles = Set.copyOf(roles);
    }

    boolean holds(GroupRef group) {
        return group.kind() == GroupRef.Kind.MAPPED && groups.contains(group.id());
    }
}
