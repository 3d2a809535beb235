package dev.keybridge.contacts.run;

import dev.keybridge.contacts.mapping.KeyField;
import dev.keybridge.contacts.plan.Reason;
import dev.keybridge.contacts.store.Accounts;
import dev.keybridge.lib.directory.Person;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises people whom another vendor's provider has imported already, by a key that both companies gave them: one person
 * here, one account there, or nobody.
 */
final class Acquaintances {
    /**
     * @param account the account with the person's key
     * @param conflict why nothing can be said about this person
     */
    record Match(Optional<String> account, Optional<Reason> conflict) {
        private static final Match NONE = new Match(Optional.empty(), Optional.empty());
        private static final Match AMBIGUOUS = new Match(Optional.empty(), Optional.of(Reason.JOIN_AMBIGUOUS));
    }

    private final Companions companions;
    private final Map<String, String> keyOfPerson = new HashMap<>();
    private final Map<String, Integer> peopleWithKey = new HashMap<>();
    private Map<String, Set<String>> accountsWithKey;

    Acquaintances(RunSetup setup, List<Person> people) {
        this.companions = setup.companions();
        companions.join().ifPresent(join -> {
            KeyField field = new KeyField(setup.config().vendor().fields(), join.field());
            people.forEach(person -> field.of(person).ifPresent(key -> {
                keyOfPerson.put(person.id(), key);
                peopleWithKey.merge(key, 1, Integer::sum);
            }));
        });
    }

    Match of(String personId, Accounts reader) {
        String key = keyOfPerson.get(personId);
        Set<String> accounts = key == null ? Set.of() : accounts(reader).getOrDefault(key, Set.of());
        if (accounts.isEmpty()) {
            return Match.NONE;
        }
        return accounts.size() > 1 || peopleWithKey.get(key) > 1
                ? Match.AMBIGUOUS
                : new Match(accounts.stream().findFirst(), Optional.empty());
    }

    /** Read once, and only if there is somebody to look for. */
    private Map<String, Set<String>> accounts(Accounts reader) {
        if (accountsWithKey == null) {
            accountsWithKey = new HashMap<>();
            reader.valuesOf(companions.join().orElseThrow().attribute(), companions.partners())
                    .forEach((account, values) -> values.forEach(value -> KeyField.normalised(value)
                            .ifPresent(key -> accountsWithKey
                                    .computeIfAbsent(key, none -> new HashSet<>())
                                    .add(account))));
        }
        return accountsWithKey;
    }
}
