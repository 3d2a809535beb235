package dev.keybridge.lib.http;

import dev.keybridge.lib.http.VendorDialect.IssuedToken;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * The token of one secret: fetched by one thread while the others wait, and not asked for again and again when the vendor
 * says no, since some two thousand refusals an hour make WeCom shut out the address of the whole server.
 */
final class TokenSlot {
    private static final Duration MARGIN = Duration.ofMinutes(5);
    private static final Duration LONGEST_LIFETIME = Duration.ofDays(1);
    private static final Duration FIRST_SILENCE = Duration.ofSeconds(10);
    private static final int DOUBLINGS = 5;
    /** A token fresh from the vendor that the vendor rejects can be bad luck twice. */
    private static final int TOLERATED_STRIKES = 2;

    /** Compared by identity: a vendor may hand out the same text twice. */
    static final class Token {
        private final Secret value;
        private final long renewFrom;
        private final long goodUntil;

        private Token(IssuedToken issued, long now) {
            Duration lifetime =
                    issued.lifetime().compareTo(LONGEST_LIFETIME) < 0 ? issued.lifetime() : LONGEST_LIFETIME;
            Duration tenth = lifetime.dividedBy(10);
            value = issued.value();
            goodUntil = now + lifetime.toNanos();
            renewFrom = goodUntil - (tenth.compareTo(MARGIN) < 0 ? tenth : MARGIN).toNanos();
        }

        Secret value() {
            return value;
        }
    }

    /**
     * One fetching of a token.
     *
     * @param mine whether who asks has to fetch it, or waits for somebody else who does
     */
    private record Flight(CompletableFuture<Token> token, boolean mine) {}

    private final Tempo tempo;
    private Token token;
    private CompletableFuture<Token> flight;
    private VendorRefused refusal;
    private long silentUntil;
    private int strikes;

    TokenSlot(Tempo tempo) {
        this.tempo = tempo;
    }

    /**
     * A token to work with.
     *
     * @param failed the token that the vendor has just rejected, or null; a token that somebody else has renewed since is
     *     kept
     * @param fetch asks the vendor
     * @param patience how long to wait for another thread that is asking
     */
    Token get(Token failed, Supplier<IssuedToken> fetch, Duration patience) {
        Flight flight;
        synchronized (this) {
            if (token == failed) {
                token = null;
            }
            if (token != null && token.renewFrom - tempo.nanos() > 0) {
                return token;
            }
            flight = board();
        }
        try {
            return arrive(flight, fetch, patience);
        } catch (VendorUnreachable | VendorThrottled e) {
            return stillGood().orElseThrow(() -> e);
        }
    }

    /**
     * Fetches a token, whether or not there is one. When that fails, the former one is kept.
     *
     * @return for how long the new one is good
     */
    Duration renew(Supplier<IssuedToken> fetch, Duration patience) {
        Token renewed = arrive(board(), fetch, patience);
        return Duration.ofNanos(renewed.goodUntil - tempo.nanos());
    }

    private synchronized Flight board() {
        if (refusal != null && silentUntil - tempo.nanos() > 0) {
            throw remembered();
        }
        boolean mine = flight == null;
        if (mine) {
            flight = new CompletableFuture<>();
        }
        return new Flight(flight, mine);
    }

    private Token arrive(Flight with, Supplier<IssuedToken> fetch, Duration patience) {
        return with.mine() ? fetch(with.token(), fetch) : await(with.token(), patience);
    }

    /** The vendor did what it was asked with a token of ours. */
    synchronized void accepted() {
        strikes = 0;
        refusal = null;
    }

    /** The vendor rejected a token that it had issued for this very request. */
    synchronized void rejected(VendorRefused why) {
        if (strikes >= TOLERATED_STRIKES) {
            token = null;
            fallSilent(why);
        } else {
            strikes++;
        }
    }

    private Token fetch(CompletableFuture<Token> mine, Supplier<IssuedToken> fetch) {
        try {
            Token fetched = new Token(fetch.get(), tempo.nanos());
            land(fetched, null);
            mine.complete(fetched);
            return fetched;
        } catch (RuntimeException | Error e) {
            land(null, e instanceof VendorRefused refused ? refused : null);
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private synchronized void land(Token fetched, VendorRefused refused) {
        flight = null;
        if (fetched != null) {
            token = fetched;
        }
        if (refused != null) {
            fallSilent(refused);
        }
    }

    private void fallSilent(VendorRefused why) {
        refusal = why;
        silentUntil = tempo.nanos()
                + FIRST_SILENCE.multipliedBy(1L << Math.min(strikes, DOUBLINGS)).toNanos();
        strikes++;
    }

    private VendorRefused remembered() {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(silentUntil - tempo.nanos()) + 1;
        return new VendorRefused(
                refusal.api(),
                refusal.vendorCode(),
                refusal.hint(),
                refusal.named(),
                "refused before and not asked again for " + seconds + " s");
    }

    private Token await(CompletableFuture<Token> other, Duration patience) {
        try {
            return other.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof VendorException vendor) {
                throw vendor;
            }
            throw new IllegalStateException("fetching a token failed in another thread", e.getCause());
        } catch (TimeoutException e) {
            throw waitedInVain("another request for a token takes too long");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw waitedInVain("interrupted while waiting for a token");
        }
    }

    private static VendorUnreachable waitedInVain(String what) {
        return new VendorUnreachable("token", "busy-here", Optional.empty(), what);
    }

    private synchronized Optional<Token> stillGood() {
        return Optional.ofNullable(token).filter(t -> t.goodUntil - tempo.nanos() > 0);
    }
}
