package dev.keybridge.contacts.mapping;

import dev.keybridge.lib.directory.Person;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The same value for everybody. */
public record FixedRule(String attribute, String value) implements MappingRule {
    public FixedRule {
        Objects.requireNonNull(attribute);
        Objects.requireNonNull(value);
    }

    @Override
    public void apply(Person person, MappingContext context, DraftBuilder draft) {
        draft.set(attribute, List.of(value));
    }

    @Override
    public String describe() {
        return "fixed " + value + " -> " + attribute;
    }

    @Override
    public Set<String> attributes() {
        return Set.of(attribute);
    }
}
