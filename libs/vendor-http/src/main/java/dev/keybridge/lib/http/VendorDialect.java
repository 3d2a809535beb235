package dev.keybridge.lib.http;

import java.time.Duration;
import java.util.Optional;

/** What is different from vendor to vendor about errors, pace and tokens. Stateless. */
public interface VendorDialect {
    /**
     * Looks for a failure in an answer. Vendors report them in the body of an HTTP 200 as often as by the status.
     *
     * @param status HTTP status
     * @param body the answer's JSON object
     * @return empty for success, or when only the status can tell
     */
    Optional<VendorFault> fault(int status, Wire body);

    /**
     * What it means when a page (HTML, XML) comes where JSON is due.
     *
     * @param status HTTP status
     * @return empty when that means nothing special
     */
    default Optional<VendorFault> page(int status) {
        return Optional.empty();
    }

    /** How fast each of the vendor's APIs may be called for one app of one company. */
    Pace pace();

    /** The request that fetches a token. */
    VendorRequest tokenRequest(VendorAccount account);

    /** The token in the answer to {@link #tokenRequest}. */
    IssuedToken issuedToken(Wire answer);

    /** The request, with the token where the vendor expects it. */
    VendorRequest authorised(VendorRequest request, Secret token);

    /** @param lifetime for how long the vendor promises to accept it */
    record IssuedToken(Secret value, Duration lifetime) {}
}
