package dev.keybridge.lib.signin;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.broker.provider.IdentityBrokerException;
import org.keycloak.broker.provider.UserAuthenticationIdentityProvider.AuthenticationCallback;
import org.keycloak.broker.provider.util.IdentityBrokerState;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.resources.IdentityBrokerService;
import org.keycloak.sessions.AuthenticationSessionModel;

import java.util.Objects;
import java.util.Optional;

/**
 * Answers a browser that comes back from a vendor. Whatever goes wrong, the person sees the login page again with a sentence
 * about it, so that every other way to sign in is at hand. Keycloak's base class would end on a page without a way out, and
 * write the whole address, code included, into the log.
 */
public final class SignInCallback {
    private static final Logger LOG = Logger.getLogger(SignInCallback.class);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AuthenticationCallback keycloak;
    private final EventBuilder event;
    private final MemberIdentityProvider<?> provider;

    public SignInCallback(
            KeycloakSession session,
            RealmModel realm,
            AuthenticationCallback keycloak,
            EventBuilder event,
            MemberIdentityProvider<?> provider) {
        this.session = session;
        this.realm = realm;
        this.keycloak = keycloak;
        this.event = event;
        this.provider = provider;
    }

    /** What to do with a browser that has proved to be the one that began the login. */
    @FunctionalInterface
    public interface Step {
        /** @throws SignInRefused if this is nobody who may get in */
        Response in(AuthenticationSessionModel login);
    }

    /**
     * Answers after making sure that the browser takes part in a login of ours.
     *
     * @param state Keycloak's state, as far as the browser has brought one; it is good for one answer
     */
    public Response to(Optional<String> state, Step next) {
        if (state.isEmpty()) {
            return NoLogin.UNKNOWN.answer(session, provider, event, null);
        }
        AuthenticationSessionModel login;
        try {
            Optional<Response> elsewhere = elsewhere(IdentityBrokerState.encoded(state.get(), realm));
            if (elsewhere.isPresent()) {
                return elsewhere.get();
            }
            // Verifies that this very browser began this very login.
            login = keycloak.getAndVerifyAuthenticationSession(state.get());
        } catch (WebApplicationException page) {
            return page.getResponse();
        } catch (IllegalArgumentException | IndexOutOfBoundsException garbage) {
            return NoLogin.UNKNOWN.answer(session, provider, event, null);
        }
        session.getContext().setAuthenticationSession(login);
        try {
            return next.in(login);
        } catch (SignInRefused refused) {
            return refused(login, refused);
        } catch (IdentityBrokerException byKeycloak) {
            LOG.errorf(
                    byKeycloak,
                    "Keycloak did not accept a sign-in with %s (realm %s)",
                    provider.vendor().name(),
                    realm.getName());
            return keycloak.error(
                    provider.getConfig(),
                    Objects.requireNonNullElse(
                            byKeycloak.getMessageCode(), Messages.IDENTITY_PROVIDER_UNEXPECTED_ERROR));
        } catch (WebApplicationException page) {
            return page.getResponse();
        }
    }

    /** Lets somebody in. */
    public Response admit(AuthenticationSessionModel login, BrokeredIdentityContext identity) {
        identity.setAuthenticationSession(login);
        return keycloak.authenticated(identity);
    }

    /** Begins the same login at the vendor again. */
    public Response again(AuthenticationSessionModel login) {
        return keycloak.retryLogin(provider, login);
    }

    private Response refused(AuthenticationSessionModel login, SignInRefused refused) {
        Vendor vendor = provider.vendor();
        new SignInReport(vendor, realm, provider.getConfig().getAlias(), event).tell(refused);
        boolean linking = login.getAuthNote(IdentityBrokerService.LINKING_IDENTITY_PROVIDER) != null;
        return linking && refused.problem() == CommonProblem.CANCELLED
                ? keycloak.cancelled(provider.getConfig())
                : keycloak.error(provider.getConfig(), vendor.messageKey(refused.problem()));
    }

    /** The answer, if the login goes on in another window or browser than this one. Nothing is used up. */
    private Optional<Response> elsewhere(IdentityBrokerState state) {
        BrowsersLogin browser = new BrowsersLogin(session);
        Optional<AuthenticationSessionModel> login = browser.of(state.getClientId(), state.getTabId());
        if (login.isPresent()) {
            Framed framed = new Framed(session, provider);
            return login.filter(framed::holds).map(framed::stepOut);
        }
        ClientModel client = state.getClientId() == null ? null : realm.getClientByClientId(state.getClientId());
        if (client == null) {
            return Optional.of(NoLogin.UNKNOWN.answer(session, provider, event, null));
        }
        return browser.canResume(client)
                ? Optional.empty()
                : Optional.of(NoLogin.OTHER_BROWSER.answer(session, provider, event, client));
    }
}
