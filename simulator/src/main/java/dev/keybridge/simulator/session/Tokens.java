package dev.keybridge.simulator.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Access tokens. Thread-safe.
 *
 * @param <O> whom a token is for: one app, or one person at one app
 */
public final class Tokens<O> {
    private final Clock clock;
    private final Duration lifetime;
    private final int length;
    private final Map<String, Token<O>> byText = new HashMap<>();
    private final Map<O, Token<O>> current = new HashMap<>();

    /** @param length of a token in characters, a multiple of four */
    public Tokens(Clock clock, Duration lifetime, int length) {
        this.clock = clock;
        this.lifetime = lifetime;
        this.length = length;
    }

    /** A token as handed out. */
    public record Token<O>(String text, O owner, Instant expires) {
        /** Without the token itself. */
        @Override
        public String toString() {
            return "Token[" + owner + ", " + expires + "]";
        }
    }

    public Duration lifetime() {
        return lifetime;
    }

    /** The owner's token as long as it is good, otherwise a new one. */
    public synchronized Token<O> issue(O owner) {
        Token<O> token = current.get(owner);
        return token == null || hasExpired(token) ? renew(owner) : token;
    }

    /** The same as {@link #issue}, and from now on it is good for its whole lifetime again. */
    public synchronized Token<O> extend(O owner) {
        return put(new Token<>(issue(owner).text(), owner, end()));
    }

    /** Always a new one; those before stay good until they run out. */
    public synchronized Token<O> renew(O owner) {
        return put(new Token<>(RandomText.ofLength(length), owner, end()));
    }

    /** The token with this text, even if it has expired. */
    public synchronized Optional<Token<O>> find(String text) {
        return Optional.ofNullable(byText.get(text));
    }

    public boolean hasExpired(Token<O> token) {
        return !clock.instant().isBefore(token.expires());
    }

    /** Runs out early. */
    public synchronized void expire(String text) {
        Token<O> token = byText.get(text);
        if (token != null) {
            byText.put(text, new Token<>(text, token.owner(), clock.instant()));
            current.remove(token.owner(), token);
        }
    }

    /** Becomes unknown. */
    public synchronized void drop(String text) {
        Token<O> token = byText.remove(text);
        if (token != null) {
            current.remove(token.owner(), token);
        }
    }

    /** All tokens become unknown. */
    public synchronized void dropAll() {
        byText.clear();
        current.clear();
    }

    private Instant end() {
        return clock.instant().plus(lifetime);
    }

    private Token<O> put(Token<O> token) {
        current.put(token.owner(), token);
        byText.put(token.text(), token);
        return token;
    }
}
