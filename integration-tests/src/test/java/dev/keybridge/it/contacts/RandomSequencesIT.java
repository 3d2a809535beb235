package dev.keybridge.it.contacts;

import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.junit.SimulatorExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.LongStream;

/**
 * Small companies of both vendors, two in each realm, and whatever may happen to them.
 *
 * <p><code>-Dkeybridge.sequences=…</code> sets how many sequences are tried, <code>-Dkeybridge.seed=…</code> the seed of the first
 * one, <code>random</code> another one each time. The seed is in the test's name.
 */
@DisplayName("Random sequences of changes, edits by hand, faults and interruptions")
@ExtendWith(SharedKeycloak.class)
final class RandomSequencesIT {
    private static final int STEPS = 8;
    private static final int CASES = Integer.getInteger("keybridge.sequences", 4);
    private static final String SEED = System.getProperty("keybridge.seed", "1");

    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    static LongStream seeds() {
        long first = SEED.equals("random") ? System.currentTimeMillis() : Long.parseLong(SEED);
        return LongStream.range(first, first + CASES);
    }

    @ParameterizedTest(name = "-Dkeybridge.sequences=1 -Dkeybridge.seed={0}")
    @MethodSource("seeds")
    @DisplayName(
            "nothing is lost without proof, nobody else is touched, and in the end Keycloak is what the companies are")
    void sequence(long seed, Realm realm) {
        new RandomSequence(realm, VENDOR, seed).play(STEPS);
    }
}
