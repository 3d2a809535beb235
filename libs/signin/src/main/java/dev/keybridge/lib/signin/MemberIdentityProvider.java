package dev.keybridge.lib.signin;

import org.keycloak.broker.oidc.AbstractOAuth2IdentityProvider;
import org.keycloak.broker.provider.AuthenticationRequest;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.broker.social.SocialIdentityProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Signs members of a company in with a vendor's app. The flow looks like OAuth 2, but each vendor has names of its own for
 * everything, and no token of a person is kept.
 */
public abstract class MemberIdentityProvider<C extends SignInConfig> extends AbstractOAuth2IdentityProvider<C>
        implements SocialIdentityProvider<C> {
    private final Vendor vendor;

    protected MemberIdentityProvider(KeycloakSession session, C config, Vendor vendor) {
        super(session, config);
        this.vendor = vendor;
    }

    public final Vendor vendor() {
        return vendor;
    }

    protected final AppSecrets secrets() {
        return new AppSecrets(session, getConfig());
    }

    /**
     * The vendor's QR code for a frame in the login page of this login.
     *
     * @param callback the broker's endpoint
     * @param state Keycloak's state of the login
     * @param mayBeDark whether the page around follows a dark desktop
     */
    protected abstract PanelFrame panel(
            AuthenticationSessionModel login, String callback, String state, boolean mayBeDark);

    /** What Keycloak's broker wants to know about a member. */
    protected final BrokeredIdentityContext identity(MemberIdentity member) {
        BrokeredIdentityContext context = member.context(getConfig());
        context.setIdp(this);
        return context;
    }

    /** @return null when the browser does not say what it is */
    protected static String userAgent(AuthenticationRequest request) {
        return request.getHttpRequest().getHttpHeaders().getHeaderString("User-Agent");
    }

    /** Keycloak's long form has no bound; what vendors promise to bring back has. */
    @Override
    public final boolean supportsLongStateParameter() {
        return false;
    }

    @Override
    public final void importNewUser(
            KeycloakSession session, RealmModel realm, UserModel user, BrokeredIdentityContext context) {
        MemberIdentity.keep(vendor, context, user);
    }

    @Override
    public final void updateBrokeredUser(
            KeycloakSession session, RealmModel realm, UserModel user, BrokeredIdentityContext context) {
        super.updateBrokeredUser(session, realm, user, context);
        MemberIdentity.keep(vendor, context, user);
    }

    /** The base class would leave a token in the user's session here; there is none. */
    @Override
    public final void authenticationFinished(AuthenticationSessionModel authSession, BrokeredIdentityContext context) {
        // Nothing of the sign-in is kept.
    }

    /** What is asked of the vendor depends on settings and browser, so the form's field for scopes has no meaning. */
    @Override
    protected final String getDefaultScopes() {
        return "";
    }
}
