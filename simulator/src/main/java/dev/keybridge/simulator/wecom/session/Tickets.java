package dev.keybridge.simulator.wecom.session;

import dev.keybridge.simulator.session.RandomText;
import dev.keybridge.simulator.wecom.corp.App;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** User tickets, with which an app reads the fields that a member agreed to share: 30 minutes. Thread-safe. */
public final class Tickets {
    public static final Duration LIFETIME = Duration.ofSeconds(1800);

    private static final int LENGTH = 128;

    private final Clock clock;
    private final Map<String, Ticket> byText = new HashMap<>();

    public Tickets(Clock clock) {
        this.clock = clock;
    }

    public record Ticket(App app, String userid, Set<String> consented, Instant expires) {}

    public synchronized String issue(App app, String userid, Set<String> consented) {
        String text = RandomText.ofLength(LENGTH);
        byText.put(text, new Ticket(app, userid, consented, clock.instant().plus(LIFETIME)));
        return text;
    }

    public synchronized Optional<Ticket> find(String text) {
        return Optional.ofNullable(byText.get(text));
    }

    public boolean hasExpired(Ticket ticket) {
        return !clock.instant().isBefore(ticket.expires());
    }

    public synchronized void clear() {
        byText.clear();
    }
}
