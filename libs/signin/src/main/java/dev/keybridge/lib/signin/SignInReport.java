package dev.keybridge.lib.signin;

import dev.keybridge.lib.http.VendorException;
import org.jboss.logging.Logger;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.RealmModel;

import java.util.Optional;

/** Tells the administrator why somebody did not get in: a line in the log and an error event of the realm. */
final class SignInReport {
    private static final Logger LOG = Logger.getLogger(SignInReport.class);

    private final Vendor vendor;
    private final RealmModel realm;
    private final String alias;
    private final EventBuilder event;

    SignInReport(Vendor vendor, RealmModel realm, String alias, EventBuilder event) {
        this.vendor = vendor;
        this.realm = realm;
        this.alias = alias;
        this.event = event;
    }

    void tell(SignInRefused refused) {
        SignInProblem problem = refused.problem();
        Optional<VendorException> cause = refused.failure();
        LOG.logf(
                problem.told().level(),
                "No sign-in with %s (realm %s, identity provider %s): %s%s",
                vendor.name(),
                realm.getName(),
                alias,
                problem.told().by(vendor.name()),
                cause.map(failure -> "; " + failure.getMessage()).orElse(""));
        // A copy: Keycloak goes on with the original when it shows the login page again.
        EventBuilder error = event.clone()
                .event(EventType.IDENTITY_PROVIDER_LOGIN)
                .detail(Details.IDENTITY_PROVIDER, alias)
                .detail(Details.REASON, vendor.reason(problem));
        refused.memberId().ifPresent(member -> error.detail(Details.IDENTITY_PROVIDER_USERNAME, member));
        cause.ifPresent(failure -> error.detail(vendor.id() + "_api", failure.api())
                .detail(vendor.id() + "_code", failure.vendorCode())
                .detail(vendor.id() + "_hint", failure.hint().orElse(null)));
        error.error(Errors.IDENTITY_PROVIDER_LOGIN_FAILURE);
    }
}
