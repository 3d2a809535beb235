package dev.keybridge.lib.signin;

import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.IdentityProviderAuthenticator;
import org.keycloak.constants.AdapterConstants;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.IdentityProviderStorageProvider;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.sessions.AuthenticationSessionModel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A step of a browser flow that leads people inside a vendor's app straight to the vendor, without a page on which to choose.
 * It does so once in a login. After an error, on the way back, with an identity provider that the application asks for, and
 * whenever it is not clear which identity provider is meant, the login page is shown as ever.
 */
final class InAppAuthenticator extends IdentityProviderAuthenticator {
    static final String IDENTITY_PROVIDER = "identityProvider";

    private static final Logger LOG = Logger.getLogger(InAppAuthenticator.class);

    /** Survives a login that begins anew, which a note of the flow would not. */
    private static final String TRIED = "keybridge.in-app";

    /** Somebody wants to choose, or nothing may be shown. */
    private static final Set<String> ASKING_OTHERWISE = Set.of("none", "select_account");

    private final Vendor vendor;
    private final Predicate<String> browser;

    /** @param browser tells the vendor's own browser by its User-Agent, which may be null */
    InAppAuthenticator(Vendor vendor, Predicate<String> browser) {
        this.vendor = vendor;
        this.browser = browser;
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        Optional<String> alias = isOurs(context) ? identityProvider(context) : Optional.empty();
        if (alias.isEmpty()) {
            context.attempted();
            return;
        }
        context.getAuthenticationSession().setClientNote(TRIED, vendor.id());
        redirect(context, alias.get());
    }

    private boolean isOurs(AuthenticationFlowContext context) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        return context.getForwardedErrorMessage() == null
                && context.getUser() == null
                && login.getClientNote(TRIED) == null
                && !asksForIdentityProvider(context)
                && prompts(login).stream().noneMatch(ASKING_OTHERWISE::contains)
                && browser.test(context.getHttpRequest().getHttpHeaders().getHeaderString("User-Agent"));
    }

    /** An empty one asks for the login page. */
    private static boolean asksForIdentityProvider(AuthenticationFlowContext context) {
        return context.getUriInfo().getQueryParameters().containsKey(AdapterConstants.KC_IDP_HINT)
                || context.getAuthenticationSession().getClientNote(AdapterConstants.KC_IDP_HINT) != null;
    }

    private static List<String> prompts(AuthenticationSessionModel login) {
        String prompt = login.getClientNote(OIDCLoginProtocol.PROMPT_PARAM);
        return prompt == null ? List.of() : Arrays.asList(prompt.split(" "));
    }

    private Optional<String> identityProvider(AuthenticationFlowContext context) {
        Optional<String> chosen = Optional.ofNullable(context.getAuthenticatorConfig())
                .map(step -> step.getConfig().get(IDENTITY_PROVIDER))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty());
        List<String> offered = context.getSession()
                .identityProviders()
                .getForLogin(IdentityProviderStorageProvider.FetchMode.REALM_ONLY, null)
                .filter(this::signsInWithoutScan)
                .map(IdentityProviderModel::getAlias)
                .filter(alias -> chosen.isEmpty() || alias.equals(chosen.get()))
                .toList();
        if (offered.size() != 1) {
            LOG.debugf(
                    "Inside %s the login page is shown: %d identity providers could be meant (realm %s)",
                    vendor.name(), offered.size(), context.getRealm().getName());
            return Optional.empty();
        }
        return Optional.of(offered.get(0));
    }

    private boolean signsInWithoutScan(IdentityProviderModel model) {
        String setting = model.getConfig().get(SignInConfig.IN_APP_SIGN_IN);
        return vendor.id().equals(model.getProviderId()) && (setting == null || Boolean.parseBoolean(setting));
    }
}
