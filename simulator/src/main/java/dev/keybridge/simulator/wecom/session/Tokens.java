package dev.keybridge.simulator.wecom.session;

import dev.keybridge.simulator.wecom.corp.App;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Access tokens. One app has one token at a time; asking again returns it as long as it is good. Thread-safe. */
public final class Tokens {
    public static final Duration LIFETIME = Duration.ofSeconds(7200);

    private static final int LENGTH = 212;

    private final Clock clock;
    private final Map<String, Token> byText = new HashMap<>();
    private final Map<App, Token> current = new HashMap<>();

    public Tokens(Clock clock) {
        this.clock = clock;
    }

    /** A token as handed out. */
    public record Token(String text, App app, Instant expires) {
        /** Without the token itself. */
        @Override
        public String toString() {
            return "Token[" + app + ", " + expires + "]";
        }
    }

    public synchronized Token issue(App app) {
        Token token = current.get(app);
        if (token == null || hasExpired(token)) {
            token = new Token(RandomText.ofLength(LENGTH), app, clock.instant().plus(LIFETIME));
            current.put(app, token);
            byText.put(token.text(), token);
        }
        return token;
    }

    /** The token with this text, even if it has expired. */
    public synchronized Optional<Token> find(String text) {
        return Optional.ofNullable(byText.get(text));
    }

    public boolean hasExpired(Token token) {
        return !clock.instant().isBefore(token.expires());
    }

    /** Runs out early. */
    public synchronized void expire(String text) {
        Token token = byText.get(text);
        if (token != null) {
            Token over = new Token(text, token.app(), clock.instant());
            byText.put(text, over);
            current.remove(token.app(), token);
        }
    }

    /** All tokens become unknown. */
    public synchronized void dropAll() {
        byText.clear();
        current.clear();
    }
}
