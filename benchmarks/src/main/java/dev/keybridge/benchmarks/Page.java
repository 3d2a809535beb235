package dev.keybridge.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Fills the numbers into the template of <code>docs/performance.md</code>. */
final class Page {
    private static final String TEMPLATE = "performance.md";

    private final Findings findings;
    private final String load;

    /** @param load of the machine before the measurements */
    Page(Findings findings, String load) {
        this.findings = findings;
        this.load = load;
    }

    void write() {
        try {
            Files.writeString(findings.settings().report(), text());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the page", e);
        }
    }

    String text() {
        Settings settings = findings.settings();
        SizeTables sizes = new SizeTables(findings);
        return template()
                .replace("{{date}}", LocalDate.now().toString())
                .replace("{{machine}}", Machine.describe())
                .replace("{{load}}", load)
                .replace("{{people}}", Table.number(settings.people()))
                .replace("{{departments}}", Table.number(settings.departments()))
                .replace("{{rounds}}", String.valueOf(settings.rounds()))
                .replace("{{goals}}", goals())
                .replace("{{speed}}", speed())
                .replace("{{raw}}", raw())
                .replace("{{cost}}", cost())
                .replace("{{logins}}", logins())
                .replace("{{scale}}", sizes.runs())
                .replace("{{memory}}", sizes.memory())
                .replace("{{console}}", sizes.console());
    }

    private static String template() {
        try (InputStream stream = Page.class.getResourceAsStream(TEMPLATE)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the template", e);
        }
    }

    private String goals() {
        Table table = new Table("Goal", "Aim", "Measured", "Reached");
        new Goals(findings)
                .all()
                .forEach(
                        goal -> table.row(goal.what(), goal.aim(), goal.measured(), goal.reached() ? "yes" : "**no**"));
        return table + failures();
    }

    private String failures() {
        return findings.failures().entrySet().stream()
                .map(part -> "\nNot measured to its end: *%s*, %s.\n".formatted(part.getKey(), part.getValue()))
                .collect(Collectors.joining());
    }

    private String speed() {
        Table table = new Table(
                "",
                "Who",
                "seconds",
                "of these, vendor",
                "people/s",
                "people/s without the vendor",
                "changed people/s");
        for (Work work : Work.values()) {
            for (String who : findings.contenders()) {
                table.row(
                        work.title(),
                        who,
                        middle(who, work, sample -> sample.millis() / 1000),
                        middle(who, work, sample -> sample.done().vendorMillis() / 1000.0),
                        middle(who, work, Sample::peoplePerSecond),
                        middle(who, work, Sample::peoplePerOwnSecond),
                        work.needsChanges()
                                ? middle(who, work, sample -> sample.changed() * 1000 / sample.ownMillis())
                                : "");
            }
        }
        return table.toString();
    }

    private String middle(String who, Work work, ToDoubleFunction<Sample> what) {
        Optional<Double> value = findings.middle(who, work, what);
        return value.map(Table::number).orElse("not measured");
    }

    private String raw() {
        String rows = findings.rowsPerPerson().entrySet().stream()
                .filter(table -> table.getValue() > 0.01)
                .map(table -> "%s %.1f".formatted(table.getKey(), table.getValue()))
                .collect(Collectors.joining(", "));
        return new Table("Plain JDBC", "people/s")
                        .row("Keycloak's tables only", Table.number(findings.rawKeycloak()))
                        .row("with Keybridge's own", Table.number(findings.rawAll()))
                + "\nRows for each person: " + rows + ".\n";
    }

    private String cost() {
        Table table = new Table(
                "",
                "Who",
                "vendor calls",
                "SQL statements",
                "transactions",
                "longest, ms",
                "heap after collection, MB",
                "RSS, MB");
        for (Work work : Work.values()) {
            for (String who : findings.contenders()) {
                table.row(
                        work.title(),
                        who,
                        middle(who, work, sample -> sample.done().vendorCalls()),
                        middle(who, work, sample -> sample.cost().statements()),
                        middle(who, work, sample -> sample.cost().commits()),
                        middle(who, work, sample -> sample.cost().longestMillis()),
                        middle(who, work, sample -> sample.cost().heapMegabytes()),
                        middle(who, work, sample -> sample.cost().rssMegabytes()));
            }
        }
        return table.toString();
    }

    private String logins() {
        Table table = new Table("Meanwhile", "seconds", "logins", "median, ms", "95 % within, ms");
        for (LoginTrial.Row row : findings.logins()) {
            table.row(
                    row.meanwhile(),
                    Table.number(row.seconds()),
                    Table.number(row.times().sorted().size()),
                    Table.number(row.times().median()),
                    Table.number(row.times().at(0.95)));
        }
        return table.toString();
    }
}
