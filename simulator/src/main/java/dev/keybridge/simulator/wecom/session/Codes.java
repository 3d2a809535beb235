package dev.keybridge.simulator.wecom.session;

import dev.keybridge.simulator.wecom.corp.App;
import dev.keybridge.simulator.wecom.corp.Visitor;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Login codes: five minutes, one use, bound to the app whose page issued them. Thread-safe. */
public final class Codes {
    public static final Duration LIFETIME = Duration.ofMinutes(5);

    private static final int LENGTH = 44;

    private final Clock clock;
    private final Map<String, Code> byText = new HashMap<>();

    public Codes(Clock clock) {
        this.clock = clock;
    }

    /**
     * A code as handed out.
     *
     * @param consented the fields that the person agreed to share, empty unless {@link LoginKind#IN_APP_PRIVATE}
     * @param redirect where the page sent the browser; {@code null} for a code that a test asked for directly
     */
    public record Code(
            App app,
            Visitor visitor,
            LoginKind kind,
            Set<String> consented,
            URI redirect,
            Instant expires,
            boolean used) {
        private Code onceUsed() {
            return new Code(app, visitor, kind, consented, redirect, expires, true);
        }
    }

    public synchronized String issue(App app, Visitor visitor, LoginKind kind, Set<String> consented, URI redirect) {
        String text = RandomText.ofLength(LENGTH);
        Instant expires = clock.instant().plus(LIFETIME);
        byText.put(text, new Code(app, visitor, kind, Set.copyOf(consented), redirect, expires, false));
        return text;
    }

    /** Looks without using it up. */
    public synchronized Optional<Code> find(String text) {
        return Optional.ofNullable(byText.get(text));
    }

    /** @return whether this call was the first use */
    public synchronized boolean use(String text) {
        Code code = byText.get(text);
        if (code == null || code.used()) {
            return false;
        }
        byText.put(text, code.onceUsed());
        return true;
    }

    public boolean hasExpired(Code code) {
        return !clock.instant().isBefore(code.expires());
    }

    public synchronized void clear() {
        byText.clear();
    }
}
