package dev.keybridge.lib.directory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps one copy of each set of field names: the people of a company have a few sets in common. */
final class FieldNames {
    /** Companies have a few dozen; whoever invents more is served without sharing. */
    private static final int MOST = 1000;

    private static final Map<List<String>, String[]> KNOWN = new ConcurrentHashMap<>();

    private FieldNames() {}

    /** @param sorted names; the answer must not be changed */
    static String[] shared(Set<String> sorted) {
        List<String> key = List.copyOf(sorted);
        String[] known = KNOWN.get(key);
        if (known != null) {
            return known;
        }
        String[] names = key.toArray(String[]::new);
        if (KNOWN.size() < MOST) {
            KNOWN.put(key, names);
        }
        return names;
    }
}
