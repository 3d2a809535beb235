package dev.keybridge.wecom;

import dev.keybridge.lib.wecom.api.WeComClients;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.jboss.logging.Logger;
import org.keycloak.OAuth2Constants;
import org.keycloak.broker.oidc.AbstractOAuth2IdentityProvider;
import org.keycloak.broker.provider.AuthenticationRequest;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.broker.social.SocialIdentityProvider;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

import java.util.function.Supplier;

/**
 * Signs members of a corp in with WeCom: by QR code in an ordinary browser, without a scan inside WeCom. The flow looks like
 * OAuth 2, but WeCom has names of its own for everything and gives no token to a person.
 */
public final class WeComIdentityProvider extends AbstractOAuth2IdentityProvider<WeComIdentityProviderConfig>
        implements SocialIdentityProvider<WeComIdentityProviderConfig> {
    private static final Logger LOG = Logger.getLogger(WeComIdentityProvider.class);

    private final AppAccess app;

    WeComIdentityProvider(KeycloakSession session, WeComIdentityProviderConfig config, Supplier<WeComClients> clients) {
        super(session, config);
        this.app = new AppAccess(session, config, clients);
    }

    /** Where the browser is sent: Keycloak's base class redirects there. */
    @Override
    protected UriBuilder createAuthorizationUrl(AuthenticationRequest request) {
        String state = WireState.encode(request.getState().getEncoded());
        if (state.length() > WireState.MAX_LENGTH) {
            LOG.warnf(
                    "The state of a login to client %s has %d characters, WeCom promises to bring back %d",
                    request.getAuthenticationSession().getClient().getClientId(), state.length(), WireState.MAX_LENGTH);
        }
        LogonPage page = new LogonPage(getConfig(), request.getRedirectUri(), state);
        return UriBuilder.fromUri(isInApp(request) ? page.inApp() : page.qr(language()));
    }

    private boolean isInApp(AuthenticationRequest request) {
        String userAgent = request.getHttpRequest().getHttpHeaders().getHeaderString("User-Agent");
        return getConfig().signsInWithoutScanInApp() && WeComBrowser.isIt(userAgent);
    }

    private String language() {
        return getConfig().language().forPerson(() -> session.getContext().resolveLocale(null));
    }

    /** WeCom brings back 128 bytes; Keycloak's long form has no bound. */
    @Override
    public boolean supportsLongStateParameter() {
        return false;
    }

    @Override
    public Object callback(RealmModel realm, AuthenticationCallback callback, EventBuilder event) {
        return new CallbackEndpoint(callback, realm, event, this);
    }

    /** @throws SignInRefused if this is nobody who may get in */
    BrokeredIdentityContext identityBehind(String code) {
        CodeExchange exchange = new CodeExchange(app.client(), getConfig().asksForPrivateInfo());
        BrokeredIdentityContext context = new MemberIdentity(exchange.member(code)).context(getConfig());
        context.setIdp(this);
        return context;
    }

    @Override
    public void importNewUser(
            KeycloakSession session, RealmModel realm, UserModel user, BrokeredIdentityContext context) {
        MemberIdentity.keep(context, user);
    }

    @Override
    public void updateBrokeredUser(
            KeycloakSession session, RealmModel realm, UserModel user, BrokeredIdentityContext context) {
        super.updateBrokeredUser(session, realm, user, context);
        MemberIdentity.keep(context, user);
    }

    /** The base class would leave a token in the user's session here; there is none. */
    @Override
    public void authenticationFinished(AuthenticationSessionModel authSession, BrokeredIdentityContext context) {
        // Nothing of the sign-in is kept.
    }

    /** What is asked of WeCom depends on the browser, so the form's field for scopes has no meaning. */
    @Override
    protected String getDefaultScopes() {
        return "";
    }

    /** The address to which WeCom sends the browser back. JAX-RS reads the annotations of the overriding method only. */
    protected static final class CallbackEndpoint extends Endpoint {
        private final SignInCallback answer;

        CallbackEndpoint(
                AuthenticationCallback callback, RealmModel realm, EventBuilder event, WeComIdentityProvider provider) {
            super(callback, realm, event, provider);
            this.answer = new SignInCallback(session, realm, callback, event, provider);
        }

        @Override
        @GET
        public Response authResponse(
                @QueryParam(OAUTH2_PARAMETER_STATE) String state,
                @QueryParam(OAUTH2_PARAMETER_CODE) String code,
                @QueryParam(OAuth2Constants.ERROR) String error,
                @QueryParam(OAuth2Constants.ERROR_DESCRIPTION) String errorDescription) {
            return answer.to(state, code);
        }
    }
}
