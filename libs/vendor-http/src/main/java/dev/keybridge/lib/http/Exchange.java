package dev.keybridge.lib.http;

import org.jboss.logging.Logger;

import java.time.Duration;
import java.util.Optional;

/** One request at the vendor's pace, repeated as often as its failures and the caller's patience allow. */
final class Exchange {
    private static final Logger LOG = Logger.getLogger(Exchange.class);
    /** A crowd needs longer to disperse than a hiccup. */
    private static final int SLOWLY = 4;

    private final VendorHttp http;
    private final VendorAccount account;
    private final VendorDialect dialect;
    private final RetryPolicy policy;
    private final Cancellation cancellation;
    private final Traffic traffic;

    Exchange(
            VendorHttp http,
            VendorAccount account,
            VendorDialect dialect,
            RetryPolicy policy,
            Cancellation cancellation,
            Traffic traffic) {
        this.http = http;
        this.account = account;
        this.dialect = dialect;
        this.policy = policy;
        this.cancellation = cancellation;
        this.traffic = traffic;
    }

    Answer perform(VendorRequest request) {
        try {
            return patiently(request, new WaitingBudget(policy.waitingBudget(), http.tempo(), cancellation));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new VendorUnreachable(request.path(), "interrupted", Optional.empty(), "interrupted while waiting");
        }
    }

    private Answer patiently(VendorRequest request, WaitingBudget budget) throws InterruptedException {
        ApiLimiter limiter = http.limiter(account, request, dialect.pace());
        for (int retries = 0; ; retries++) {
            Answer answer = atVendorsPace(request, limiter, budget);
            if (!(answer instanceof Answer.Bad bad)) {
                return answer;
            }
            holdUpOthers(bad.fault(), limiter);
            if (isThrottling(bad.fault())) {
                traffic.throttle();
            }
            Optional<Duration> pause = pauseAfter(bad.fault(), retries, request).filter(budget::affords);
            if (pause.isEmpty() || Thread.currentThread().isInterrupted()) {
                return answer;
            }
            LOG.debugf("%s: code %s, again in %s", request, bad.fault().code(), pause.get());
            budget.pause(pause.get());
        }
    }

    private static boolean isThrottling(VendorFault fault) {
        return switch (fault.reaction()) {
            case RETRY_SLOWLY, SLOW_DOWN, WAIT, SHUT_OUT -> true;
            case RETRY, RETRY_UNSURE, RENEW_TOKEN, ADMIN_MUST_ACT, SKIP_RECORD, REPORT -> false;
        };
    }

    private static void holdUpOthers(VendorFault fault, ApiLimiter limiter) {
        switch (fault.reaction()) {
            case SLOW_DOWN -> limiter.block(VendorFault.SECOND);
            case WAIT -> limiter.block(VendorFault.BLOCK);
            case SHUT_OUT -> limiter.blockAll(VendorFault.SHUT_OUT);
            case RETRY, RETRY_UNSURE, RETRY_SLOWLY, RENEW_TOKEN, ADMIN_MUST_ACT, SKIP_RECORD, REPORT -> {}
        }
    }

    private Optional<Duration> pauseAfter(VendorFault fault, int retries, VendorRequest request) {
        if (retries >= policy.maxRetries()) {
            return Optional.empty();
        }
        return switch (fault.reaction()) {
            case RETRY -> Optional.of(backOff(retries, 1));
            case RETRY_UNSURE -> Optional.of(backOff(retries, 1)).filter(pause -> request.isRepeatable());
            case RETRY_SLOWLY, SLOW_DOWN -> Optional.of(backOff(retries, SLOWLY));
            case WAIT -> Optional.of(VendorFault.BLOCK);
            case SHUT_OUT -> Optional.of(VendorFault.SHUT_OUT);
            case RENEW_TOKEN, ADMIN_MUST_ACT, SKIP_RECORD, REPORT -> Optional.empty();
        };
    }

    /** Between half and all of the doubled delay, so that callers who failed together do not come back together. */
    private Duration backOff(int retries, int factor) {
        double millis = policy.firstDelay().toMillis() * (double) (factor << retries);
        return Duration.ofMillis((long) (millis * (0.5 + http.tempo().random() / 2)));
    }

    private Answer atVendorsPace(VendorRequest request, ApiLimiter limiter, WaitingBudget budget)
            throws InterruptedException {
        cancellation.check();
        Duration first = limiter.take();
        if (!first.isZero()) {
            traffic.throttle();
        }
        for (Duration wait = first; !wait.isZero(); wait = limiter.take()) {
            if (!budget.affords(wait)) {
                throw busyHere(request, wait);
            }
            budget.pause(wait);
        }
        if (!budget.enter(limiter)) {
            throw busyHere(request, Duration.ofSeconds(1));
        }
        try {
            return http.door().send(request, account, cancellation, traffic).read(request.path(), dialect);
        } catch (Unreached e) {
            if (e.mayHaveArrived() && !request.isRepeatable()) {
                throw e.toFault().toException(request.path());
            }
            return new Answer.Bad(e.toFault());
        } finally {
            limiter.leave();
        }
    }

    private static VendorThrottled busyHere(VendorRequest request, Duration wait) {
        return new VendorThrottled(
                request.path(),
                "busy-here",
                Optional.empty(),
                "as many requests as the vendor allows are under way",
                wait);
    }
}
