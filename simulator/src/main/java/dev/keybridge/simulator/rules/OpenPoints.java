package dev.keybridge.simulator.rules;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The position of each open question about a vendor. Thread-safe.
 *
 * @param <Q> the vendor's enum of questions
 */
public final class OpenPoints<Q extends Enum<Q> & Question> {
    private final List<Q> questions;
    private final Map<Q, String> positions = new HashMap<>();

    /** @param type the vendor's enum of questions */
    public OpenPoints(Class<Q> type) {
        this.questions = List.of(type.getEnumConstants());
    }

    /** @throws IllegalArgumentException if the point has no such position */
    public synchronized void set(Q point, String position) {
        if (!point.positions().contains(position)) {
            throw new IllegalArgumentException(point + " is one of " + point.positions());
        }
        positions.put(point, position);
    }

    /** @throws IllegalArgumentException if there is no point of this name or it has no such position */
    public void set(String point, String position) {
        set(
                questions.stream()
                        .filter(one -> one.name().equals(point))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no open point " + point)),
                position);
    }

    public synchronized String get(Q point) {
        return positions.getOrDefault(point, point.positions().get(0));
    }

    /** @throws IllegalArgumentException if the point has no such position */
    public boolean is(Q point, String position) {
        if (!point.positions().contains(position)) {
            throw new IllegalArgumentException(point + " is one of " + point.positions());
        }
        return get(point).equals(position);
    }

    /** The position as an error number. */
    public int code(Q point) {
        return Integer.parseInt(get(point));
    }

    /** Every point with its position and what else it can be. */
    public Map<String, Map<String, Object>> overview() {
        Map<String, Map<String, Object>> overview = new LinkedHashMap<>();
        questions.forEach(point -> overview.put(point.name(), Map.of("is", get(point), "canBe", point.positions())));
        return overview;
    }

    public synchronized void reset() {
        positions.clear();
    }
}
