package dev.keybridge.lib.signin;

import jakarta.ws.rs.core.Response;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

import java.net.URI;
import java.util.Map;
import java.util.Set;

/**
 * A vendor whose QR code is in a frame of the login page, and which sends that frame back instead of handing over its code. The
 * sign-in must go on in the whole window: otherwise the application would end up in the frame.
 */
final class Framed {
    /** Says in an address that the step out of the frame has been tried. */
    static final String TRIED = "unframed";

    private static final String PANEL = "keybridge.panel.";
    private static final Set<String> FRAMES = Set.of("iframe", "frame");

    private final KeycloakSession session;
    private final MemberIdentityProvider<?> provider;

    Framed(KeycloakSession session, MemberIdentityProvider<?> provider) {
        this.session = session;
        this.provider = provider;
    }

    /** This login has shown the vendor's QR code in a frame. */
    static void note(AuthenticationSessionModel login, String alias) {
        login.setAuthNote(PANEL + alias, Boolean.TRUE.toString());
    }

    /** Whether the browser asks for a frame of this login's panel; browsers tell so themselves. */
    boolean holds(AuthenticationSessionModel login) {
        String target = session.getContext().getRequestHeaders().getHeaderString("Sec-Fetch-Dest");
        return target != null
                && FRAMES.contains(target)
                && login.getAuthNote(PANEL + provider.getConfig().getAlias()) != null
                && !session.getContext().getUri().getQueryParameters().containsKey(TRIED);
    }

    /** A page that opens the same address in the whole window. Nothing is used up. */
    Response stepOut(AuthenticationSessionModel login) {
        URI here = session.getContext().getUri().getRequestUri();
        String vendor = provider.vendor().id();
        return new OwnPage(session, login)
                .answer(
                        vendor + "/step-out.ftl",
                        Map.of("vendor", vendor, "texts", vendor + "-panel-", "address", here + "&" + TRIED + "=true"),
                        nonce -> "default-src 'none'; script-src 'nonce-" + nonce
                                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'");
    }
}
