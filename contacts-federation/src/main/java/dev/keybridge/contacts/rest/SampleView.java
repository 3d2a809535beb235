package dev.keybridge.contacts.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keybridge.contacts.mapping.AccountDraft;
import dev.keybridge.contacts.mapping.MappingFacts;
import dev.keybridge.contacts.mapping.PersonMapping;
import dev.keybridge.lib.directory.Fields;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.PersonReading;
import dev.keybridge.lib.directory.Snapshot;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a mapping makes of one person.
 *
 * @param found whether the vendor showed the person
 * @param fields what it told, by field; what it withholds is not in it
 * @param account what the account gets: properties and attributes by name, no value for what is removed
 * @param departments names of the departments in whose groups the account is, by the vendor's id; absent if that is not known
 * @param groups other groups by path: whether the account is in them afterwards; what is left alone is not in it
 * @param roles roles likewise
 * @param tagsLeftOut whether mappers look at tags, which are not read for one person: what they say is not in it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SampleView(
        String vendorId,
        boolean found,
        Map<String, List<String>> fields,
        Map<String, List<String>> account,
        Map<String, String> departments,
        Map<String, Boolean> groups,
        Map<String, Boolean> roles,
        boolean tagsLeftOut) {
    /** @param shown whether a field of the vendor may be shown */
    static SampleView of(String vendorId, PersonReading reading, PersonMapping mapping, Predicate<String> shown) {
        if (reading.snapshot().isEmpty()) {
            return new SampleView(vendorId, false, Map.of(), Map.of(), null, Map.of(), Map.of(), mapping.needsTags());
        }
        Snapshot snapshot = reading.snapshot().get();
        Person person = snapshot.people().get(0);
        AccountDraft draft = mapping.with(MappingFacts.of(snapshot)).draft(person);
        Map<String, List<String>> account = new TreeMap<>(values(draft.properties()));
        account.putAll(values(draft.attributes()));
        Map<String, List<String>> fields = values(person.fields());
        fields.keySet().removeIf(shown.negate());
        return new SampleView(
                person.vendorId(),
                true,
                fields,
                account,
                draft.departmentIds().map(ids -> names(ids, snapshot)).orElse(null),
                new TreeMap<>(draft.groups()),
                new TreeMap<>(draft.roles()),
                mapping.needsTags());
    }

    private static Map<String, String> names(Set<String> ids, Snapshot snapshot) {
        Map<String, String> names = new TreeMap<>();
        ids.forEach(id -> names.put(id, id));
        snapshot.departments().forEach(one -> names.computeIfPresent(one.id(), (id, unknown) -> one.name()));
        return names;
    }

    private static Map<String, List<String>> values(Fields fields) {
        Map<String, List<String>> values = new TreeMap<>();
        fields.names().forEach(name -> values.put(name, fields.values(name).orElse(List.of())));
        return values;
    }
}
