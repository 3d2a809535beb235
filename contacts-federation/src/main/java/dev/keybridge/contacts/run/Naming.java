package dev.keybridge.contacts.run;

import dev.keybridge.contacts.mapping.VendorFields;
import dev.keybridge.contacts.plan.Account;
import dev.keybridge.contacts.plan.OwnedPerson;
import dev.keybridge.lib.directory.Person;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What people are called in a run's records: the id by which the company knows them, where the immutable key is one that no
 * administrator has ever seen.
 */
final class Naming {
    private final VendorFields vendor;
    private final Map<String, String> names = new HashMap<>();

    Naming(VendorFields vendor, List<Person> people) {
        this.vendor = vendor;
        if (vendor.key().isPresent()) {
            people.forEach(person -> names.put(person.id(), person.vendorId()));
        }
    }

    /** Somebody who is no longer listed: the account still tells. */
    void add(OwnedPerson person, Account account) {
        if (vendor.key().isPresent() && account != null) {
            account.attributes().first(vendor.idAttribute()).ifPresent(id -> names.put(person.personId(), id));
        }
    }

    String of(String personId) {
        return names.getOrDefault(personId, personId);
    }
}
