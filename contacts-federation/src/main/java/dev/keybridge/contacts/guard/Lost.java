package dev.keybridge.contacts.guard;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * What could be seen in the last good run and no longer can.
 *
 * @param ids of the vendor's, or names of fields; in order. None where there is but one thing of the kind.
 */
public record Lost(What what, List<String> ids) {
    /** What is no longer seen. */
    public enum What {
        /** Granted to the app until now. */
        DEPARTMENTS,
        /** They exist, and their names and parents are no longer told. */
        DEPARTMENTS_HIDDEN,
        /** Granted one by one until now. */
        PEOPLE,
        /** Granted until now. */
        TAGS,
        /** Everybody had one, and nobody has. */
        FIELDS,
        /** The administrator has chosen other departments. */
        SELECTION
    }

    public Lost {
        ids = List.copyOf(ids);
    }

    static Lost of(What what, Collection<String> ids) {
        return new Lost(what, List.copyOf(new TreeSet<>(ids)));
    }
}
