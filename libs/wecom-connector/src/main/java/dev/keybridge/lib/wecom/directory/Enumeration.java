package dev.keybridge.lib.wecom.directory;

import dev.keybridge.lib.wecom.api.WeComPlace;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All members of the corp with their departments, as the contact-sync secret lists them; no details. */
final class Enumeration {
    private final Map<String, Entry> entries = new TreeMap<>();

    /** One member, with the id as the vendor spells it. */
    record Entry(String userId, Set<String> departments) {}

    Enumeration(Collection<WeComPlace> places) {
        for (WeComPlace place : places) {
            entries.computeIfAbsent(
                            WeComUserId.canonical(place.userId()),
                            id -> new Entry(place.userId(), new LinkedHashSet<>()))
                    .departments()
                    .add(Long.toString(place.departmentId()));
        }
    }

    boolean lists(String id) {
        return entries.containsKey(id);
    }

    /** None for somebody who is not listed. */
    Set<String> departments(String id) {
        Entry entry = entries.get(id);
        return entry == null ? Set.of() : entry.departments();
    }

    /** By {@link WeComUserId canonical} id. */
    Map<String, Entry> entries() {
        return Collections.unmodifiableMap(entries);
    }
}
