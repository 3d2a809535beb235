package dev.keybridge.contacts.run;

import dev.keybridge.contacts.mapping.MatchRule;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.Snapshot;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whom a provider's matching rules lead to which accounts, worked out once more and one by one. */
final class Resemblance {
    private final ImaginaryProvider provider;
    private final Snapshot snapshot;
    private final MemoryRealm before;
    private final Set<String> owned = new TreeSet<>();

    /** @param before the realm when the plan was made */
    Resemblance(ImaginaryProvider provider, Snapshot snapshot, MemoryRealm before) {
        this.provider = provider;
        this.snapshot = snapshot;
        this.before = before;
        before.people(provider.id()).values().forEach(person -> owned.add(person.accountId()));
    }

    /** Whether there is any account that may be the person's by any rule, proven or not. */
    boolean isPossible(Person person) {
        return provider.rules().stream()
                .anyMatch(rule -> value(rule, person)
                        .filter(value -> before.users().values().stream()
                                .anyMatch(user -> values(rule, user).contains(value)))
                        .isPresent());
    }

    /** The accounts to which the first rule leads that proves anything; none where several people have the value. */
    Set<String> of(Person person) {
        for (MatchRule rule : provider.soundRules()) {
            Optional<String> value = value(rule, person);
            Set<String> found = before.users().values().stream()
                    .filter(user -> value.filter(values(rule, user)::contains).isPresent())
                    .filter(user -> rule.kind() != MatchRule.Kind.EMAIL || user.isEmailVerified())
                    .filter(user -> rule.kind() != MatchRule.Kind.USERNAME || !owned.contains(user.id()))
                    .map(MemoryUser::id)
                    .collect(Collectors.toSet());
            if (!found.isEmpty()) {
                long people = snapshot.people().stream()
                        .filter(other -> value(rule, other).equals(value))
                        .count();
                return people == 1 ? found : Set.of();
            }
        }
        return Set.of();
    }

    private static Optional<String> value(MatchRule rule, Person person) {
        return switch (rule.kind()) {
            case USERNAME -> Optional.of(plain(person.vendorId()));
            case EMAIL -> single(person, "email");
            case MOBILE -> throw new AssertionError("no such rule");
            case ATTRIBUTE -> single(person, ImaginaryProvider.TELEPHONE);
        };
    }

    private static Optional<String> single(Person person, String field) {
        return person.fields()
                .values(field)
                .filter(values -> values.size() == 1)
                .map(values -> plain(values.get(0)))
                .filter(value -> !value.isBlank());
    }

    private static List<String> values(MatchRule rule, MemoryUser user) {
        List<String> values = switch (rule.kind()) {
            case USERNAME -> List.of(user.username());
            case EMAIL -> user.email().stream().toList();
            case MOBILE -> List.of();
            case ATTRIBUTE -> user.attributes().getOrDefault(ImaginaryProvider.NUMBER, List.of());
        };
        return values.stream().map(Resemblance::plain).toList();
    }

    private static String plain(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }

    /** Person ids by the account that they have on record. */
    static Map<String, String> owners(MemoryRealm realm, String component) {
        return realm.people(component).entrySet().stream()
                .collect(Collectors.toMap(row -> row.getValue().accountId(), Map.Entry::getKey, (one, other) -> one));
    }
}
