package dev.keybridge.contacts.mapping;

import dev.keybridge.lib.directory.Person;

import java.util.Objects;
import java.util.Set;

/** One vendor field into one attribute or property, as it is: absent leaves alone, empty clears. */
public record FieldRule(String field, String target) implements MappingRule {
    public FieldRule {
        Objects.requireNonNull(field);
        Objects.requireNonNull(target);
    }

    @Override
    public void apply(Person person, MappingContext context, DraftBuilder draft) {
        new PersonFields(person, context.vendor()).values(field).ifPresent(values -> draft.set(target, values));
    }

    @Override
    public String describe() {
        return "field " + field + " -> " + target;
    }

    @Override
    public Set<String> attributes() {
        return Set.of(target);
    }

    @Override
    public Set<String> fields() {
        return Set.of(field);
    }
}
