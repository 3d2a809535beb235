package dev.keybridge.contacts.plan;

import dev.keybridge.contacts.digest.Fingerprint;
import dev.keybridge.lib.directory.Fields;
import dev.keybridge.lib.directory.PersonStatus;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What a person's account should look like. What is absent is left alone.
 *
 * @param personId the vendor's immutable id
 * @param vendorId the id by which the company knows the person
 * @param status what the vendor says about the membership
 * @param properties <code>username</code>, <code>email</code>, <code>firstName</code>, <code>lastName</code>
 * @param attributes Keycloak attributes; an empty one is removed
 * @param departments departments whose groups the account belongs in, all other department groups being left; empty when
 *     the vendor did not say
 * @param mapped groups named by mappers: true to join, false to leave
 * @param roles ids of roles named by mappers: true to grant, false to revoke
 * @param details names of attributes and properties that only some reads tell of; they do not count for the fingerprint
 * @param mappingVersion of the mapping that made this target
 */
public record PersonTarget(
        String personId,
        String vendorId,
        PersonStatus status,
        Fields properties,
        Fields attributes,
        Optional<Set<String>> departments,
        SortedMap<GroupRef, Boolean> mapped,
        SortedMap<String, Boolean> roles,
        Set<String> details,
        String mappingVersion) {
    public PersonTarget {
        details = Set.copyOf(details);
    }

    /** The user name of the person's identity link. */
    String linkName() {
        return vendorId.toLowerCase(Locale.ROOT);
    }

    /** What is left for a provider whose person was joined with an account that another provider looks after. */
    public PersonTarget joined(Share others) {
        SortedMap<GroupRef, Boolean> groups = new TreeMap<>(mapped);
        groups.keySet().removeIf(others::holds);
        SortedMap<String, Boolean> granted = new TreeMap<>(roles);
        granted.keySet().removeAll(others.roles());
        return new PersonTarget(
                personId,
                vendorId,
                status,
                Fields.none(),
                attributes.without(others.attributes()),
                departments,
                groups,
                granted,
                details,
                mappingVersion);
    }

    /** The same in no group and with no role; for somebody who has no business here and keeps the account. */
    PersonTarget withdrawn() {
        SortedMap<GroupRef, Boolean> groups = new TreeMap<>(mapped);
        groups.replaceAll((group, member) -> false);
        SortedMap<String, Boolean> granted = new TreeMap<>(roles);
        granted.replaceAll((role, wanted) -> false);
        return new PersonTarget(
                personId,
                vendorId,
                status,
                properties,
                attributes,
                Optional.of(Set.of()),
                groups,
                granted,
                details,
                mappingVersion);
    }

    /**
     * Equal for equal targets, different for different ones: 32 hexadecimal digits. Personal data cannot be read out of it
     * more easily than it can be guessed.
     */
    public String fingerprint() {
        Fingerprint print = new Fingerprint();
        print.add(mappingVersion).add(personId).add(status.name());
        addAll(print, properties);
        addAll(print, attributes);
        print.add(departments.isPresent() ? "+" : "-");
        departments.ifPresent(ids -> print.add(List.copyOf(new TreeSet<>(ids))));
        addAll(print, mapped, ref -> ref.kind() + ":" + ref.id());
        addAll(print, roles, id -> id);
        return print.half();
    }

    private void addAll(Fingerprint print, Fields fields) {
        int counting = 0;
        for (int i = 0; i < fields.size(); i++) {
            counting += details.contains(fields.name(i)) ? 0 : 1;
        }
        print.add(String.valueOf(counting));
        for (int i = 0; i < fields.size(); i++) {
            if (!details.contains(fields.name(i))) {
                print.add(fields.name(i)).add(fields.values(i));
            }
        }
    }

    private static <K> void addAll(Fingerprint print, Map<K, Boolean> wanted, Function<K, String> text) {
        SortedMap<String, Boolean> sorted = new TreeMap<>();
        wanted.forEach((key, value) -> sorted.put(text.apply(key), value));
        print.add(String.valueOf(sorted.size()));
        sorted.forEach((key, value) -> print.add(key).add(value.toString()));
    }

    @Override
    public String toString() {
        return "PersonTarget[" + personId + ", " + status + "]";
    }
}
