package dev.keybridge.simulator.calls;

import java.util.Collection;
import java.util.Comparator;

/** Which of the known paths a mistyped one was meant to be. */
public final class Nearest {
    private Nearest() {}

    /** The known path with the fewest letters different. */
    public static String to(String path, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(candidate -> distance(path, candidate)))
                .orElseThrow();
    }

    private static int distance(String some, String other) {
        int[] previous = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= some.length(); row++) {
            int[] current = new int[other.length() + 1];
            current[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int change = some.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                current[column] =
                        Math.min(previous[column - 1] + change, Math.min(previous[column], current[column - 1]) + 1);
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
