package dev.keybridge.contacts.run;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random companies, random realms, and whatever may happen to them: the real planning and the real guard decide, an imaginary
 * Keycloak carries out, and what must always hold is asked after every run.
 *
 * <p><code>-Dkeybridge.cases=…</code> sets how many sequences are tried, <code>-Dkeybridge.seed=…</code> the seed of the first
 * one, <code>random</code> another one each time. Without it a build tries the same as the one before.
 *
 * <p>The generators are our own. A library would take over {@link Dice}, {@link Sequence} and the counting in {@link Reached},
 * some two hundred lines; the companies, the realm and what must hold would stay as they are. jqwik (EPL-2.0, its engine
 * 0.9 MB) would bring better shrinking of single values and statistics, but is in maintenance mode, and since version 1.10
 * its authors add a clause about who may use it, so that 1.9.3 would be the last one to take. junit-quickcheck 1.0 is of 2020
 * and for JUnit 4. A sequence is a list of seeds here, one for each event, and an event looks at the world as it is then: so
 * events can be left out of a failing sequence without a thought for what they rested on.
 */
class SyncPropertiesTest {
    private static final int CASES = Integer.getInteger("keybridge.cases", 2000);
    private static final String SEED = System.getProperty("keybridge.seed", "1");
    private static final int SHOWN = 3;
    /** From so many sequences on everything that they are about comes up in them. */
    private static final int ENOUGH = 2000;

    @Test
    @DisplayName(
            "Whatever happens to companies, realms, reads and servers: nothing is lost without proof, and all is right in the end")
    void whatever_happens_all_is_right_in_the_end() {
        long first = SEED.equals("random") ? System.nanoTime() : Long.parseLong(SEED);
        List<String> failures = new ArrayList<>();
        Reached reached = new Reached();
        for (long seed = first; seed < first + CASES && failures.size() < SHOWN; seed++) {
            Sequence sequence = Sequence.of(seed);
            if (sequence.failure(reached::add).isPresent()) {
                failures.add(describe(sequence.shrunk()));
            }
        }
        assertThat(failures)
                .as("seeds %d to %d".formatted(first, first + CASES - 1))
                .isEmpty();
        if (CASES >= ENOUGH) {
            assertThat(reached.missing()).as("what is never tried").isEmpty();
        }
    }

    /** With as few events as still go wrong. */
    private static String describe(Sequence least) {
        return "%nseed %d, once more: mvn -pl contacts-federation -am test -Dtest=SyncPropertiesTest%n"
                        .formatted(least.seed())
                + "  -Dsurefire.failIfNoSpecifiedTests=false -Dkeybridge.cases=1 -Dkeybridge.seed=" + least.seed()
                + "%n%s".formatted(least.failure().orElseThrow().getMessage());
    }
}
