package dev.keybridge.contacts.mapping;

import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.Tag;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Being listed under a tag, oneself or by a department, makes a member of a group or gives a role.
 *
 * @param tag the vendor's id of the tag, or its name
 * @param group the path of an existing group
 * @param role a realm role, or <code>clientId.role</code>
 */
public record TagRule(String tag, Optional<String> group, Optional<String> role) implements MappingRule {
    public TagRule {
        Objects.requireNonNull(tag);
        if (group.isPresent() == role.isPresent()) {
            throw new IllegalArgumentException("either a group or a role");
        }
    }

    @Override
    public void apply(Person person, MappingContext context, DraftBuilder draft) {
        Optional<Tag> found = context.facts().tag(tag);
        Optional<Boolean> listed = new Belonging(person, context.facts()).to(found);
        group.ifPresent(path -> draft.group(path, listed));
        role.ifPresent(name -> draft.role(name, listed));
    }

    @Override
    public String describe() {
        return "tag " + tag + group.map(path -> " -> group " + path).orElse("")
                + role.map(name -> " -> role " + name).orElse("");
    }

    @Override
    public Set<String> groups() {
        return group.map(Set::of).orElse(Set.of());
    }

    @Override
    public Set<String> roles() {
        return role.map(Set::of).orElse(Set.of());
    }

    @Override
    public boolean needsTags() {
        return true;
    }
}
