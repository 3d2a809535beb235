package dev.keybridge.benchmarks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The terminal, on which each measurement appears as soon as it is made. */
final class Console {
    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final long began = System.nanoTime();

    void say(String line) {
        out.println("%6.1f s  %s".formatted((System.nanoTime() - began) / 1e9, line));
    }

    void say(String line, RuntimeException failure) {
        say(line);
        failure.printStackTrace(out);
    }

    void say(Sample sample) {
        Meter.Reading cost = sample.cost();
        say(
                "%-20s %-30s %8.0f ms (vendor %6d) %8.0f/s %8.0f/s own  sql %7d tx %6d longest %6.0f ms heap %4d MB rss %5d MB"
                        .formatted(
                                sample.contender(),
                                sample.work().title(),
                                sample.millis(),
                                sample.done().vendorMillis(),
                                sample.peoplePerSecond(),
                                sample.peoplePerOwnSecond(),
                                cost.statements(),
                                cost.commits(),
                                cost.longestMillis(),
                                cost.heapMegabytes(),
                                cost.rssMegabytes()));
    }
}
