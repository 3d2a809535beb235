package dev.keybridge.wecom;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.broker.provider.IdentityBrokerException;
import org.keycloak.broker.provider.UserAuthenticationIdentityProvider.AuthenticationCallback;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.ErrorPage;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.resources.IdentityBrokerService;
import org.keycloak.sessions.AuthenticationSessionModel;

import java.util.Objects;
import java.util.Optional;

/**
 * Answers a browser that comes back from WeCom. Whatever goes wrong, the person sees the login page again with a sentence
 * about it, so that every other way to sign in is at hand. Keycloak's base class would end on a page without a way out, and
 * write the whole address, code included, into the log.
 */
final class SignInCallback {
    private static final Logger LOG = Logger.getLogger(SignInCallback.class);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AuthenticationCallback keycloak;
    private final EventBuilder event;
    private final WeComIdentityProvider provider;

    SignInCallback(
            KeycloakSession session,
            RealmModel realm,
            AuthenticationCallback keycloak,
            EventBuilder event,
            WeComIdentityProvider provider) {
        this.session = session;
        this.realm = realm;
        this.keycloak = keycloak;
        this.event = event;
        this.provider = provider;
    }

    /**
     * @param wireState what WeCom brought back of {@link WireState}
     * @param code absent or empty when the person refused
     */
    Response to(String wireState, String code) {
        Optional<String> state = WireState.decode(wireState);
        if (state.isEmpty()) {
            return withoutSession("The browser came back from WeCom without a state of ours");
        }
        AuthenticationSessionModel login;
        try {
            // Verifies that this very browser began this very login.
            login = keycloak.getAndVerifyAuthenticationSession(state.get());
        } catch (WebApplicationException page) {
            return page.getResponse();
        } catch (IllegalArgumentException | IndexOutOfBoundsException garbage) {
            return withoutSession("The browser came back from WeCom with a state that is not ours");
        }
        session.getContext().setAuthenticationSession(login);
        if (code == null || code.isBlank()) {
            return refused(login, SignInRefused.because(SignInProblem.CANCELLED));
        }
        try {
            BrokeredIdentityContext identity = provider.identityBehind(code);
            identity.setAuthenticationSession(login);
            return keycloak.authenticated(identity);
        } catch (SignInRefused refused) {
            return refused(login, refused);
        } catch (IdentityBrokerException byKeycloak) {
            LOG.errorf(byKeycloak, "Keycloak did not accept a sign-in with WeCom (realm %s)", realm.getName());
            return keycloak.error(
                    provider.getConfig(),
                    Objects.requireNonNullElse(
                            byKeycloak.getMessageCode(), Messages.IDENTITY_PROVIDER_UNEXPECTED_ERROR));
        } catch (WebApplicationException page) {
            return page.getResponse();
        }
    }

    private Response refused(AuthenticationSessionModel login, SignInRefused refused) {
        String alias = provider.getConfig().getAlias();
        new SignInReport(realm, alias, event).tell(refused);
        boolean linking = login.getAuthNote(IdentityBrokerService.LINKING_IDENTITY_PROVIDER) != null;
        return linking && refused.problem() == SignInProblem.CANCELLED
                ? keycloak.cancelled(provider.getConfig())
                : keycloak.error(provider.getConfig(), refused.problem().messageKey());
    }

    private Response withoutSession(String why) {
        LOG.infof("%s (realm %s)", why, realm.getName());
        event.event(EventType.IDENTITY_PROVIDER_LOGIN)
                .detail(Details.IDENTITY_PROVIDER, provider.getConfig().getAlias())
                .error(Errors.IDENTITY_PROVIDER_LOGIN_FAILURE);
        return ErrorPage.error(
                session, null, Response.Status.BAD_REQUEST, Messages.IDENTITY_PROVIDER_MISSING_STATE_ERROR);
    }
}
