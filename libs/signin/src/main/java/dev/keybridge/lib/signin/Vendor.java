package dev.keybridge.lib.signin;

import dev.keybridge.lib.http.VendorException;
import dev.keybridge.lib.http.VendorRefused;
import dev.keybridge.lib.http.VendorThrottled;
import dev.keybridge.lib.http.VendorUnreachable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A vendor as its sign-in speaks of it: in message keys, events, log lines and user attributes, and what its error codes
 * mean for somebody who wants to get in.
 */
public final class Vendor {
    private final String id;
    private final String name;
    private final List<String> keys;
    private final Map<String, SignInProblem> byCode;

    private Vendor(Builder builder) {
        this.id = builder.id;
        this.name = builder.name;
        this.keys = List.copyOf(builder.keys);
        this.byCode = Map.copyOf(builder.byCode);
    }

    /**
     * @param id the identity provider's id, which begins every message key, event reason and event detail
     * @param name for people
     * @param keys the user attributes that say who a member is; the first one decides
     */
    public static Builder of(String id, String name, List<String> keys) {
        return new Builder(id, name, keys);
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The user attributes that say who a member is; the first one decides. */
    public List<String> keys() {
        return keys;
    }

    /** Key of a problem's sentence for the person. */
    public String messageKey(SignInProblem problem) {
        return id + "-error-" + problem.word();
    }

    /** What the event says about a problem. */
    public String reason(SignInProblem problem) {
        return id + "_" + problem.name().toLowerCase(Locale.ROOT);
    }

    /** What the vendor's error codes mean; those that are not among them follow from the kind of failure. */
    public Map<String, SignInProblem> codes() {
        return byCode;
    }

    /** What a failure of the vendor's API means for somebody who wants to get in. */
    public SignInProblem problem(VendorException failure) {
        SignInProblem known = byCode.get(failure.vendorCode());
        if (known != null) {
            return known;
        }
        if (failure instanceof VendorUnreachable) {
            return CommonProblem.UNREACHABLE;
        }
        if (failure instanceof VendorThrottled) {
            return CommonProblem.BUSY;
        }
        return failure instanceof VendorRefused ? CommonProblem.REFUSED : CommonProblem.NONSENSE;
    }

    /** Ends the sign-in because of a failure of the vendor's API. */
    public SignInRefused refusal(VendorException failure) {
        return SignInRefused.because(problem(failure), failure);
    }

    /** Collects what the vendor's codes mean; what is not told follows from the kind of failure. */
    public static final class Builder {
        private final String id;
        private final String name;
        private final List<String> keys;
        private final Map<String, SignInProblem> byCode = new HashMap<>();

        private Builder(String id, String name, List<String> keys) {
            this.id = id;
            this.name = name;
            this.keys = keys;
        }

        public Builder when(SignInProblem problem, String... codes) {
            Arrays.stream(codes).forEach(code -> byCode.put(code, problem));
            return this;
        }

        public Builder when(SignInProblem problem, int... codes) {
            return when(
                    problem, Arrays.stream(codes).mapToObj(Integer::toString).toArray(String[]::new));
        }

        public Vendor build() {
            return new Vendor(this);
        }
    }
}
