package dev.keybridge.contacts.run;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/**
 * Random companies, random realms, and whatever may happen to them: the real planning and the real guard decide, an imaginary
 * Keycloak carries out, and what must always hold is asked after every run.
 *
 * <p><code>-Dkeybridge.cases=…</code> sets how many sequences are tried; <code>-Dkeybridge.seed=…</code> tries one.
 */
class SyncPropertiesTest {
    private static final int CASES = Integer.getInteger("keybridge.cases", 3000);
    private static final int SHOWN = 3;

    @Test
    @DisplayName(
            "Whatever happens to companies, realms, reads and servers: nothing is lost without proof, and in the end all is right")
    void whatever_happens_all_is_right_in_the_end() {
        Long only = Long.getLong("keybridge.seed");
        long first = only != null ? only : Long.getLong("keybridge.firstSeed", System.nanoTime());
        List<String> failures = new ArrayList<>();
        for (long seed = first; seed < first + (only != null ? 1 : CASES) && failures.size() < SHOWN; seed++) {
            Sequence sequence = Sequence.of(seed);
            if (sequence.failure().isPresent()) {
                failures.add(describe(sequence.shrunk()));
            }
        }
        if (!failures.isEmpty()) {
            throw new AssertionError(String.join("\n\n", failures));
        }
    }

    private static String describe(Sequence least) {
        return "seed " + least.seed() + ", once more: mvn -pl contacts-federation -am test -Dtest=SyncPropertiesTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dkeybridge.seed=" + least.seed() + "\n"
                + least.failure().orElseThrow().getMessage();
    }
}
