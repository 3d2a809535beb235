package dev.keybridge.dingtalk;

import dev.keybridge.lib.signin.CommonProblem;
import dev.keybridge.lib.signin.SignInCallback;
import dev.keybridge.lib.signin.SignInPanel;
import dev.keybridge.lib.signin.SignInRefused;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.keycloak.broker.provider.UserAuthenticationIdentityProvider.AuthenticationCallback;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;

import java.util.Optional;
import java.util.Set;

/** The address to which DingTalk sends the browser back, and to which the page inside DingTalk sends its code. */
public final class DingTalkEndpoint {
    private static final Logger LOG = Logger.getLogger(DingTalkEndpoint.class);

    /** The query parameter with the code of DingTalk's logon page. */
    static final String CODE = "authCode";

    private static final String STATE = "state";
    private static final Set<String> OBSTACLES = Set.of("script", "refused", "timeout");

    private final KeycloakSession session;
    private final RealmModel realm;
    private final DingTalkIdentityProvider provider;
    private final SignInCallback answer;

    DingTalkEndpoint(
            KeycloakSession session,
            RealmModel realm,
            AuthenticationCallback callback,
            EventBuilder event,
            DingTalkIdentityProvider provider) {
        this.session = session;
        this.realm = realm;
        this.provider = provider;
        this.answer = new SignInCallback(session, realm, callback, event, provider);
    }

    /** From DingTalk's logon page, which has names for the code that come and go. */
    @GET
    public Response fromLogonPage(
            @QueryParam(STATE) String state, @QueryParam(CODE) String authCode, @QueryParam("code") String code) {
        Optional<String> brought = said(authCode).or(() -> said(code));
        return answer.to(said(state), login -> fromLogonPage(login, brought));
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

    /** From our page inside DingTalk. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response fromPage() {
        MultivaluedMap<String, String> form =
                session.getContext().getHttpRequest().getDecodedFormParameters();
        return answer.to(said(form.getFirst(STATE)), login -> {
            AwaitedCode.JSAPI.arrived(login, alias());
            return said(form.getFirst("jsapiCode"))
                    .map(code -> fromJsapi(login, code))
                    .orElseGet(() -> withoutJsapi(login, form.getFirst("obstacle")));
        });
    }

    private Response fromLogonPage(AuthenticationSessionModel login, Optional<String> brought) {
        String code = brought.orElseThrow(() -> SignInRefused.because(CommonProblem.CANCELLED));
        AwaitedCode.LOGON_PAGE.arrived(login, alias());
        return answer.admit(login, provider.identity(provider.exchange().fromLogonPage(code)));
    }

    private Response fromJsapi(AuthenticationSessionModel login, String code) {
        return answer.admit(login, provider.identity(provider.exchange().fromJsapi(code)));
    }

    private Response withoutJsapi(AuthenticationSessionModel login, String obstacle) {
        LOG.infof(
                "Inside DingTalk a sign-in goes on to the logon page (realm %s, identity provider %s): %s",
                realm.getName(), alias(), OBSTACLES.contains(obstacle) ? obstacle : "the person asked for it");
        AwaitedCode.giveUpJsapi(login);
        return answer.again(login);
    }

    private String alias() {
        return provider.getConfig().getAlias();
    }

    private static Optional<String> said(String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }
}
