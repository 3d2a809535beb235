package dev.keybridge.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** The tables about companies of several sizes. */
final class SizeTables {
    private final Findings findings;

    SizeTables(Findings findings) {
        this.findings = findings;
    }

    /** What each run cost. */
    String runs() {
        Table table = new Table(
                "People",
                "",
                "seconds",
                "of these, vendor",
                "people/s without the vendor",
                "longest transaction, ms",
                "RSS, MB");
        for (Sample sample : findings.scale()) {
            table.row(
                    Table.number(sample.people()),
                    sample.work().title(),
                    Table.number(sample.millis() / 1000),
                    Table.number(sample.done().vendorMillis() / 1000.0),
                    Table.number(sample.peoplePerOwnSecond()),
                    Table.number(sample.cost().longestMillis()),
                    Table.number(sample.cost().rssMegabytes()));
        }
        return table.toString();
    }

    /** What stays in memory. */
    String memory() {
        Table table = new Table("People", "before the import, MB", "after each of the runs above, MB");
        for (Scale.Memory one : findings.memory()) {
            List<String> after = one.after().stream().map(String::valueOf).toList();
            table.row(Table.number(one.people()), String.valueOf(one.before()), String.join(", ", after));
        }
        return table.toString();
    }

    /** How long the console waits. */
    String console() {
        List<ConsoleReads.Row> sizes = findings.reads();
        List<String> titles = new ArrayList<>(List.of("Milliseconds, with so many people"));
        sizes.forEach(size -> titles.add(Table.number(size.people())));
        Table table = new Table(titles.toArray(String[]::new));
        if (!sizes.isEmpty()) {
            for (String what : sizes.get(0).millis().keySet()) {
                List<String> cells = new ArrayList<>(List.of(what));
                sizes.forEach(size -> cells.add(Table.number(size.millis().get(what))));
                table.row(cells.toArray(String[]::new));
            }
        }
        return table.toString();
    }
}
