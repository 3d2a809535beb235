package dev.keybridge.contacts.store;

import dev.keybridge.contacts.journal.RunState;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which runs of the journal are wanted.
 *
 * @param modes only these; none for all
 * @param states only these, as the journal has them; absent for all
 */
public record RunFilter(Set<String> modes, Optional<Set<RunState>> states) {
    public RunFilter {
        modes = Set.copyOf(modes);
        states = states.map(Set::copyOf);
    }

    /**
     * What the journal says of the runs that are wanted. A run whose server is gone still counts as running there, until the
     * next one begins.
     *
     * @param states as people see them; none for all
     * @param alive whether a run gives signs of life
     */
    public static RunFilter of(Collection<String> modes, Set<RunState> states, boolean alive) {
        if (states.isEmpty()) {
            return new RunFilter(Set.copyOf(modes), Optional.empty());
        }
        Set<RunState> kept = new HashSet<>(states);
        if (!alive) {
            kept.remove(RunState.RUNNING);
            if (states.contains(RunState.INTERRUPTED)) {
                kept.add(RunState.RUNNING);
            }
        }
        return new RunFilter(Set.copyOf(modes), Optional.of(kept));
    }

    /** Whether there can be no such run. */
    boolean isOfNone() {
        return states.filter(Set::isEmpty).isPresent();
    }

    /** What is asked of a run <code>r</code>, to stand behind another condition. */
    String where() {
        return (modes.isEmpty() ? "" : " and r.mode in (:modes)")
                + (states.isEmpty() ? "" : " and r.state in (:states)");
    }

    /** The parameters of {@link #where}. */
    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        if (!modes.isEmpty()) {
            values.put("modes", modes);
        }
        states.ifPresent(
                some -> values.put("states", some.stream().map(RunState::name).toList()));
        return values;
    }
}
