package dev.keybridge.benchmarks;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The page about performance")
final class PageTest {
    private static final String LDAP = "LDAP provider";
    private static final String OURS = "Keybridge, WeCom";

    private final Findings findings =
            new Findings(new Settings(1000, 50, 3, false, Set.of(), Optional.empty(), Path.of("unused")));

    @Test
    @DisplayName("shows the middle of the rounds, and the ratio without the vendor's side")
    void middle() {
        findings.rounds(
                List.of(
                        sample(LDAP, Work.FIRST_IMPORT, 20_000, 0),
                        sample(LDAP, Work.FIRST_IMPORT, 10_000, 0),
                        sample(LDAP, Work.FIRST_IMPORT, 90_000, 0),
                        sample(OURS, Work.FIRST_IMPORT, 3000, 1000)),
                List.of(reading(1000)),
                List.of(reading(500)));

        List<Goals.Goal> goals = new Goals(findings).all();

        assertThat(goals.get(0).measured()).as("against 50 people/s").isEqualTo("10 ×");
        assertThat(goals.get(0).reached()).isTrue();
        assertThat(goals.get(1).measured()).as("against 1,000 people/s").isEqualTo("0.5 ×");
    }

    @Test
    @DisplayName("says no where a goal was missed")
    void missed() {
        findings.rounds(
                List.of(sample(LDAP, Work.FULL_UNCHANGED, 4900, 0), sample(OURS, Work.FULL_UNCHANGED, 100, 0)),
                List.of(reading(1000)),
                List.of(reading(500)));

        assertThat(new Page(findings, "0.1").text()).contains("| ≥ 50 × | 49 × | **no** |");
    }

    @Test
    @DisplayName("has no hole, whatever parts were measured")
    void whole() {
        assertThat(new Page(findings, "0.1").text()).contains("# Performance").doesNotContain("{{");
    }

    @Test
    @DisplayName("compares logins during a sync with those before and after it")
    void logins() {
        findings.logins(List.of(
                new LoginTrial.Row(LoginTrial.NOTHING, 15, new Logins.Times(List.of(10.0, 10.0, 11.0))),
                new LoginTrial.Row("an import", 30, new Logins.Times(List.of(11.0, 12.5, 13.0))),
                new LoginTrial.Row(LoginTrial.NOTHING, 15, new Logins.Times(List.of(10.0, 10.0, 11.0)))));

        assertThat(new Goals(findings).all())
                .filteredOn(goal -> goal.what().contains("an import"))
                .singleElement()
                .satisfies(goal -> assertThat(goal.reached()).isFalse());
    }

    private static Sample sample(String who, Work work, long wall, long vendor) {
        return new Sample(who, work, 1000, 0, new Contender.Done(1000, 0, wall, vendor, 0, 0), reading(wall));
    }

    private static Meter.Reading reading(double wall) {
        return new Meter.Reading(wall, 1, 1, 1, 1, 1);
    }
}
