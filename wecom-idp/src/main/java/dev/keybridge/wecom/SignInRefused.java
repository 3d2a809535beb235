package dev.keybridge.wecom;

import dev.keybridge.lib.http.VendorException;

import java.util.Objects;
import java.util.Optional;

/** Somebody does not get in. Carries no code, token or personal data but, for a member who is barred, the userid. */
final class SignInRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final SignInProblem problem;
    private final String userId;
    private final VendorException vendor;

    private SignInRefused(SignInProblem problem, String userId, VendorException vendor) {
        super(problem.advice(), vendor);
        this.problem = Objects.requireNonNull(problem);
        this.userId = userId;
        this.vendor = vendor;
    }

    static SignInRefused because(SignInProblem problem) {
        return new SignInRefused(problem, null, null);
    }

    static SignInRefused because(SignInProblem problem, String userId) {
        return new SignInRefused(problem, userId, null);
    }

    static SignInRefused because(VendorException failure) {
        return new SignInRefused(SignInProblem.of(failure), null, failure);
    }

    SignInProblem problem() {
        return problem;
    }

    Optional<String> userId() {
        return Optional.ofNullable(userId);
    }

    Optional<VendorException> vendor() {
        return Optional.ofNullable(vendor);
    }
}
