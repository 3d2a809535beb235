package dev.keybridge.simulator.wecom.session;

import dev.keybridge.simulator.wecom.rules.Limits;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Token requests with a wrong secret, per caller address: too many within an hour ban the address for an hour. */
public final class WrongSecrets {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Clock clock;
    private final Limits limits;
    private final Map<String, Deque<Instant>> attempts = new HashMap<>();
    private final Map<String, Instant> bannedUntil = new HashMap<>();

    WrongSecrets(Clock clock, Limits limits) {
        this.clock = clock;
        this.limits = limits;
    }

    public synchronized void count(String address) {
        Instant now = clock.instant();
        Deque<Instant> recent = attempts.computeIfAbsent(address, key -> new ArrayDeque<>());
        recent.addLast(now);
        while (recent.getFirst().isBefore(now.minus(HOUR))) {
            recent.removeFirst();
        }
        if (recent.size() > limits.wrongSecretsPerHour()) {
            bannedUntil.put(address, now.plus(HOUR));
            recent.clear();
        }
    }

    public synchronized boolean isBanned(String address) {
        Instant until = bannedUntil.get(address);
        return until != null && clock.instant().isBefore(until);
    }

    synchronized void reset() {
        attempts.clear();
        bannedUntil.clear();
    }
}
