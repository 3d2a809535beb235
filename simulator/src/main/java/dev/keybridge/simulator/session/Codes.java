package dev.keybridge.simulator.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Login codes, good for one use and a short time. Thread-safe.
 *
 * @param <G> what a code stands for
 */
public final class Codes<G> {
    private final Clock clock;
    private final Duration lifetime;
    private final int length;
    private final Map<String, Code<G>> byText = new HashMap<>();

    /** @param length of a code in characters, a multiple of four */
    public Codes(Clock clock, Duration lifetime, int length) {
        this.clock = clock;
        this.lifetime = lifetime;
        this.length = length;
    }

    /** A code as handed out. */
    public record Code<G>(G grant, Instant expires, boolean used) {}

    public synchronized String issue(G grant) {
        String text = RandomText.ofLength(length);
        byText.put(text, new Code<>(grant, clock.instant().plus(lifetime), false));
        return text;
    }

    /** Looks without using it up. */
    public synchronized Optional<Code<G>> find(String text) {
        return Optional.ofNullable(byText.get(text));
    }

    /** @return whether this call was the first use */
    public synchronized boolean use(String text) {
        Code<G> code = byText.get(text);
        if (code == null || code.used()) {
            return false;
        }
        byText.put(text, new Code<>(code.grant(), code.expires(), true));
        return true;
    }

    public boolean hasExpired(Code<G> code) {
        return !clock.instant().isBefore(code.expires());
    }

    public synchronized void clear() {
        byText.clear();
    }
}
