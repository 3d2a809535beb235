package dev.keybridge.contacts.mapping;

import dev.keybridge.lib.directory.Person;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A text made of several fields. As soon as one of them is absent nothing is said, so that a field that is withheld for a
 * day does not change the attribute; if all are known and one is empty, the attribute is cleared.
 */
public record TemplateRule(Template template, String target) implements MappingRule {
    public TemplateRule {
        Objects.requireNonNull(template);
        Objects.requireNonNull(target);
    }

    @Override
    public void apply(Person person, MappingContext context, DraftBuilder draft) {
        PersonFields said = new PersonFields(person, context.vendor());
        boolean blank = false;
        for (String field : template.fields()) {
            Optional<List<String>> values = said.values(field);
            if (values.isEmpty()) {
                return;
            }
            blank |= values.get().isEmpty();
        }
        draft.set(target, blank ? List.of() : List.of(filled(said)));
    }

    private String filled(PersonFields said) {
        return template.fill(
                field -> said.values(field).map(values -> values.get(0)).orElseThrow());
    }

    @Override
    public String describe() {
        return "template " + template.text() + " -> " + target;
    }

    @Override
    public Set<String> attributes() {
        return Set.of(target);
    }

    @Override
    public Set<String> reads() {
        return Set.copyOf(template.fields());
    }
}
