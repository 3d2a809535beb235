package dev.keybridge.contacts.mapping;

import dev.keybridge.lib.directory.Membership;
import dev.keybridge.lib.directory.Person;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A person's fields by the vendor's names, as the mapping uses them: those that belong to a membership (leads, order) are
 * told together with the department, since a list of zeros and ones says nothing outside the vendor's answer.
 */
final class PersonFields {
    private final Person person;
    private final VendorFields vendor;

    PersonFields(Person person, VendorFields vendor) {
        this.person = person;
        this.vendor = vendor;
    }

    /** The values of a field, none when it is known to be empty; no value when the vendor said nothing. */
    Optional<List<String>> values(String field) {
        if (field.equals(vendor.id())) {
            return Optional.of(List.of(person.vendorId()));
        }
        if (vendor.key().filter(field::equals).isPresent()) {
            return Optional.of(List.of(person.id()));
        }
        if (field.equals(vendor.name())) {
            return person.displayName().map(List::of).map(PersonFields::withoutBlanks);
        }
        if (field.equals(vendor.departments())) {
            return person.memberships()
                    .map(all -> all.stream().map(Membership::departmentId).toList());
        }
        if (field.equals(vendor.leads())) {
            return led();
        }
        if (field.equals(vendor.orders())) {
            return ordered();
        }
        return person.fields().values(field).map(PersonFields::withoutBlanks);
    }

    /** The names of the person's known fields that belong to a family such as <code>extattr.</code>. */
    Set<String> namesIn(String family) {
        Set<String> found = new TreeSet<>();
        for (String name : person.fields().names()) {
            if (name.startsWith(family) && name.length() > family.length()) {
                found.add(name);
            }
        }
        return found;
    }

    private Optional<List<String>> led() {
        return person.memberships()
                .filter(all ->
                        all.stream().allMatch(membership -> membership.leader().isPresent()))
                .map(all -> all.stream()
                        .filter(membership -> membership.leader().orElse(false))
                        .map(Membership::departmentId)
                        .toList());
    }

    private Optional<List<String>> ordered() {
        Function<Membership, String> pair = membership ->
                membership.departmentId() + ":" + membership.order().getAsLong();
        return person.memberships()
                .filter(all ->
                        all.stream().allMatch(membership -> membership.order().isPresent()))
                .map(all -> all.stream().map(pair).toList());
    }

    private static List<String> withoutBlanks(List<String> values) {
        for (String value : values) {
            if (value.isBlank()) {
                return values.stream().filter(text -> !text.isBlank()).toList();
            }
        }
        return values;
    }
}
