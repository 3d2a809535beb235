package dev.keybridge.contacts.mapping;

import dev.keybridge.contacts.mapping.AttributeMapping.Row;
import dev.keybridge.lib.directory.Person;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of the table that write one target, in order: the first field with a value is taken. The target is cleared only
 * when every one of the fields is known to be empty.
 */
final class TableRule implements MappingRule {
    private final String target;
    private final List<String> fields;

    TableRule(String target, List<String> fields) {
        this.target = target;
        this.fields = List.copyOf(fields);
    }

    /** One rule for each target, and one for each family of fields. */
    static List<MappingRule> of(AttributeMapping table) {
        Map<String, List<String>> fieldsOfTarget = new LinkedHashMap<>();
        List<MappingRule> rules = new ArrayList<>();
        for (Row row : table.rows()) {
            if (FieldFamily.isPattern(row.field())) {
                rules.add(new FamilyRule(FieldFamily.of(row.field()), FieldFamily.of(row.attribute())));
            } else {
                fieldsOfTarget
                        .computeIfAbsent(row.attribute(), target -> new ArrayList<>())
                        .add(row.field());
            }
        }
        fieldsOfTarget.forEach((target, fields) -> rules.add(new TableRule(target, fields)));
        return rules;
    }

    @Override
    public void apply(Person person, MappingContext context, DraftBuilder draft) {
        PersonFields said = new PersonFields(person, context.vendor());
        boolean allEmpty = true;
        for (String field : fields) {
            Optional<List<String>> values = said.values(field);
            boolean valued = values.isPresent() && !values.get().isEmpty();
            if (valued && draft.set(target, values.get())) {
                return;
            }
            allEmpty &= values.isPresent() && !valued;
        }
        if (allEmpty) {
            draft.set(target, List.of());
        }
    }

    @Override
    public String describe() {
        return "table " + fields + " -> " + target;
    }

    @Override
    public Set<String> attributes() {
        return Set.of(target);
    }

    @Override
    public Set<String> fields() {
        return Set.copyOf(fields);
    }
}
