package dev.keybridge.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Everything that was measured. What took several rounds is told by the middle one. */
final class Findings {
    private final Settings settings;
    private List<Sample> rounds = List.of();
    private List<Sample> scale = List.of();
    private List<Scale.Memory> memory = List.of();
    private List<ConsoleReads.Row> reads = List.of();
    private List<LoginTrial.Row> logins = List.of();
    private Map<String, Double> rowsPerPerson = Map.of();
    private final Map<String, String> failures = new LinkedHashMap<>();
    private double rawAll;
    private double rawKeycloak;

    Findings(Settings settings) {
        this.settings = settings;
    }

    Settings settings() {
        return settings;
    }

    /**
     * @param all plain JDBC into Keycloak's tables and Keybridge's, in each round
     * @param keycloak the same for Keycloak's tables only
     */
    void rounds(List<Sample> samples, List<Meter.Reading> all, List<Meter.Reading> keycloak) {
        rounds = samples;
        rawAll = settings.people() * 1000 / Median.of(all, Meter.Reading::wallMillis);
        rawKeycloak = settings.people() * 1000 / Median.of(keycloak, Meter.Reading::wallMillis);
    }

    void rowsPerPerson(Map<String, Double> rows) {
        rowsPerPerson = rows;
    }

    void scale(List<Sample> samples, List<Scale.Memory> left, List<ConsoleReads.Row> console) {
        scale = samples;
        memory = left;
        reads = console;
    }

    void logins(List<LoginTrial.Row> rows) {
        logins = rows;
    }

    /** A part that could not be measured to its end. */
    void failed(String part, String reason) {
        failures.put(part, reason);
    }

    /** Reasons by part. */
    Map<String, String> failures() {
        return failures;
    }

    List<Sample> rounds() {
        return rounds;
    }

    List<Sample> scale() {
        return scale;
    }

    List<Scale.Memory> memory() {
        return memory;
    }

    List<ConsoleReads.Row> reads() {
        return reads;
    }

    List<LoginTrial.Row> logins() {
        return logins;
    }

    Map<String, Double> rowsPerPerson() {
        return rowsPerPerson;
    }

    /** Users a second that plain JDBC writes into Keycloak's tables and Keybridge's. */
    double rawAll() {
        return rawAll;
    }

    /** The same for Keycloak's tables only. */
    double rawKeycloak() {
        return rawKeycloak;
    }

    List<String> contenders() {
        return rounds.stream().map(Sample::contender).distinct().toList();
    }

    /** The middle of the rounds; empty when it was not measured. */
    Optional<Double> middle(String contender, Work work, ToDoubleFunction<Sample> what) {
        List<Sample> some = rounds.stream()
                .filter(sample -> sample.contender().equals(contender) && sample.work() == work)
                .toList();
        return some.isEmpty() ? Optional.empty() : Optional.of(Median.of(some, what));
    }
}
