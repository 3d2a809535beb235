package dev.keybridge.lib.signin;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.keycloak.broker.provider.util.IdentityBrokerState;
import org.keycloak.common.util.Time;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;
import org.keycloak.services.managers.ClientSessionCode;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.theme.Theme;
import org.keycloak.util.Booleans;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The page with the vendor's QR code that a login page shows in a frame: <code>…/broker/{alias}/endpoint/panel</code>. It uses
 * the state that the login page's form has too and does not use it up, so both ways stay open until one of them is taken.
 */
public final class SignInPanel {
    private final KeycloakSession session;
    private final MemberIdentityProvider<?> provider;

    public SignInPanel(KeycloakSession session, MemberIdentityProvider<?> provider) {
        this.session = session;
        this.provider = provider;
    }

    /**
     * Answers a frame of the login page.
     *
     * @param clientId the application that the person wants to reach, as in the login page's own addresses
     * @param tabId the tab's login, as there
     * @param clientData where the application waits for an answer, as there
     * @return the page, or 404 if the settings do not offer it
     */
    public Response answer(String clientId, String tabId, String clientData) {
        SignInConfig config = provider.getConfig();
        if (!config.showsPanel() || Booleans.isTrue(config.isLinkOnly())) {
            return Response.status(Response.Status.NOT_FOUND).build();
        }
        Optional<AuthenticationSessionModel> login = new BrowsersLogin(session)
                .of(clientId, tabId)
                .filter(one ->
                        AuthenticationSessionModel.Action.AUTHENTICATE.name().equals(one.getAction()));
        String again = clientId == null || tabId == null ? "" : loginPage(clientId, tabId, clientData);
        return login.map(one -> panel(one, again)).orElseGet(() -> over(again));
    }

    private Response panel(AuthenticationSessionModel login, String again) {
        ClientModel client = login.getClient();
        session.getContext().setAuthenticationSession(login);
        session.getContext().setClient(client);
        RealmModel realm = session.getContext().getRealm();
        String code = new ClientSessionCode<>(session, realm, login).getOrGenerateCode();
        String state = IdentityBrokerState.decoded(code, client.getId(), client.getClientId(), login.getTabId(), null)
                .getEncoded();
        String alias = provider.getConfig().getAlias();
        String callback = Urls.identityProviderAuthnResponse(
                        session.getContext().getUri().getBaseUri(), alias, realm.getName())
                .toString();
        PanelFrame frame = provider.panel(login, callback, state, mayBeDark(realm));
        Framed.note(login, alias);
        Map<String, String> content = new HashMap<>(Map.of(
                "frame", frame.address().toString(),
                "callback", callback,
                "state", frame.state(),
                "scripts", Version.scripts(provider.getClass()),
                "codeParameter", frame.codeParameter(),
                "seconds", Integer.toString(secondsLeft(realm, login)),
                "again", again));
        content.putAll(names());
        return new OwnPage(session, login)
                .answer(template(), content, nonce -> policy(nonce, OwnPage.origin(frame.address())));
    }

    /** There is no login to which a code could belong; the person needs a new login page. */
    private Response over(String again) {
        Map<String, String> content = new HashMap<>(names());
        content.put("again", again);
        return new OwnPage(session, null).answer(template(), content, nonce -> policy(nonce, ""));
    }

    private Map<String, String> names() {
        String vendor = provider.vendor().id();
        return Map.of("vendor", vendor, "texts", vendor + "-panel-");
    }

    private String template() {
        return provider.vendor().id() + "/panel.ftl";
    }

    /** The vendor in a frame, and this host too: a vendor may send its frame back instead of handing over the code. */
    private static String policy(String nonce, String vendor) {
        return "default-src 'none'; script-src 'nonce-" + nonce + "'; style-src 'nonce-" + nonce
                + "'; frame-src 'self' " + vendor + "; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
    }

    private static int secondsLeft(RealmModel realm, AuthenticationSessionModel login) {
        int whole = realm.getAccessCodeLifespanLogin() > 0
                ? realm.getAccessCodeLifespanLogin()
                : realm.getAccessCodeLifespanUserAction();
        return Math.max(0, login.getParentSession().getTimestamp() + whole - Time.currentTime());
    }

    /** Keycloak goes on there with this login, or begins it anew. */
    private String loginPage(String clientId, String tabId, String clientData) {
        UriBuilder page = UriBuilder.fromUri(Urls.realmLoginPage(
                session.getContext().getUri().getBaseUri(),
                session.getContext().getRealm().getName()));
        Map<String, Object> names = new HashMap<>(Map.of("client", clientId, "tab", tabId));
        page.queryParam(Constants.CLIENT_ID, "{client}").queryParam(Constants.TAB_ID, "{tab}");
        if (clientData != null) {
            page.queryParam(Constants.CLIENT_DATA, "{data}");
            names.put("data", clientData);
        }
        return page.buildFromMap(names).toString();
    }

    /** As Keycloak's own pages decide it: by the theme, and by a switch of the realm. */
    private boolean mayBeDark(RealmModel realm) {
        try {
            Theme theme = session.theme().getTheme(Theme.Type.LOGIN);
            return "true".equals(theme.getProperties().getProperty("darkMode")) && realm.getAttribute("darkMode", true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
