package dev.keybridge.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A table in Markdown. */
final class Table {
    private final StringBuilder text = new StringBuilder();

    Table(String... titles) {
        row(List.of(titles));
        row(List.of(titles).stream().map(title -> "---").toList());
    }

    Table row(String... cells) {
        row(List.of(cells));
        return this;
    }

    private void row(List<String> cells) {
        text.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    /** With a comma between thousands; small numbers with a digit behind the point. */
    static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%,.1f" : "%,.0f", value);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
