package dev.keybridge.wecom;

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

    private final RealmModel realm;
    private final String alias;
    private final EventBuilder event;

    SignInReport(RealmModel realm, String alias, EventBuilder event) {
        this.realm = realm;
        this.alias = alias;
        this.event = event;
    }

    void tell(SignInRefused refused) {
        SignInProblem problem = refused.problem();
        Optional<VendorException> vendor = refused.vendor();
        LOG.logf(
                problem.level(),
                "No sign-in with WeCom (realm %s, identity provider %s): %s%s",
                realm.getName(),
                alias,
                problem.advice(),
                vendor.map(failure -> "; " + failure.getMessage()).orElse(""));
        // A copy: Keycloak goes on with the original when it shows the login page again.
        EventBuilder error = event.clone()
                .event(EventType.IDENTITY_PROVIDER_LOGIN)
                .detail(Details.IDENTITY_PROVIDER, alias)
                .detail(Details.REASON, problem.reason());
        refused.userId().ifPresent(userId -> error.detail(Details.IDENTITY_PROVIDER_USERNAME, userId));
        vendor.ifPresent(failure -> error.detail("wecom_api", failure.api())
                .detail("wecom_code", failure.vendorCode())
                .detail("wecom_hint", failure.hint().orElse(null)));
        error.error(Errors.IDENTITY_PROVIDER_LOGIN_FAILURE);
    }
}
