package dev.keybridge.wecom;

import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.signin.CommonProblem;
import dev.keybridge.lib.signin.MemberIdentity;
import dev.keybridge.lib.signin.MemberIdentityProvider;
import dev.keybridge.lib.signin.PanelFrame;
import dev.keybridge.lib.signin.SignInCallback;
import dev.keybridge.lib.signin.SignInPanel;
import dev.keybridge.lib.signin.SignInRefused;
import dev.keybridge.lib.wecom.api.WeComClient;
import dev.keybridge.lib.wecom.api.WeComClients;
import dev.keybridge.lib.wecom.api.WeComSettings;
import dev.keybridge.lib.wecom.directory.WeComFields;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.jboss.logging.Logger;
import org.keycloak.OAuth2Constants;
import org.keycloak.broker.provider.AuthenticationRequest;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Signs members of a corp in with WeCom: by QR code in an ordinary browser, without a scan inside WeCom. */
public final class WeComIdentityProvider extends MemberIdentityProvider<WeComIdentityProviderConfig> {
    private static final Logger LOG = Logger.getLogger(WeComIdentityProvider.class);

    private final Supplier<WeComClients> clients;

    WeComIdentityProvider(KeycloakSession session, WeComIdentityProviderConfig config, Supplier<WeComClients> clients) {
        super(session, config, WeCom.VENDOR);
        this.clients = clients;
    }

    /** Where the browser is sent: Keycloak's base class redirects there. */
    @Override
    protected UriBuilder createAuthorizationUrl(AuthenticationRequest request) {
        String state =
                wireState(request.getAuthenticationSession(), request.getState().getEncoded());
        LogonPage page = new LogonPage(getConfig(), request.getRedirectUri(), state);
        boolean inApp = getConfig().signsInWithoutScanInApp() && WeComBrowser.isIt(userAgent(request));
        return UriBuilder.fromUri(inApp ? page.inApp() : page.qr(language()));
    }

    @Override
    protected PanelFrame panel(AuthenticationSessionModel login, String callback, String state, boolean mayBeDark) {
        String wire = wireState(login, state);
        LogonPage page = new LogonPage(getConfig(), callback, wire);
        return new PanelFrame(page.panel(language(), mayBeDark), wire, OAUTH2_PARAMETER_CODE);
    }

    private static String wireState(AuthenticationSessionModel login, String state) {
        String wire = WireState.encode(state);
        if (wire.length() > WireState.MAX_LENGTH) {
            LOG.warnf(
                    "The state of a login to client %s has %d characters, WeCom promises to bring back %d",
                    login.getClient().getClientId(), wire.length(), WireState.MAX_LENGTH);
        }
        return wire;
    }

    private String language() {
        return getConfig().language().forPerson(() -> session.getContext().resolveLocale(null));
    }

    @Override
    public Object callback(RealmModel realm, AuthenticationCallback callback, EventBuilder event) {
        return new CallbackEndpoint(callback, realm, event, this);
    }

    private BrokeredIdentityContext identityBehind(String code) {
        if (code == null || code.isBlank()) {
            throw SignInRefused.because(CommonProblem.CANCELLED);
        }
        CodeExchange exchange = new CodeExchange(client(), getConfig().asksForPrivateInfo());
        return identity(identity(exchange.member(code)));
    }

    static MemberIdentity identity(Person person) {
        return new MemberIdentity(
                person,
                person.id(),
                Map.of(WeCom.USERID_ATTRIBUTE, person.vendorId()),
                // The company's address before the private one.
                List.of(WeComFields.BIZ_MAIL, WeComFields.EMAIL));
    }

    private WeComClient client() {
        return clients.get()
                .client(new WeComSettings(
                        getConfig().apiBaseUrl(),
                        getConfig().getClientId(),
                        secrets().clientSecret(),
                        secrets().proxies()));
    }

    /** The address to which WeCom sends the browser back. JAX-RS reads the annotations of the overriding method only. */
    protected static final class CallbackEndpoint extends Endpoint {
        private final SignInCallback answer;
        private final WeComIdentityProvider provider;

        CallbackEndpoint(
                AuthenticationCallback callback, RealmModel realm, EventBuilder event, WeComIdentityProvider provider) {
            super(callback, realm, event, provider);
            this.answer = new SignInCallback(session, realm, callback, event, provider);
            this.provider = provider;
        }

        @Override
        @GET
        public Response authResponse(
                @QueryParam(OAUTH2_PARAMETER_STATE) String state,
                @QueryParam(OAUTH2_PARAMETER_CODE) String code,
                @QueryParam(OAuth2Constants.ERROR) String error,
                @QueryParam(OAuth2Constants.ERROR_DESCRIPTION) String errorDescription) {
            return answer.to(WireState.decode(state), login -> answer.admit(login, provider.identityBehind(code)));
        }

        /** The QR code for a frame of the login page. */
        @GET
        @Path("panel")
        public Response panel(
                @QueryParam(Constants.CLIENT_ID) String clientId,
                @QueryParam(Constants.TAB_ID) String tabId,
                @QueryParam(Constants.CLIENT_DATA) String clientData) {
            return new SignInPanel(session, provider).answer(clientId, tabId, clientData);
        }
    }
}
