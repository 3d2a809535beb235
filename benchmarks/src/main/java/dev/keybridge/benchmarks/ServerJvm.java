package dev.keybridge.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Keycloak's JVM from outside: its log of garbage collections, and what Linux knows about the process. */
final class ServerJvm {
    private static final Pattern COLLECTION = Pattern.compile("Pause.* (\\d+)M->(\\d+)M\\(\\d+M\\)");

    private final Supplier<ProcessHandle> process;
    private final Path collections;
    private int seen;

    /** @param collections what <code>-Xlog:gc:file=…</code> writes */
    ServerJvm(Supplier<ProcessHandle> process, Path collections) {
        this.process = process;
        this.collections = collections;
    }

    /** From now on {@link #heapAfterCollections()} counts. */
    void mark() {
        seen = lines().size();
    }

    /** The most that a collection since the mark has left over, in megabytes; 0 if there was none. */
    long heapAfterCollections() {
        return lines().stream()
                .skip(seen)
                .map(COLLECTION::matcher)
                .filter(Matcher::find)
                .mapToLong(found -> Long.parseLong(found.group(2)))
                .max()
                .orElse(0);
    }

    /** What is left of the heap after a full collection now, in megabytes. */
    long liveMegabytes() {
        int before = lines().size();
        jcmd("GC.run");
        return lines().stream()
                .skip(before)
                .filter(line -> line.contains("Pause Full"))
                .map(COLLECTION::matcher)
                .filter(Matcher::find)
                .mapToLong(found -> Long.parseLong(found.group(2)))
                .min()
                .orElseThrow(() -> new IllegalStateException("the JVM did not collect its garbage"));
    }

    private void jcmd(String command) {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process asked = new ProcessBuilder(
                            tool.toString(), String.valueOf(process.get().pid()), command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (asked.waitFor() != 0) {
                throw new IllegalStateException("jcmd " + command + " failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("jcmd " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    long rssMegabytes() {
        try (Stream<String> lines =
                Files.lines(Path.of("/proc", String.valueOf(process.get().pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0)
                    / 1024;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the process's status", e);
        }
    }

    private List<String> lines() {
        try {
            return Files.exists(collections) ? Files.readAllLines(collections) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the log of collections", e);
        }
    }
}
