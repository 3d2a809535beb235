package dev.keybridge.contacts.run;

import dev.keybridge.contacts.plan.OwnedPerson;
import dev.keybridge.contacts.plan.OwnedPerson.State;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.Snapshot;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whom a provider knows by the key that both companies gave them, worked out once more and one by one. */
final class Acquaintance {
    private final ImaginaryProvider provider;
    private final Snapshot snapshot;
    private final MemoryRealm before;

    /** @param before the realm when the plan was made */
    Acquaintance(ImaginaryProvider provider, Snapshot snapshot, MemoryRealm before) {
        this.provider = provider;
        this.snapshot = snapshot;
        this.before = before;
    }

    /** The accounts with the person's key that the other provider has for somebody of its own. */
    Set<String> of(Person person) {
        Optional<String> key = key(person);
        return provider.partner()
                .map(partner -> before.people(partner.id()).values().stream()
                        .filter(row -> !row.isJoined() && (row.state() == State.PRESENT || row.state() == State.BARRED))
                        .map(OwnedPerson::accountId)
                        .map(before.users()::get)
                        .filter(user -> user != null
                                && key.isPresent()
                                && key(user, partner).equals(key))
                        .map(MemoryUser::id)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** The one account that is the person's beyond doubt. */
    Optional<String> only(Person person) {
        Set<String> accounts = of(person);
        long people = snapshot.people().stream()
                .filter(other -> key(other).equals(key(person)))
                .count();
        return accounts.size() == 1 && people == 1 ? accounts.stream().findFirst() : Optional.empty();
    }

    private Optional<String> key(Person person) {
        return plain(
                person.fields().values(ImaginaryProvider.key(provider.vendor())).orElse(List.of()));
    }

    private static Optional<String> key(MemoryUser user, ImaginaryProvider partner) {
        return plain(user.attributes().get(ImaginaryProvider.keyAttribute(partner.vendor())));
    }

    static Optional<String> plain(List<String> values) {
        return Optional.ofNullable(values)
                .filter(all -> all.size() == 1)
                .map(all -> all.get(0).strip().toLowerCase(Locale.ROOT))
                .filter(value -> !value.isEmpty());
    }
}
