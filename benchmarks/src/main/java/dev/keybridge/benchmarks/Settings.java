package dev.keybridge.benchmarks;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * What a run of the benchmark is asked to do, by system properties.
 *
 * @param people in the company that everybody imports
 * @param departments besides the root
 * @param rounds how often everybody imports it
 * @param full whether the large companies take part
 * @param only the parts that are wanted; empty for all
 * @param busyShare percent of the time that a sync works while people sign in; empty for the provider's default
 * @param report the page that is written
 */
record Settings(
        int people,
        int departments,
        int rounds,
        boolean full,
        Set<String> only,
        Optional<Integer> busyShare,
        Path report) {
    private static final int PEOPLE_PER_DEPARTMENT = 20;

    static Settings fromProperties() {
        int people = number("people", 10_000);
        String full = System.getProperty("full", "");
        String only = System.getProperty("only", "");
        return new Settings(
                people,
                number("departments", people / PEOPLE_PER_DEPARTMENT),
                number("rounds", 3),
                !full.isBlank() && !full.equals("false"),
                only.isBlank() ? Set.of() : Set.of(only.split(",")),
                Optional.of(number("busyShare", 0)).filter(percent -> percent > 0),
                Path.of(System.getProperty("keybridge.report")));
    }

    /** The same for a small company and one round. A company is known by its size, so it is never the same one. */
    Settings warmUp(int few) {
        int others = few == people ? few - PEOPLE_PER_DEPARTMENT : few;
        return new Settings(others, others / PEOPLE_PER_DEPARTMENT, 1, full, only, busyShare, report);
    }

    boolean wants(String part) {
        return only.isEmpty() || only.contains(part);
    }

    private static int number(String name, int otherwise) {
        String text = System.getProperty(name, "");
        return text.isBlank() ? otherwise : Integer.parseInt(text);
    }
}
