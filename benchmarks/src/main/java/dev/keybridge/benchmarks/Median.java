package dev.keybridge.benchmarks;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The value in the middle; of an even number of values the mean of both. */
final class Median {
    private Median() {}

    static <T> double of(List<T> all, ToDoubleFunction<T> what) {
        double[] sorted = all.stream().mapToDouble(what).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
