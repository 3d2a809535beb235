package dev.keybridge.simulator.wecom.session;

import dev.keybridge.simulator.wecom.corp.App;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What members agreed to share with an app; they are not asked again for 30 days. Thread-safe. */
public final class Consents {
    private static final Duration LIFETIME = Duration.ofDays(30);

    private final Clock clock;
    private final Map<Key, Consent> given = new HashMap<>();

    public Consents(Clock clock) {
        this.clock = clock;
    }

    public synchronized void give(App app, String userid, Set<String> fields) {
        given.put(
                Key.of(app, userid),
                new Consent(Set.copyOf(fields), clock.instant().plus(LIFETIME)));
    }

    public synchronized Optional<Set<String>> find(App app, String userid) {
        return Optional.ofNullable(given.get(Key.of(app, userid)))
                .filter(consent -> clock.instant().isBefore(consent.until()))
                .map(Consent::fields);
    }

    public synchronized void clear() {
        given.clear();
    }

    private record Consent(Set<String> fields, Instant until) {}

    private record Key(App app, String userid) {
        private static Key of(App app, String userid) {
            return new Key(app, userid.toLowerCase(Locale.ROOT));
        }
    }
}
