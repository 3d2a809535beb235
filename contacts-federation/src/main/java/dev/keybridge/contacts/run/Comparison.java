package dev.keybridge.contacts.run;

import dev.keybridge.contacts.plan.Account;
import dev.keybridge.contacts.plan.OwnedPerson;
import dev.keybridge.contacts.plan.PersonTarget;
import dev.keybridge.contacts.store.Accounts;
import dev.keybridge.lib.directory.Person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at every account that the provider looks after, in the order in which the database has them: large slices, read by
 * statements that need not name the accounts.
 */
final class Comparison {
    private final RealmView realm;
    private final RealmView.Start start;
    private final PersonTargets targets;
    private final PeoplePlanning people;
    private final Map<String, Person> left = new LinkedHashMap<>();
    private final Map<String, List<Person>> byAccount = new HashMap<>();

    Comparison(RealmView realm, RealmView.Start start, PersonTargets targets, PeoplePlanning people) {
        this.realm = realm;
        this.start = start;
        this.targets = targets;
        this.people = people;
    }

    /** Plans for those of the people who have an account. @return the others, in their order */
    List<Person> compare(List<Person> all) {
        for (Person person : all) {
            left.put(person.id(), person);
            OwnedPerson owned = start.owned().get(person.id());
            if (owned != null) {
                byAccount
                        .computeIfAbsent(owned.accountId(), account -> new ArrayList<>(1))
                        .add(person);
            }
        }
        Optional<String> last = Optional.empty();
        do {
            Optional<String> after = last;
            last = realm.read(start.tree(), reader -> {
                Accounts.Slice slice = reader.ofOwned(after);
                people.plan(wanted(slice.accounts()), slice.accounts(), reader);
                return slice.last();
            });
        } while (last.isPresent());
        return List.copyOf(left.values());
    }

    private List<PersonTarget> wanted(Map<String, Account> accounts) {
        List<PersonTarget> wanted = new ArrayList<>();
        for (String account : accounts.keySet()) {
            for (Person person : byAccount.getOrDefault(account, List.of())) {
                left.remove(person.id());
                wanted.add(targets.of(person));
            }
        }
        return wanted;
    }
}
