package dev.keybridge.contacts.mapping;

import dev.keybridge.lib.directory.Person;

import java.util.Objects;
import java.util.Set;

/**
 * Membership of a department makes a member of a group that lies elsewhere.
 *
 * @param department the vendor's id of the department
 * @param below whether members of the departments below it count
 * @param group the path of an existing group
 */
public record DepartmentGroupRule(String department, boolean below, String group) implements MappingRule {
    public DepartmentGroupRule {
        Objects.requireNonNull(department);
        Objects.requireNonNull(group);
    }

    @Override
    public void apply(Person person, MappingContext context, DraftBuilder draft) {
        draft.group(group, new Belonging(person, context.facts()).to(department, below));
    }

    @Override
    public String describe() {
        return "department " + department + (below ? " and below" : "") + " -> " + group;
    }

    @Override
    public Set<String> groups() {
        return Set.of(group);
    }
}
