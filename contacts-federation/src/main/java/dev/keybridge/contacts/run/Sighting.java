package dev.keybridge.contacts.run;

import dev.keybridge.contacts.guard.Baseline;
import dev.keybridge.contacts.guard.Sight;
import dev.keybridge.contacts.mapping.VendorFields;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.Snapshot;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** What a run could see of the company, and what it can see no longer. */
final class Sighting {
    /** What a handful of people have in common says nothing about what the app may see. */
    private static final int ENOUGH_PEOPLE = 10;

    private final VendorFields vendor;
    private final String mapping;
    private final Snapshot snapshot;

    /** @param mapping equal for mappings that do the same */
    Sighting(VendorFields vendor, String mapping, Snapshot snapshot) {
        this.vendor = vendor;
        this.mapping = mapping;
        this.snapshot = snapshot;
    }

    /** @param people whom the provider looks after when the run has ended, leavers not counted */
    Sight sight(int people) {
        return new Sight(snapshot.completeness().scope(), shownForEverybody(), mapping, OptionalInt.of(people));
    }

    /** The baseline, with what has changed since the last good run. */
    Baseline against(Baseline baseline, Optional<Sight> last) {
        return baseline.since(
                last.map(Sight::people).orElse(OptionalInt.empty()),
                last.map(this::withdrawn).orElse(Set.of()),
                last.map(Sight::mapping)
                        .filter(before -> !before.isEmpty() && !before.equals(mapping))
                        .isPresent());
    }

    private Set<String> withdrawn(Sight last) {
        Set<String> withdrawn = new TreeSet<>(last.fields());
        if (snapshot.people().isEmpty()) {
            return Set.of();
        }
        snapshot.people().forEach(person -> withdrawn.removeAll(person.fields().names()));
        return withdrawn;
    }

    /** Without fields of the company's own, which it may abolish, and those that not every run reads. */
    private Set<String> shownForEverybody() {
        if (snapshot.people().size() < ENOUGH_PEOPLE) {
            return Set.of();
        }
        Set<String> shown = new TreeSet<>(vendor.names());
        shown.removeAll(vendor.details());
        for (Person person : snapshot.people()) {
            shown.retainAll(person.fields().names());
        }
        return shown;
    }
}
