package dev.keybridge.lib.signin;

import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A browser that comes back from a vendor without a login of its own: tells what happened and where to begin. */
enum NoLogin {
    /** What the browser brings is no state of this realm. */
    UNKNOWN("without a state of ours"),
    /** The login belongs to another browser, such as the one inside the vendor's app. */
    OTHER_BROWSER("without the login, which was begun in another browser");

    private static final Logger LOG = Logger.getLogger(NoLogin.class);

    private final String how;

    NoLogin(String how) {
        this.how = how;
    }

    /** What the event says. */
    String reason(Vendor vendor) {
        return vendor.id() + "_no_login_" + word();
    }

    /** Key of the sentence for the person. */
    String messageKey(Vendor vendor) {
        return vendor.id() + "-no-login-" + word().replace('_', '-');
    }

    /** What the log says, within a sentence. */
    String told(Vendor vendor) {
        return "the browser came back from " + vendor.name() + " " + how;
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param client the application that the login was for, null if that is not known */
    Response answer(
            KeycloakSession session, MemberIdentityProvider<?> provider, EventBuilder event, ClientModel client) {
        RealmModel realm = session.getContext().getRealm();
        Vendor vendor = provider.vendor();
        LOG.infof("No sign-in (realm %s): %s", realm.getName(), told(vendor));
        event.event(EventType.IDENTITY_PROVIDER_LOGIN)
                .client(client)
                .detail(Details.IDENTITY_PROVIDER, provider.getConfig().getAlias())
                .detail(Details.REASON, reason(vendor))
                .error(Errors.IDENTITY_PROVIDER_LOGIN_FAILURE);
        if (client != null) {
            session.getContext().setClient(client);
        }
        Map<String, String> content = new HashMap<>();
        content.put("title", vendor.id() + "-no-login-title");
        content.put("text", messageKey(vendor));
        content.put("advice", vendor.id() + "-no-login-advice");
        content.put("begin", vendor.id() + "-no-login-begin");
        content.put("account", account(session, realm));
        return session.getProvider(LoginFormsProvider.class)
                .setStatus(Response.Status.BAD_REQUEST)
                .setAttribute("page", content)
                .createForm(vendor.id() + "/no-login.ftl");
    }

    /** Where everybody can sign in, whatever application they wanted; empty in a realm without. */
    private static String account(KeycloakSession session, RealmModel realm) {
        ClientModel console = realm.getClientByClientId(Constants.ACCOUNT_CONSOLE_CLIENT_ID);
        return console == null || !console.isEnabled()
                ? ""
                : Urls.accountBase(session.getContext().getUri().getBaseUri())
                        .build(realm.getName())
                        .toString();
    }
}
