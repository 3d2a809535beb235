package dev.keybridge.lib.directory;

import java.util.Set;

/**
 * The administrator's choice of departments. An id stands for the department and everything below it; of two rules on
 * the way to the root the nearer one holds, and exclusion holds over inclusion of the same id.
 *
 * @param included only these and what is below; empty means all that is readable
 * @param excluded never these and what is below
 */
public record Selection(Set<String> included, Set<String> excluded) {
    public static final Selection ALL = new Selection(Set.of(), Set.of());

    public Selection {
        included = Set.copyOf(included);
        excluded = Set.copyOf(excluded);
    }

    public boolean isAll() {
        return included.isEmpty() && excluded.isEmpty();
    }

    /**
     * Whether a department is chosen.
     *
     * @param upwards the department's id, then its parent's, and so on to the topmost readable one
     */
    public boolean covers(Iterable<String> upwards) {
        for (String id : upwards) {
            if (excluded.contains(id)) {
                return false;
            }
            if (included.contains(id)) {
                return true;
            }
        }
        return included.isEmpty();
    }
}
