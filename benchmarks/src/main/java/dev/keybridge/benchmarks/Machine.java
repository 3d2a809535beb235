package dev.keybridge.benchmarks;

import dev.keybridge.it.keycloak.Installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the numbers were measured on, without names. */
final class Machine {
    private Machine() {}

    static String describe() {
        return "%d processors (%s), %d GB of memory, Linux %s, Java %s, Keycloak %s with `-Xmx512m`, %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        first("/proc/cpuinfo", "model name").replaceAll(".*: ", ""),
                        Math.round(Double.parseDouble(
                                        first("/proc/meminfo", "MemTotal").replaceAll("\\D", ""))
                                / (1024 * 1024)),
                        System.getProperty("os.version").replaceAll("-.*", ""),
                        Runtime.version().feature(),
                        Installation.keycloakVersion(),
                        System.getProperty("keybridge.postgres.url", "").isBlank()
                                ? "PostgreSQL with its defaults and `pg_stat_statements`, `reWriteBatchedInserts=true`"
                                : "a PostgreSQL that was there");
    }

    /** The load that others cause, as Linux tells it: the mean number of running processes in the last minute. */
    static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the load", e);
        }
    }

    private static String first(String file, String begin) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(begin)).findFirst().orElse("unknown: 0");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read about the machine", e);
        }
    }
}
