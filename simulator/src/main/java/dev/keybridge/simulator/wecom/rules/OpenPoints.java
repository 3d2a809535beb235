package dev.keybridge.simulator.wecom.rules;

import java.util.EnumMap;
import java.util.Map;

/** The position of each {@link OpenPoint}. Thread-safe. */
public final class OpenPoints {
    private final Map<OpenPoint, String> positions = new EnumMap<>(OpenPoint.class);

    /** @throws IllegalArgumentException if the point has no such position */
    public synchronized void set(OpenPoint point, String position) {
        if (!point.positions().contains(position)) {
            throw new IllegalArgumentException(point + " is one of " + point.positions());
        }
        positions.put(point, position);
    }

    public synchronized String get(OpenPoint point) {
        return positions.getOrDefault(point, point.positions().get(0));
    }

    /** @throws IllegalArgumentException if the point has no such position, so that a misspelt rule is noticed */
    public boolean is(OpenPoint point, String position) {
        if (!point.positions().contains(position)) {
            throw new IllegalArgumentException(point + " is one of " + point.positions());
        }
        return get(point).equals(position);
    }

    /** The position as an error number. */
    public int code(OpenPoint point) {
        return Integer.parseInt(get(point));
    }

    public synchronized void reset() {
        positions.clear();
    }
}
