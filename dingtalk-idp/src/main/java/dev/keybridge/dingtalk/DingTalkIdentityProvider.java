package dev.keybridge.dingtalk;

import dev.keybridge.lib.dingtalk.api.DingTalkClients;
import dev.keybridge.lib.dingtalk.api.DingTalkSettings;
import dev.keybridge.lib.dingtalk.directory.DingTalkFields;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.signin.MemberIdentity;
import dev.keybridge.lib.signin.MemberIdentityProvider;
import dev.keybridge.lib.signin.PanelFrame;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.keycloak.broker.provider.AuthenticationRequest;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Signs employees of an organisation in with DingTalk: on its logon page in an ordinary browser, by its script inside DingTalk. */
public final class DingTalkIdentityProvider extends MemberIdentityProvider<DingTalkIdentityProviderConfig> {
    private final Supplier<DingTalkClients> clients;

    DingTalkIdentityProvider(
            KeycloakSession session, DingTalkIdentityProviderConfig config, Supplier<DingTalkClients> clients) {
        super(session, config, DingTalk.VENDOR);
        this.clients = clients;
    }

    @Override
    public Response performLogin(AuthenticationRequest request) {
        AuthenticationSessionModel login = request.getAuthenticationSession();
        boolean inApp = getConfig().signsInWithoutScanInApp() && DingTalkBrowser.isIt(userAgent(request));
        if (inApp && !AwaitedCode.isJsapiGivenUp(login)) {
            AwaitedCode.JSAPI.await(login, getConfig().getAlias());
            return new InAppPage(session, getConfig()).answer(request);
        }
        AwaitedCode.LOGON_PAGE.await(login, getConfig().getAlias());
        return super.performLogin(request);
    }

    /** Where the browser is sent: Keycloak's base class redirects there. */
    @Override
    protected UriBuilder createAuthorizationUrl(AuthenticationRequest request) {
        String state = request.getState().getEncoded();
        return UriBuilder.fromUri(new LogonPage(getConfig(), request.getRedirectUri(), state).address());
    }

    @Override
    protected PanelFrame panel(AuthenticationSessionModel login, String callback, String state, boolean mayBeDark) {
        AwaitedCode.LOGON_PAGE.await(login, getConfig().getAlias());
        return new PanelFrame(new LogonPage(getConfig(), callback, state).panel(), state, DingTalkEndpoint.CODE);
    }

    @Override
    public Object callback(RealmModel realm, AuthenticationCallback callback, EventBuilder event) {
        return new DingTalkEndpoint(session, realm, callback, event, this);
    }

    CodeExchange exchange() {
        DingTalkSettings app = new DingTalkSettings(
                getConfig().apiBaseUrl(),
                getConfig().legacyApiBaseUrl(),
                getConfig().corpId(),
                getConfig().getClientId(),
                secrets().clientSecret(),
                secrets().proxies());
        return new CodeExchange(clients.get().client(app), getConfig().corpId());
    }

    BrokeredIdentityContext identity(Person employee) {
        return identity(member(employee));
    }

    /** The userid is the user name; the unionid, which no recycling can give to anybody else, is the identity. */
    static MemberIdentity member(Person employee) {
        return new MemberIdentity(
                employee,
                employee.vendorId(),
                Map.of(
                        DingTalk.UNIONID_ATTRIBUTE, employee.id(),
                        DingTalk.USERID_ATTRIBUTE, employee.vendorId()),
                // The mailbox of the organisation before the address that it has noted down.
                List.of(DingTalkFields.ORG_EMAIL, DingTalkFields.EMAIL));
    }
}
