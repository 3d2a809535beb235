package dev.keybridge.lib.http;

import dev.keybridge.lib.http.TokenSlot.Token;
import dev.keybridge.lib.http.VendorDialect.IssuedToken;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** Requests in the name of one account, with one caller's patience. Thread-safe. */
public final class VendorSession {
    private final VendorHttp http;
    private final VendorAccount account;
    private final VendorDialect dialect;
    private final RetryPolicy policy;
    private final Traffic traffic;
    private final Exchange exchange;
    private final Exchange tokenExchange;

    private VendorSession(
            VendorHttp http,
            VendorAccount account,
            VendorDialect dialect,
            RetryPolicy policy,
            Cancellation cancellation,
            Traffic traffic) {
        this.http = http;
        this.account = Objects.requireNonNull(account);
        this.dialect = Objects.requireNonNull(dialect);
        this.policy = Objects.requireNonNull(policy);
        this.traffic = traffic;
        this.exchange = new Exchange(http, account, dialect, policy, cancellation, traffic);
        // Others wait for the same token, so no single caller may call it off.
        this.tokenExchange = new Exchange(http, account, dialect, policy, new Cancellation(), traffic);
    }

    static VendorSession begin(VendorHttp http, VendorAccount account, VendorDialect dialect, RetryPolicy policy) {
        return new VendorSession(http, account, dialect, policy, new Cancellation(), new Traffic());
    }

    /** The same session, counting together with this one, which ends when it is told to. */
    public VendorSession under(Cancellation cancellation) {
        return new VendorSession(http, account, dialect, policy, cancellation, traffic);
    }

    /** Requests sent so far, those for tokens and all repetitions included. */
    public long calls() {
        return traffic.calls();
    }

    /** How much later it is at the vendor than here, to a second or so; empty before the first answer that tells. */
    public Optional<Duration> clockOffset() {
        return traffic.clockOffset();
    }

    /**
     * Asks for a token, also if there is one: whether the credentials are good is known only then. A refusal is remembered.
     *
     * @return for how long the vendor promises to accept the token
     * @throws VendorException if the vendor gives none, or has refused one a moment ago
     */
    public Duration authenticate() {
        return http.token(account).renew(this::fetchToken, patience());
    }

    /** How often a request had to wait for its turn, or was refused by the vendor since there were too many. */
    public long throttled() {
        return traffic.throttled();
    }

    /**
     * Sends a request with a token. A token that the vendor rejects is renewed once, and the request sent once more.
     *
     * @throws VendorException if the vendor does not do it
     * @throws java.util.concurrent.CancellationException if told to stop
     */
    public Wire call(VendorRequest request) {
        TokenSlot slot = http.token(account);
        Token token = token(slot, null);
        Answer answer = send(request, token);
        if (isTokenFault(answer)) {
            answer = send(request, token(slot, token));
            if (isTokenFault(answer) && failure(answer, request) instanceof VendorRefused refused) {
                slot.rejected(refused);
                throw refused;
            }
        }
        Wire body = good(answer, request);
        slot.accepted();
        return body;
    }

    /**
     * Sends a request without the account's token: one that carries other credentials, in its body or a header.
     *
     * @throws VendorException if the vendor does not do it
     * @throws java.util.concurrent.CancellationException if told to stop
     */
    public Wire callWithoutToken(VendorRequest request) {
        return good(exchange.perform(request), request);
    }

    private Answer send(VendorRequest request, Token token) {
        return exchange.perform(dialect.authorised(request, token.value()));
    }

    private Token token(TokenSlot slot, Token failed) {
        return slot.get(failed, this::fetchToken, patience());
    }

    private Duration patience() {
        return policy.waitingBudget().plus(http.longestCall());
    }

    private IssuedToken fetchToken() {
        VendorRequest request = dialect.tokenRequest(account);
        return dialect.issuedToken(good(tokenExchange.perform(request), request));
    }

    private static Wire good(Answer answer, VendorRequest request) {
        if (answer instanceof Answer.Good good) {
            return good.body();
        }
        throw failure(answer, request);
    }

    private static boolean isTokenFault(Answer answer) {
        return answer instanceof Answer.Bad bad && bad.asksFor(Reaction.RENEW_TOKEN);
    }

    private static VendorException failure(Answer answer, VendorRequest request) {
        return ((Answer.Bad) answer).fault().toException(request.path());
    }
}
