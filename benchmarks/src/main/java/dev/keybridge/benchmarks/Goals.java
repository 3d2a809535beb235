package dev.keybridge.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was aimed at, and what was reached. The vendor's side is left out of account; the LDAP directory's cannot be told apart. */
final class Goals {
    private static final String LDAP = "LDAP provider";
    private static final String OURS = "Keybridge, WeCom";
    private static final double LOGIN_SLOWDOWN = 1.2;
    private static final double CRAWL = 1.15;
    private static final double LINEAR = 1.1;
    private static final double LONGEST_MILLIS = 5000;

    private final Findings findings;
    private final List<Goal> goals = new ArrayList<>();

    /** @param reached whether it was; the text tells the number */
    record Goal(String what, String aim, String measured, boolean reached) {}

    Goals(Findings findings) {
        this.findings = findings;
    }

    List<Goal> all() {
        times("first import, against the LDAP provider's", 8, Work.FIRST_IMPORT, Work.FIRST_IMPORT);
        ours(Work.FIRST_IMPORT)
                .ifPresent(speed -> atLeast(
                        "first import, against plain JDBC batches of the same rows in all tables",
                        0.5,
                        speed / findings.rawAll()));
        times("full sync without changes, against the LDAP provider's", 50, Work.FULL_UNCHANGED, Work.FULL_UNCHANGED);
        times(
                "changed sync without changes, against the LDAP provider's full sync",
                100,
                Work.CHANGED_UNCHANGED,
                Work.FULL_UNCHANGED);
        times("full sync, 1 % changed, against the LDAP provider's", 10, Work.FULL_CHANGED, Work.FULL_CHANGED);
        logins();
        linear();
        findings.contenders().stream().filter(who -> !who.equals(LDAP)).forEach(this::crawl);
        longest();
        return List.copyOf(goals);
    }

    private Optional<Double> ours(Work work) {
        return findings.middle(OURS, work, Sample::peoplePerOwnSecond);
    }

    private void times(String what, double aim, Work work, Work peers) {
        Optional<Double> peer = findings.middle(LDAP, peers, Sample::peoplePerSecond);
        Optional<Double> ours = ours(work);
        if (peer.isPresent() && ours.isPresent()) {
            atLeast(what, aim, ours.get() / peer.get());
        }
    }

    private void atLeast(String what, double aim, double ratio) {
        goals.add(new Goal(what, "≥ " + aim(aim) + " ×", Table.number(ratio) + " ×", ratio >= aim));
    }

    private static String aim(double aim) {
        return aim == Math.rint(aim) ? String.valueOf((long) aim) : String.valueOf(aim);
    }

    private void logins() {
        List<LoginTrial.Row> rows = findings.logins();
        List<LoginTrial.Row> quiet = rows.stream()
                .filter(row -> row.meanwhile().equals(LoginTrial.NOTHING))
                .toList();
        if (quiet.isEmpty()) {
            return;
        }
        double without = Median.of(quiet, row -> row.times().median());
        for (LoginTrial.Row row : rows) {
            if (!row.meanwhile().equals(LoginTrial.NOTHING)) {
                double ratio = row.times().median() / without;
                goals.add(new Goal(
                        "logins during " + row.meanwhile() + ", median duration against none",
                        "< " + LOGIN_SLOWDOWN + " ×",
                        "%.2f ×".formatted(ratio),
                        ratio < LOGIN_SLOWDOWN));
            }
        }
    }

    /** The cost of a person in the largest company against the smallest. */
    private void linear() {
        List<Scale.Memory> sizes = findings.memory();
        if (sizes.size() < 2) {
            return;
        }
        int small = sizes.get(0).people();
        int large = sizes.get(sizes.size() - 1).people();
        for (Work work : List.of(Work.FIRST_IMPORT, Work.FULL_UNCHANGED)) {
            double ratio = cost(work, large) / cost(work, small);
            goals.add(new Goal(
                    "%s: cost of one person among %,d against %,d".formatted(work.title(), large, small),
                    "≤ " + LINEAR + " ×",
                    "%.2f ×".formatted(ratio),
                    ratio <= LINEAR));
        }
    }

    private double cost(Work work, int people) {
        return Median.of(
                findings.scale().stream()
                        .filter(sample -> sample.work() == work && sample.people() == people)
                        .toList(),
                sample -> sample.ownMillis() / sample.people());
    }

    /** The largest company that a vendor was asked for. */
    private void crawl(String who) {
        Stream.concat(findings.rounds().stream(), findings.scale().stream())
                .filter(sample -> sample.contender().equals(who) && sample.work() == Work.FULL_UNCHANGED)
                .max(Comparator.comparingDouble(sample -> sample.done().paced()))
                .ifPresent(sample -> {
                    double ratio = sample.done().vendorMillis() / sample.done().paced();
                    goals.add(new Goal(
                            "%s: reading %,d people against what the rate limit dictates (%.1f s)"
                                    .formatted(
                                            who, sample.people(), sample.done().paced() / 1000),
                            "≤ " + CRAWL + " ×",
                            "%.2f ×".formatted(ratio),
                            ratio <= CRAWL));
                });
    }

    private void longest() {
        double longest = Stream.concat(findings.rounds().stream(), findings.scale().stream())
                .filter(sample -> !sample.contender().equals(LDAP))
                .mapToDouble(sample -> sample.cost().longestMillis())
                .max()
                .orElse(0);
        goals.add(new Goal(
                "longest transaction of any run",
                "a few seconds",
                "%.1f s".formatted(longest / 1000),
                longest < LONGEST_MILLIS));
    }
}
