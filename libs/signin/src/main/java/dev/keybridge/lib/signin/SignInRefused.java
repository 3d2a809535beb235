package dev.keybridge.lib.signin;

import dev.keybridge.lib.http.VendorException;

import java.util.Objects;
import java.util.Optional;

/** Somebody does not get in. Carries no code, token or personal data but, for a member who is barred, the userid. */
public final class SignInRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final SignInProblem problem;
    private final String memberId;
    private final VendorException failure;

    private SignInRefused(SignInProblem problem, String memberId, VendorException failure) {
        super(problem.name(), failure);
        this.problem = Objects.requireNonNull(problem);
        this.memberId = memberId;
        this.failure = failure;
    }

    public static SignInRefused because(SignInProblem problem) {
        return new SignInRefused(problem, null, null);
    }

    /** @param memberId the userid of a member who is barred */
    public static SignInRefused because(SignInProblem problem, String memberId) {
        return new SignInRefused(problem, memberId, null);
    }

    public static SignInRefused because(SignInProblem problem, VendorException failure) {
        return new SignInRefused(problem, null, failure);
    }

    public SignInProblem problem() {
        return problem;
    }

    Optional<String> memberId() {
        return Optional.ofNullable(memberId);
    }

    Optional<VendorException> failure() {
        return Optional.ofNullable(failure);
    }
}
