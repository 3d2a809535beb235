package dev.keybridge.contacts.rest;

import dev.keybridge.contacts.mapping.AccountDraft;
import dev.keybridge.contacts.mapping.MappingFacts;
import dev.keybridge.contacts.mapping.PersonMapping;
import dev.keybridge.lib.directory.Fields;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.PersonReading;
import dev.keybridge.lib.directory.Snapshot;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a mapping makes of one person.
 *
 * @param found whether the vendor showed the person
 * @param fields what it told, by field; what it withholds is not in it
 * @param account what the account gets: properties and attributes by name, no value for what is removed
 */
public record SampleView(
        String vendorId, boolean found, Map<String, List<String>> fields, Map<String, List<String>> account) {
    static SampleView of(String vendorId, PersonReading reading, PersonMapping mapping) {
        if (reading.snapshot().isEmpty()) {
            return new SampleView(vendorId, false, Map.of(), Map.of());
        }
        Snapshot snapshot = reading.snapshot().get();
        Person person = snapshot.people().get(0);
        AccountDraft draft = mapping.with(MappingFacts.of(snapshot)).draft(person);
        Map<String, List<String>> account = new TreeMap<>(values(draft.properties()));
        account.putAll(values(draft.attributes()));
        return new SampleView(person.vendorId(), true, values(person.fields()), account);
    }

    private static Map<String, List<String>> values(Fields fields) {
        Map<String, List<String>> values = new TreeMap<>();
        fields.names().forEach(name -> values.put(name, fields.values(name).orElse(List.of())));
        return values;
    }
}
