package dev.keybridge.contacts.plan;

import dev.keybridge.lib.directory.Fields;
import dev.keybridge.lib.directory.PersonStatus;

import java.util.List;
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
 * @param status what the vendor says about the membership
 * @param properties <code>username</code>, <code>email</code>, <code>firstName</code>, <code>lastName</code>
 * @param attributes Keycloak attributes; an empty one is removed
 * @param departments departments whose groups the account belongs in, all other department groups being left; empty when
 *     the vendor did not say
 * @param mapped groups named by mappers: true to join, false to leave
 * @param roles ids of roles named by mappers: true to grant, false to revoke
 * @param mappingVersion of the mapping that made this target
 */
public record PersonTarget(
        String personId,
        PersonStatus status,
        Fields properties,
        Fields attributes,
        Optional<Set<String>> departments,
        SortedMap<GroupRef, Boolean> mapped,
        SortedMap<String, Boolean> roles,
        String mappingVersion) {

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
        return print.hex();
    }

    private static void addAll(Fingerprint print, Fields fields) {
        print.add(String.valueOf(fields.names().size()));
        for (String name : fields.names()) {
            print.add(name).add(fields.values(name).orElseThrow());
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
