package dev.keybridge.contacts.mapping;

import dev.keybridge.lib.directory.Person;

import java.util.Set;

/** Every field of a family under an attribute of its own: <code>extattr.*</code> to <code>wecom.extattr.*</code>. */
record FamilyRule(FieldFamily from, FieldFamily to) implements MappingRule {
    @Override
    public void apply(Person person, MappingContext context, DraftBuilder draft) {
        PersonFields said = new PersonFields(person, context.vendor());
        for (String field : said.namesIn(from.beginning())) {
            String attribute = to.beginning() + from.rest(field);
            if (AttributeNames.isStorable(attribute)) {
                said.values(field).ifPresent(values -> draft.set(attribute, values));
            }
        }
    }

    @Override
    public String describe() {
        return "table " + from + " -> " + to;
    }

    @Override
    public Set<String> fieldsOf(String attribute) {
        return Set.of(from.beginning() + to.rest(attribute));
    }

    @Override
    public Set<String> sources() {
        return Set.of(from.toString());
    }

    @Override
    public Set<String> attributes() {
        return Set.of(to.toString());
    }
}
