package dev.keybridge.benchmarks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long the parts of one run took, in milliseconds, as the server's log tells it.
 *
 * @param reading the vendor's side
 * @param planning reading the realm and comparing
 * @param people writing accounts
 */
record Phases(long reading, long planning, long groups, long people) {
    static Phases of(String runId, String log) {
        String line = log.lines()
                .filter(one -> one.contains(" run " + runId + " ended as "))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the log does not tell of run " + runId));
        return new Phases(in(line, "READING"), in(line, "PLANNING"), in(line, "GROUPS"), in(line, "PEOPLE"));
    }

    private static long in(String line, String phase) {
        Matcher found = Pattern.compile(phase + " (\\d+) ms").matcher(line);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }
}
